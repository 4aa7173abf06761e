import { useEffect, useRef } from 'react';
import { RouterProvider } from 'react-router/dom';
import { readDrafts, useDrafts } from './drafts.ts';
import { makeRouter } from './routes.tsx';
import { useIdleLock } from './useIdleLock.ts';

type Props = {
  isCovered: boolean;
  /** It locks itself when nobody touches it. */
  isWatched: boolean;
};

/** The desk of the person signed in. While something covers it, the lock or a trouble of the ledger, it stays as it was, unseen and out of reach. */
export function Shell({ isCovered, isWatched }: Props) {
  const desk = useRef<HTMLDivElement>(null);
  const lastField = useRef<HTMLElement>(null);
  const isReady = useDrafts(({ isReady }) => isReady);
  useIdleLock(isWatched);

  useEffect(() => {
    if (!isCovered && !isReady) void readDrafts();
  }, [isCovered, isReady]);

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
      {isReady ? <RouterProvider router={router} /> : null}
    </div>
  );
}

const router = makeRouter();
