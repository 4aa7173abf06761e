import { parentPort, workerData } from 'node:worker_threads';
import type { Failure } from '../../src-shared/failure.ts';
import { LedgerFailure } from './failure.ts';
import { type Backup, type BackupOrder, makeBackup } from './makeBackup.ts';

/** What the thread of one backup answers before it ends. */
export type BackupOutcome = { made: Backup } | { failure: Failure; cause: unknown };

/** A thread of its own for one backup: the copy and its proof take seconds that the desk's thread does not have. */
parentPort?.postMessage(await outcome(workerData as BackupOrder));

async function outcome(order: BackupOrder): Promise<BackupOutcome> {
  try {
    return { made: await makeBackup(order) };
  } catch (error) {
    const failure: Failure =
      error instanceof LedgerFailure
        ? error.failure
        : { code: 'backup/failed', params: { reason: 'unknown' } };
    return { failure, cause: error instanceof Error ? (error.stack ?? String(error)) : String(error) };
  }
}
