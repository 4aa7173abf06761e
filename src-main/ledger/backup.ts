import path from 'node:path';
import { Worker } from 'node:worker_threads';
import type { BackupOutcome } from './backupWorker.ts';
import { LedgerFailure } from './failure.ts';
import { type Backup, type BackupOrder, removeUnfinished } from './makeBackup.ts';

export type { Backup, BackupOrder } from './makeBackup.ts';

/**
 * Has a verified copy of the ledger made on a thread of its own: the desk goes on meanwhile, and hears of it when the
 * copy has its name. `signal` breaks it off; nothing unproved remains. Codes: `backup/no-folder`, `backup/failed`.
 */
export function backUp(order: BackupOrder, signal?: AbortSignal): Promise<Backup> {
  return new Promise((resolve, reject) => {
    const fail = (reason: string, cause?: unknown): void =>
      reject(new LedgerFailure('backup/failed', { reason }, cause));
    if (signal?.aborted) return fail('broken-off');
    const worker = new Worker(workerFile(), { workerData: order });
    const breakOff = (): void => {
      void worker.terminate().then(() => removeUnfinished(order));
      fail('broken-off');
    };
    signal?.addEventListener('abort', breakOff, { once: true });
    worker.once('message', (outcome: BackupOutcome) => {
      if ('made' in outcome) resolve(outcome.made);
      else {
        const { code, params } = outcome.failure;
        reject(new LedgerFailure(code, params, outcome.cause));
      }
    });
    worker.once('error', (error) => fail('thread', error));
    worker.once('exit', () => {
      signal?.removeEventListener('abort', breakOff);
      fail('thread'); // says nothing where it has answered before
    });
  });
}

/** From sources the thread is a sibling of this file; in the program a bundle of its own beside the entries. */
function workerFile(): string {
  const folder = import.meta.dirname;
  if (import.meta.filename.endsWith('.ts')) return path.join(folder, 'backupWorker.ts');
  return path.join(path.basename(folder) === 'chunks' ? path.dirname(folder) : folder, 'backupWorker.js');
}
