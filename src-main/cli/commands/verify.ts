import { atOnce } from '../../ledger/atOnce.ts';
import { openForReading } from '../../ledger/openLedger.ts';
import { verify } from '../../ledger/verify.ts';
import type { Words } from '../arguments.ts';
import type { CommandResult } from '../output.ts';

/** `desk verify`: proves a ledger or a backup, in use or not; reads only. Exit code 1 where something is found. */
export async function verifyLedger(words: Words): Promise<CommandResult> {
  const ledger = openForReading(words.ledger);
  try {
    ledger.db.exec('BEGIN');
    const value = atOnce(verify(ledger.db, words.ledger));
    if (value.ok) return { ok: true, value };
    const params = { file: words.ledger, findings: value.findings.length };
    return { ok: false, error: { code: 'ledger/altered', params }, value };
  } finally {
    ledger.close();
  }
}
