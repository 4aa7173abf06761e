import { useState } from 'react';

/**
 * 分币 are rare: Enter and Tab pass their field by while there are none, so that a count is no longer to type for them. Whoever
 * went into it with ↓ or the mouse goes on from there as from any other.
 */
export function useFenStop(isNone: boolean): { tabIndex: number; reach: () => void } {
  const [isReached, setReached] = useState(false);
  return { tabIndex: isNone && !isReached ? -1 : 0, reach: () => setReached(true) };
}
