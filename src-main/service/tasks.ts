import { procedureNamed } from '../../src-shared/contract/index.ts';
import type { Failure } from '../../src-shared/failure.ts';
import type { Ledger } from '../ledger/openLedger.ts';
import { refuse } from '../ledger/refuse.ts';
import { type Call, checkRole, failureOf, fieldOf, type Report, type Served } from '../ledger/serve.ts';
import { staffOnDuty } from '../ledger/staffOnDuty.ts';
import { backUp } from '../procedures/office/backUp.ts';
import { writeDownBackup } from './writeDownBackup.ts';

/**
 * Work on the writing connection outside any transaction, journaled when it is done. Asked again with the same key
 * it is simply done again: a second backup harms nobody.
 */
export async function runTask(ledger: Ledger, call: Call, report: Report): Promise<Served> {
  const procedure = procedureNamed(call.procedure);
  if (!procedure || call.procedure !== 'office.backUp') return failed({ code: 'input/unknown-procedure' });
  const { tx } = ledger;
  try {
    const staff =
      (call.staffId === null ? undefined : staffOnDuty(tx, call.staffId)) ?? refuse('auth/signed-out');
    checkRole(procedure, staff);
    const input = procedure.input.safeParse(call.input);
    if (!input.success)
      return failed({ code: 'input/invalid', params: { field: fieldOf(input.error.issues) } });
    ledger.assertWritable(call.procedure);
    const made = await backUp.work(ledger);

    const value = writeDownBackup(ledger, made, staff.id);
    return { result: { ok: true, value }, topics: procedure.topics };
  } catch (error) {
    ledger.rolledBack();
    return failed(failureOf(error, ledger, report));
  }
}

const failed = (error: Failure): Served => ({ result: { ok: false, error }, topics: [] });
