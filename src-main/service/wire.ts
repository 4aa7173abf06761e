import type { Topic } from '../../src-shared/contract/procedure.ts';
import type { Failure, Result } from '../../src-shared/failure.ts';
import type { Inspection } from '../ledger/inspectBackup.ts';
import type { Confirmation } from './permitRestore.ts';

/** What the ledger process is started for. */
export type LedgerRole = 'writer' | 'reader' | 'restore';

/** From main to a ledger process. */
export type ToLedger =
  | { kind: 'call'; id: number; procedure: string; input: unknown; key: string; staffId: string | null }
  | { kind: 'cancel'; key: string }
  /** To a process started to restore: looks through a backup, or puts it in the ledger's place. */
  | { kind: 'inspect'; backup: string }
  | { kind: 'restore'; backup: string; confirm: Confirmation | null }
  /** `backsUp`: whether a last backup is made; not where the ledger is about to be replaced by one. */
  | { kind: 'close'; backsUp: boolean };

/** From a ledger process to main. */
export type FromLedger =
  /** `behind`: the file lacks rows it once had; only `office.acceptHead` is answered until an admin has looked. */
  | { kind: 'open'; behind: Failure | null }
  /** Where backups of this ledger lie, the office's folder before its second; said again when a setting changed it. */
  | { kind: 'folders'; backupFolders: string[] }
  | { kind: 'failed'; failure: Failure }
  | { kind: 'answer'; id: number; result: Result<unknown>; topics: readonly Topic[] }
  /** What the ledger did of itself touched these. */
  | { kind: 'topics'; topics: readonly Topic[] }
  | { kind: 'progress'; key: string; done: number; total: number }
  | { kind: 'inspected'; inspection: Inspection }
  | { kind: 'restored'; quarantine: string };

/** How a ledger process is told what to do: the arguments after the script's own path. */
export type LedgerArguments = {
  role: LedgerRole;
  file: string;
  /** writer: whether a ledger may be made where there never was one. */
  create: boolean;
  /** writer: fills a new ledger with a demo estate. */
  demo: boolean;
};
