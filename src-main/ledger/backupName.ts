import { hash } from 'node:crypto';
import path from 'node:path';
import { type Occasion, occasions } from '../../src-shared/rules/backups.ts';
import { backupSuffix } from './backupList.ts';

/** What a backup's name says: whose it is, when it was made (UTC milliseconds), up to which journal row, and why. */
export type BackupName = { ledger: string; at: number; seq: number; occasion: Occasion };

/** A ledger's mark in the names of its backups: two counters may share a folder. */
export const markOf = (ledgerId: string): string => hash('sha256', ledgerId).slice(0, 8);

/** `ledger-1f0c22ab-20261122T001000Z-57-half-hour.backup`; `again` tells apart what would have the same name. */
export function nameOf(ledgerFile: string, { ledger, at, seq, occasion }: BackupName, again = 1): string {
  const stamp = new Date(at).toISOString().replace(/[-:]/g, '').slice(0, 15);
  const suffix = again === 1 ? '' : `-${again}`;
  return `${path.basename(ledgerFile, '.db')}-${ledger}-${stamp}Z-${seq}-${occasion}${suffix}${backupSuffix}`;
}

/** Reads a name of ours; undefined for any other file. */
export function readName(name: string): BackupName | undefined {
  const parts = pattern.exec(name);
  if (!parts) return undefined;
  const [, ledger = '', year, month, day, hour, minute, second, seq, occasion] = parts;
  const at = Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`);
  return Number.isNaN(at) ? undefined : { ledger, at, seq: Number(seq), occasion: occasion as Occasion };
}

const pattern = new RegExp(
  `^.+-([0-9a-f]{8})-(\\d{4})(\\d\\d)(\\d\\d)T(\\d\\d)(\\d\\d)(\\d\\d)Z-(\\d{1,15})-(${occasions.join('|')})(?:-\\d{1,4})?\\${backupSuffix}$`,
);
