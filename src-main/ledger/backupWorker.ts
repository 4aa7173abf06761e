import { parentPort, workerData } from 'node:worker_threads';
import type { Failure } from '../../src-shared/failure.ts';
import { LedgerFailure, storageCode } from './failure.ts';
import { type Backup, type BackupOrder, makeBackup } from './makeBackup.ts';

/** What the thread of one backup answers before it ends; a cause only where it is a defect of ours, to be looked into. */
export type BackupOutcome = { made: Backup } | { failure: Failure; cause?: string };

/** A thread of its own for one backup: the copy and its proof take seconds that the desk's thread does not have. */
parentPort?.postMessage(await outcome(workerData as BackupOrder));

async function outcome(order: BackupOrder): Promise<BackupOutcome> {
  try {
    return { made: await makeBackup(order) };
  } catch (error) {
    if (!(error instanceof LedgerFailure))
      return { failure: { code: 'backup/failed', params: { reason: 'unknown' } }, ...defect(error) };
    const isExplained = error.cause === undefined || storageCode(error.cause) !== undefined;
    return { failure: error.failure, ...(isExplained ? {} : defect(error.cause)) };
  }
}

/** As text: an error does not cross to another thread whole. */
const defect = (error: unknown): { cause: string } => ({
  cause: error instanceof Error ? (error.stack ?? String(error)) : String(error),
});
