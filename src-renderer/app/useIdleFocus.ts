import { type RefObject, useEffect } from 'react';

/** The keys are at a list that comes on the screen (`isWanted`), unless something else has them. */
export function useIdleFocus(list: RefObject<HTMLElement | null>, isWanted = true): void {
  useEffect(() => {
    if (isWanted && document.activeElement === document.body) list.current?.focus({ preventScroll: true });
  }, [isWanted, list]);
}
