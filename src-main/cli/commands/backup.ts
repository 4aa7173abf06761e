import path from 'node:path';
import { backUp } from '../../ledger/backup.ts';
import { openLedger } from '../../ledger/openLedger.ts';
import { firstFolder } from '../../procedures/office/backUp.ts';
import { writeDownBackup } from '../../service/writeDownBackup.ts';
import type { Words } from '../arguments.ts';
import type { CommandResult } from '../output.ts';

/** `desk backup [--to FOLDER]`: a verified copy of a ledger that is not in use. */
export async function backup(words: Words): Promise<CommandResult> {
  const ledger = await openLedger(words.ledger, { create: false });
  try {
    const to = words.option('to');
    const place = to === undefined ? 'first' : 'chosen';
    const made = await backUp({
      ledgerFile: ledger.file,
      folder: to === undefined ? firstFolder(ledger).folder : path.resolve(to),
      occasion: 'asked',
      at: ledger.clock(),
      makesFolder: to !== undefined || firstFolder(ledger).isOurs,
      thins: to === undefined,
    });
    writeDownBackup(ledger, { occasion: 'asked', place }, made, null);
    return { ok: true, value: made };
  } finally {
    ledger.close();
  }
}
