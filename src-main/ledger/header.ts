import fs from 'node:fs';
import { applicationId } from './connection.ts';
import { LedgerFailure, storageCode } from './failure.ts';

/**
 * Reads what a file says of itself before SQLite touches it: its schema's number, or undefined for a file that is
 * new or empty. Refuses what is not a ledger (`ledger/foreign`) and what is no database at all (`ledger/damaged`).
 */
export function schemaVersionOf(file: string): number | undefined {
  const head = Buffer.alloc(100);
  let length: number;
  try {
    const fd = fs.openSync(file, 'r');
    try {
      length = fs.readSync(fd, head, 0, 100, 0);
    } finally {
      fs.closeSync(fd);
    }
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw new LedgerFailure(storageCode(error) ?? 'ledger/unreachable', { file }, error);
  }
  if (length === 0) return undefined;
  if (length < 100 || head.toString('latin1', 0, 16) !== 'SQLite format 3\0') {
    throw new LedgerFailure('ledger/damaged', { file });
  }
  const id = head.readInt32BE(68);
  const version = head.readInt32BE(60);
  if (id === 0 && version === 0 && isStillEmpty(head)) return undefined;
  if (id !== applicationId) throw new LedgerFailure('ledger/foreign', { file });
  return version;
}

/** Whether a live ledger, in write-ahead mode, or a backup that was taken out of it. */
export function isLive(file: string): boolean {
  const head = Buffer.alloc(20);
  const fd = fs.openSync(file, 'r');
  try {
    fs.readSync(fd, head, 0, 20, 0);
  } finally {
    fs.closeSync(fd);
  }
  return head[18] === 2;
}

/** A database that was made but holds no table yet: the power went at the very first moment. */
const isStillEmpty = (head: Buffer): boolean => head.readInt32BE(40) === 0;

const isMissing = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ENOENT';
