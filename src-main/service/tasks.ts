import { contract, procedureNamed } from '../../src-shared/contract/index.ts';
import type { Failure } from '../../src-shared/failure.ts';
import type { Ledger } from '../ledger/openLedger.ts';
import { refuse } from '../ledger/refuse.ts';
import { type Call, checkRole, failureOf, fieldOf, type Report, type Served } from '../ledger/serve.ts';
import { staffOnDuty } from '../ledger/staffOnDuty.ts';
import type { MakeBackup } from './backups.ts';

/**
 * Work beside the desk's own, journaled when it is done. Asked again with the same key it is simply done again: a
 * second backup harms nobody.
 */
export async function runTask(
  ledger: Ledger,
  backUp: MakeBackup,
  call: Call,
  report: Report,
): Promise<Served> {
  const procedure = procedureNamed(call.procedure);
  if (!procedure || call.procedure !== 'office.backUp') return failed({ code: 'input/unknown-procedure' });
  const { tx } = ledger;
  try {
    const staff =
      (call.staffId === null ? undefined : staffOnDuty(tx, call.staffId)) ?? refuse('auth/signed-out');
    checkRole(procedure, staff);
    const input = contract.office.backUp.input.safeParse(call.input);
    if (!input.success)
      return failed({ code: 'input/invalid', params: { field: fieldOf(input.error.issues) } });
    ledger.assertWritable(call.procedure);
    const { to } = input.data;
    const where = to === null ? { place: 'first' as const } : { place: 'chosen' as const, to };
    const value = await backUp({ occasion: 'asked', staffId: staff.id, ...where });
    return { result: { ok: true, value }, topics: procedure.topics };
  } catch (error) {
    return failed(failureOf(error, ledger, report));
  }
}

const failed = (error: Failure): Served => ({ result: { ok: false, error }, topics: [] });
