import type { Contract, Output } from '../../src-shared/contract/index.ts';
import type { BackupPlace } from '../../src-shared/rules/backups.ts';
import { businessDate } from '../../src-shared/rules/businessDate.ts';
import type { Failure } from '../../src-shared/failure.ts';
import type { Backup } from '../ledger/backup.ts';
import { counterOf } from '../ledger/counter.ts';
import { append } from '../ledger/journal.ts';
import { newId } from '../ledger/newId.ts';
import type { Ledger } from '../ledger/openLedger.ts';
import { query, tables } from '../ledger/query.ts';
import type { Schema } from '../ledger/schema.ts';
import { type BackupOf, recordBackup } from '../procedures/office/backUp.ts';
import { troubleIn } from '../procedures/office/backupState.ts';

/** A backup that was made is a fact of the ledger: when, where, why, up to which row; by a person, or by nobody. */
export function writeDownBackup(
  ledger: Ledger,
  of: BackupOf,
  made: Backup,
  staffId: string | null,
): Output<Contract['office']['backUp']> {
  return journaled(ledger, of, staffId, (now) => {
    const value = recordBackup({ tx: ledger.tx, now, newId: () => newId(now) }, of, made);
    return { value, output: { value } };
  });
}

/** That the ledger could not back itself up, and why: once, until the reason changes or a backup succeeds again. */
export function writeDownFailure(ledger: Ledger, of: BackupOf, failure: Failure): void {
  if (troubleIn(ledger.tx, of.place) === failure.code) return;
  journaled(ledger, of, null, (now) => {
    ledger.tx.run(writeFailure, { id: newId(now), at: now, place: of.place, trouble: failure.code });
    return { value: undefined, output: { refused: failure } };
  });
}

function journaled<T>(
  ledger: Ledger,
  of: { occasion: string; place: BackupPlace },
  staffId: string | null,
  write: (now: number) => { value: T; output: object },
): T {
  const { tx, db } = ledger;
  const inOne = db.transaction(() => {
    const now = ledger.clock();
    const counter = counterOf(tx);
    const { value, output } = write(now);
    ledger.committing(
      append(tx, {
        at: now,
        businessDate: businessDate(now, counter.zone),
        staffId,
        counter: counter.code,
        procedure: 'office.backUp',
        key: newId(now),
        input: JSON.stringify({ occasion: of.occasion, place: of.place }),
        output: JSON.stringify(output),
      }),
    );
    return value;
  });
  try {
    const value = inOne.immediate();
    ledger.committed();
    return value;
  } catch (error) {
    ledger.rolledBack();
    throw error;
  }
}

const writeFailure = query<Schema['backup_failures']>()((row) =>
  tables
    .insertInto('backup_failures')
    .values({ id: row.id, at: row.at, place: row.place, trouble: row.trouble }),
);
