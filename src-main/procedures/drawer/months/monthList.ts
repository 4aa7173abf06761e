import { sql } from 'kysely';
import type { Contract, Output } from '../../../../src-shared/contract/index.ts';
import { query, tables } from '../../../ledger/query.ts';
import type { Scene } from '../../../ledger/scene.ts';
import { monthAfter } from './monthSpan.ts';

type MonthList = Output<Contract['drawer']['monthList']>;

/** The months from the first money to this one, the latest first, and who signed which. */
export function monthList({ tx, today }: Scene): MonthList {
  const [first] = [tx.first(firstReceipt, {}), tx.first(firstWritten, {})]
    .flatMap((row) => (row === undefined ? [] : [row.received_on.slice(0, 7)]))
    .toSorted();
  const signed = new Map(tx.all(allSigned, {}).map((row) => [row.month, row]));
  const months: MonthList = [];
  for (let month = first; month !== undefined && month <= today.slice(0, 7); month = monthAfter(month)) {
    const row = signed.get(month);
    months.unshift({ month, signedAt: row?.signed_at ?? null, signedBy: row?.by ?? null });
  }
  return months;
}

const firstReceipt = query()(() =>
  tables.selectFrom('receipts').select('received_on').orderBy('id').limit(1),
);

const firstWritten = query()(() =>
  tables
    .selectFrom('receipts')
    .select('received_on')
    .where('handwritten', '=', sql.lit(1))
    .orderBy('received_on')
    .limit(1),
);

const allSigned = query()(() =>
  tables
    .selectFrom('signed_months')
    .innerJoin('staff', 'staff.id', 'signed_months.signed_by')
    .select(['month', 'signed_at', 'staff.name as by']),
);
