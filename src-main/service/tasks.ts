import { procedureNamed } from '../../src-shared/contract/index.ts';
import type { Failure } from '../../src-shared/failure.ts';
import { businessDate } from '../../src-shared/rules/businessDate.ts';
import { counterOf } from '../ledger/counter.ts';
import { append } from '../ledger/journal.ts';
import { newId } from '../ledger/newId.ts';
import type { Ledger } from '../ledger/openLedger.ts';
import { refuse } from '../ledger/refuse.ts';
import type { Scene } from '../ledger/scene.ts';
import { type Call, checkRole, failureOf, fieldOf, type Report, type Served } from '../ledger/serve.ts';
import { staffOnDuty } from '../ledger/staffOnDuty.ts';
import { backUp } from '../procedures/office/backUp.ts';

/**
 * Work on the writing connection outside any transaction, journaled when it is done. Asked again with the same key
 * it is simply done again: a second backup harms nobody.
 */
export async function runTask(ledger: Ledger, call: Call, report: Report): Promise<Served> {
  const procedure = procedureNamed(call.procedure);
  if (!procedure || call.procedure !== 'office.backUp') return failed({ code: 'input/unknown-procedure' });
  const { tx, db } = ledger;
  try {
    const staff =
      (call.staffId === null ? undefined : staffOnDuty(tx, call.staffId)) ?? refuse('auth/signed-out');
    checkRole(procedure, staff);
    const input = procedure.input.safeParse(call.input);
    if (!input.success)
      return failed({ code: 'input/invalid', params: { field: fieldOf(input.error.issues) } });
    ledger.assertWritable(call.procedure);
    const made = await backUp.work(ledger);

    const record = db.transaction((): unknown => {
      const now = ledger.clock();
      const counter = counterOf(tx);
      const today = businessDate(now, counter.zone);
      const scene: Scene = { tx, staff, now, today, counter, behind: false, newId: () => newId(now) };
      const value = backUp.record(scene, made);
      ledger.committing(
        append(tx, {
          at: now,
          businessDate: today,
          staffId: staff.id,
          counter: counter.code,
          procedure: call.procedure,
          key: newId(now),
          input: JSON.stringify(input.data),
          output: JSON.stringify({ value }),
        }),
      );
      return value;
    });
    const value = record.immediate();
    ledger.committed();
    return { result: { ok: true, value }, topics: procedure.topics };
  } catch (error) {
    ledger.rolledBack();
    return failed(failureOf(error, ledger, report));
  }
}

const failed = (error: Failure): Served => ({ result: { ok: false, error }, topics: [] });
