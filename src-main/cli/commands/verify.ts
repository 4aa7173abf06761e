import { openForReading } from '../../ledger/openLedger.ts';
import { verify } from '../../ledger/verify.ts';
import type { Words } from '../arguments.ts';
import type { CommandResult } from '../output.ts';

/** `desk verify`: proves a ledger or a backup, in use or not; reads only. Exit code 1 where something is found. */
export async function verifyLedger(words: Words): Promise<CommandResult> {
  const ledger = openForReading(words.ledger);
  try {
    ledger.db.exec('BEGIN');
    const walk = verify(ledger.db, words.ledger);
    let step = walk.next();
    while (!step.done) step = walk.next();
    if (step.value.ok) return { ok: true, value: step.value };
    const params = { file: words.ledger, findings: step.value.findings.length };
    return { ok: false, error: { code: 'ledger/altered', params }, value: step.value };
  } finally {
    ledger.close();
  }
}
