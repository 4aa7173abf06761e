import type { Topic } from '../../src-shared/contract/procedure.ts';
import type { Failure, Result } from '../../src-shared/failure.ts';

/** What the ledger process is started for. */
export type LedgerRole = 'writer' | 'reader' | 'restore';

/** From main to a ledger process. */
export type ToLedger =
  | { kind: 'call'; id: number; procedure: string; input: unknown; key: string; staffId: string | null }
  | { kind: 'cancel'; key: string }
  | { kind: 'close' };

/** From a ledger process to main. */
export type FromLedger =
  /** `behind`: the file lacks rows it once had; only `office.acceptHead` is answered until an admin has looked. */
  | { kind: 'open'; backupFolder: string; behind: Failure | null }
  | { kind: 'failed'; failure: Failure }
  | { kind: 'answer'; id: number; result: Result<unknown>; topics: readonly Topic[] }
  | { kind: 'progress'; key: string; done: number; total: number }
  | { kind: 'restored'; quarantine: string };

/** How a ledger process is told what to do: the arguments after the script's own path. */
export type LedgerArguments = {
  role: LedgerRole;
  file: string;
  /** writer: whether a ledger may be made where there never was one. */
  create: boolean;
  /** writer: fills a new ledger with a demo estate. */
  demo: boolean;
  /** restore: the backup, and whether an older one was accepted. */
  backup: string;
  olderAccepted: boolean;
};
