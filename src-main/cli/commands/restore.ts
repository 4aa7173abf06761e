import path from 'node:path';
import { restore } from '../../ledger/restore.ts';
import { UsageProblem, type Words } from '../arguments.ts';
import type { CommandResult } from '../output.ts';

/** `desk restore BACKUP [--older]`: puts a proved backup in the ledger's place; the old file goes to quarantine. */
export async function restoreBackup(words: Words): Promise<CommandResult> {
  const [backup] = words.rest;
  if (!backup) throw new UsageProblem('which backup? desk restore <file>');
  return { ok: true, value: restore(words.ledger, path.resolve(backup), words.flag('older')) };
}
