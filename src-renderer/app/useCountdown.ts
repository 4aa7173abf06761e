import { useEffect, useState } from 'react';

/** Whole seconds left until a moment of `performance.now()`; 0 when it is past. */
export function useCountdown(until: number): number {
  const [now, setNow] = useState(() => performance.now());
  const left = Math.max(0, Math.ceil((until - now) / 1000));
  useEffect(() => {
    if (until <= performance.now()) return undefined;
    const tick = setInterval(() => setNow(performance.now()), 250);
    return () => clearInterval(tick);
  }, [until]);
  return left;
}
