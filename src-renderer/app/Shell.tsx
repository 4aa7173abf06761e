import { useEffect, useRef } from 'react';
import { RouterProvider } from 'react-router/dom';
import { makeRouter } from './routes.tsx';
import { useIdleLock } from './useIdleLock.ts';

/** The desk of the person signed in. While something covers it, the lock or a trouble of the ledger, it stays as it was, unseen and out of reach. */
export function Shell({ isCovered }: { isCovered: boolean }) {
  const desk = useRef<HTMLDivElement>(null);
  const lastField = useRef<HTMLElement>(null);
  useIdleLock(!isCovered);

  useEffect(() => {
    if (!isCovered) lastField.current?.focus();
  }, [isCovered]);

  useEffect(() => {
    const { current } = desk;
    const remember = ({ target }: FocusEvent) => {
      if (target instanceof HTMLElement) lastField.current = target;
    };
    current?.addEventListener('focusin', remember);
    return () => current?.removeEventListener('focusin', remember);
  }, []);

  return (
    <div id="desk" ref={desk} inert={isCovered}>
      <RouterProvider router={router} />
    </div>
  );
}

const router = makeRouter();
