import type { Contract, Output } from '../../src-shared/contract/index.ts';
import { businessDate } from '../../src-shared/rules/businessDate.ts';
import type { Backup } from '../ledger/backup.ts';
import { counterOf } from '../ledger/counter.ts';
import { append } from '../ledger/journal.ts';
import { newId } from '../ledger/newId.ts';
import type { Ledger } from '../ledger/openLedger.ts';
import { backUp } from '../procedures/office/backUp.ts';

/** A backup that was made is a fact of the ledger: when, where, up to which row; by a person, or by `desk` for nobody. */
export function writeDownBackup(
  ledger: Ledger,
  made: Backup,
  staffId: string | null,
): Output<Contract['office']['backUp']> {
  const { tx, db } = ledger;
  const write = db.transaction(() => {
    const now = ledger.clock();
    const counter = counterOf(tx);
    const value = backUp.record({ tx, now, newId: () => newId(now) }, made);
    ledger.committing(
      append(tx, {
        at: now,
        businessDate: businessDate(now, counter.zone),
        staffId,
        counter: counter.code,
        procedure: 'office.backUp',
        key: newId(now),
        input: '{}',
        output: JSON.stringify({ value }),
      }),
    );
    return value;
  });
  const value = write.immediate();
  ledger.committed();
  return value;
}
