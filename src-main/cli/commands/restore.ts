import fs from 'node:fs';
import path from 'node:path';
import { restore } from '../../ledger/restore.ts';
import { UsageProblem, type Words } from '../arguments.ts';
import type { CommandResult } from '../output.ts';

/** `desk restore BACKUP [--older]`: puts a proved backup in the ledger's place; the old file goes to quarantine. */
export async function restoreBackup(words: Words): Promise<CommandResult> {
  const [named] = words.rest;
  if (!named) throw new UsageProblem('which backup? desk restore <file>');
  const backup = path.resolve(named);
  if (fs.existsSync(backup)) fs.mkdirSync(path.dirname(words.ledger), { recursive: true }); // a new computer has no folder yet
  return { ok: true, value: restore(words.ledger, backup, words.flag('older')) };
}
