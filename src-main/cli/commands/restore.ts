import fs from 'node:fs';
import path from 'node:path';
import { manualClock } from '../../ledger/clock.ts';
import { LedgerFailure } from '../../ledger/failure.ts';
import { type Permit, restore } from '../../ledger/restore.ts';
import type { Tx } from '../../ledger/tx.ts';
import { provesAdmin } from '../../procedures/staff/provesAdmin.ts';
import { staffOnDuty } from '../../ledger/staffOnDuty.ts';
import { UsageProblem, type Words } from '../arguments.ts';
import type { CommandResult } from '../output.ts';
import { memberCalled } from '../signer.ts';
import { Stdin } from '../stdin.ts';

/**
 * `desk restore BACKUP [--as ADMIN | --older]`: puts a proved backup in the ledger's place; the old file goes to
 * quarantine. Where work would be given up or a ledger in order be replaced, an admin signs; `--older`
 * says without a name that the work after the backup may be given up, which whoever has the files could do anyway.
 */
export async function restoreBackup(words: Words): Promise<CommandResult> {
  const [named] = words.rest;
  if (!named) throw new UsageProblem('which backup? desk restore <file>');
  const backup = path.resolve(named);
  if (fs.existsSync(backup)) fs.mkdirSync(path.dirname(words.ledger), { recursive: true }); // a new computer has no folder yet
  const permit = permitOf(words.option('as'), words.flag('older'));
  return { ok: true, value: await restore(words.ledger, backup, permit) };
}

const permitOf =
  (name: string | undefined, isOlderAccepted: boolean): Permit =>
  ({ needsAdmin, isOther, seq }, known) => {
    if (name !== undefined) return admin(known, name);
    if (needsAdmin && (isOther || !isOlderAccepted))
      throw new LedgerFailure('restore/admin-needed', { backup: seq });
    return null;
  };

/** On a trial ledger the name is enough, as everywhere in the shell. */
async function admin(known: Tx, name: string): Promise<string> {
  const found = memberCalled(known, name.trim());
  if (!found) throw new LedgerFailure('staff/unknown');
  const isProved =
    manualClock(known) === undefined
      ? provesAdmin(known, found.id, (await new Stdin().line()) ?? '')
      : staffOnDuty(known, found.id)?.roles.includes('admin');
  if (!isProved) throw new LedgerFailure('restore/admin-wrong');
  return found.id;
}
