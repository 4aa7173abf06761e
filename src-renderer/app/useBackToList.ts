import { type RefObject, useCallback, useEffect, useRef } from 'react';

/** Puts the keys at the first list of `lists`, and does so whenever nothing beside them is open any longer (`isWanted`). */
export function useBackToList(isWanted: boolean): {
  lists: RefObject<HTMLDivElement | null>;
  toList: () => void;
} {
  const lists = useRef<HTMLDivElement>(null);
  const toList = useCallback(
    () => lists.current?.querySelector<HTMLElement>('[role="group"]')?.focus({ preventScroll: true }),
    [],
  );
  useEffect(() => {
    if (isWanted) toList();
  }, [isWanted, toList]);
  return { lists, toList };
}
