import path from 'node:path';
import { backUp } from '../../ledger/backup.ts';
import { openLedger } from '../../ledger/openLedger.ts';
import { backupFolderOf } from '../../procedures/office/backUp.ts';
import { writeDownBackup } from '../../service/writeDownBackup.ts';
import type { Words } from '../arguments.ts';
import type { CommandResult } from '../output.ts';

/** `desk backup [--to FOLDER]`: a verified copy of a ledger that is not in use. */
export async function backup(words: Words): Promise<CommandResult> {
  const ledger = await openLedger(words.ledger, { create: false });
  try {
    const to = words.option('to');
    const folder = to === undefined ? backupFolderOf(ledger) : path.resolve(to);
    const made = await backUp(ledger.db, ledger.file, folder, 'asked');
    writeDownBackup(ledger, made, null);
    return { ok: true, value: made };
  } finally {
    ledger.close();
  }
}
