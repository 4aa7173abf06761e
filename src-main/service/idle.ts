import type { Ledger } from '../ledger/openLedger.ts';
import type { Report } from '../ledger/serve.ts';

/**
 * Makes the heads file durable and the write-ahead log short once the desk has been quiet for a while. Where the disk
 * has no room for that it is written down and tried again after the next call.
 */
export function settleWhenIdle(
  ledger: Pick<Ledger, 'settle'>,
  report: Report,
): { touched: () => void; stop: () => void } {
  let timer: NodeJS.Timeout | undefined;
  const stop = (): void => clearTimeout(timer);
  const settle = (): void => {
    try {
      ledger.settle();
    } catch (error) {
      report('settle', error);
    }
  };
  return {
    touched: () => {
      stop();
      timer = setTimeout(settle, quietMs);
      timer.unref();
    },
    stop,
  };
}

/** Between two callers a desk is quiet for longer than this; a burst of calls is not. */
const quietMs = 5_000;
