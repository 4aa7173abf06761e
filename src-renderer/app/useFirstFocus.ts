import { type RefObject, useEffect, useRef } from 'react';

/** When the window first took a key; `npm run bench` reads it. */
const readyToType = 'ready-to-type';

/** Puts the cursor into what it is given to when that comes on the screen. */
export function useFirstFocus<T extends { focus: () => void }>(isWanted = true): RefObject<T | null> {
  const target = useRef<T>(null);
  useEffect(() => {
    if (!isWanted) return undefined;
    // a moment later: a dialog first notes where the cursor was, to put it back there when it closes
    const soon = setTimeout(() => {
      target.current?.focus();
      if (performance.getEntriesByName(readyToType).length === 0) performance.mark(readyToType);
    });
    return () => clearTimeout(soon);
  }, [isWanted]);
  return target;
}
