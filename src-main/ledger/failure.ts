import type { GeneralCode } from '../../src-shared/contract/generalCodes.ts';
import type { Failure } from '../../src-shared/failure.ts';

/** A ledger that can not be opened, backed up or restored: the code decides which screen the clerk sees. */
export class LedgerFailure extends Error {
  override readonly name = 'LedgerFailure';
  readonly failure: Failure;

  constructor(code: Failure['code'], params?: Failure['params'], cause?: unknown) {
    super(code, { cause });
    this.failure = params ? { code, params } : { code };
  }
}

/** What SQLite's or the system's own error means for the office; undefined where it is our defect. */
export function storageCode(error: unknown): GeneralCode | undefined {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return storageCodes.find(([prefix]) => code.startsWith(prefix))?.[1];
}

const storageCodes: ReadonlyArray<readonly [prefix: string, code: GeneralCode]> = [
  ['SQLITE_BUSY', 'ledger/busy'],
  ['SQLITE_LOCKED', 'ledger/busy'],
  ['SQLITE_FULL', 'ledger/disk-full'],
  ['SQLITE_IOERR_WRITE', 'ledger/disk-full'],
  ['SQLITE_IOERR_SHMSIZE', 'ledger/disk-full'],
  ['ENOSPC', 'ledger/disk-full'],
  ['EDQUOT', 'ledger/disk-full'],
  ['EFBIG', 'ledger/disk-full'],
  ['SQLITE_READONLY', 'ledger/read-only'],
  ['SQLITE_CANTOPEN', 'ledger/read-only'],
  ['SQLITE_PERM', 'ledger/read-only'],
  ['EROFS', 'ledger/read-only'],
  ['EACCES', 'ledger/read-only'],
  ['EPERM', 'ledger/read-only'],
  ['SQLITE_CORRUPT', 'ledger/damaged'],
  ['SQLITE_NOTADB', 'ledger/damaged'],
  ['SQLITE_IOERR', 'ledger/damaged'],
  ['ENOENT', 'ledger/unreachable'],
  ['ENOTDIR', 'ledger/unreachable'],
  ['EISDIR', 'ledger/unreachable'],
  ['EIO', 'ledger/damaged'],
];
