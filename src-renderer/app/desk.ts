import { makeDesk } from '../../src-shared/desk.ts';
import type { Result } from '../../src-shared/failure.ts';
import { noteTrouble } from './trouble.ts';

/** Everything a screen can ask of the office: `desk.visitors.register({ … })`. */
export const desk = makeDesk(carry, newKey);

/** A key for one intention: the same key again means the same intention, and it is done once. */
export function newKey(): string {
  return crypto.randomUUID();
}

/** Sends a call; one whose outcome was lost with the ledger process is sent again, with its key, when it is back. */
export async function carry(procedure: string, input: unknown, key: string): Promise<Result<unknown>> {
  const first = await window.bridge.call(procedure, input, key);
  const isLost = !first.ok && first.error.code === 'ledger/down';
  if (isLost) await ledgerReturns();
  const result = isLost ? await window.bridge.call(procedure, input, key) : first;
  if (!result.ok) noteTrouble(result.error);
  return result;
}

const longestWaitMs = 3000;

function ledgerReturns(): Promise<void> {
  return new Promise((resolve) => {
    const settle = () => {
      stop();
      clearTimeout(timer);
      resolve();
    };
    const stop = window.bridge.listen((notice) => {
      if (notice.kind === 'ledger') settle();
    });
    const timer = setTimeout(settle, longestWaitMs);
  });
}
