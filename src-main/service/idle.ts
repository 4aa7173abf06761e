import type { Ledger } from '../ledger/openLedger.ts';

/** Makes the heads file durable and the write-ahead log short once the desk has been quiet for a while. */
export function settleWhenIdle(ledger: Pick<Ledger, 'settle'>): { touched: () => void; stop: () => void } {
  let timer: NodeJS.Timeout | undefined;
  const stop = (): void => clearTimeout(timer);
  return {
    touched: () => {
      stop();
      timer = setTimeout(() => ledger.settle(), quietMs);
      timer.unref();
    },
    stop,
  };
}

/** Between two callers a desk is quiet for longer than this; a burst of calls is not. */
const quietMs = 5_000;
