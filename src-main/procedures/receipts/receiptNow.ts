import { sql } from 'kysely';
import { query, tables } from '../../ledger/query.ts';
import { refuse } from '../../ledger/refuse.ts';
import type { OpenScene } from '../../ledger/scene.ts';
import { headColumns } from './receiptRows.ts';
import { type FullReceipt, toReceipt } from './toReceipt.ts';

/** The receipt of an id as it stands now; refuses `receipt/unknown`. */
export function receiptNow({ tx }: Pick<OpenScene, 'tx'>, id: string): FullReceipt {
  const row = tx.first(receiptNamed, { id }) ?? refuse('receipt/unknown');
  return toReceipt(row, tx.all(linesOf, { id }), tx.all(paymentsOf, { id }));
}

/** CSH-03: nothing of a month that was signed, or of one before it, is voided any more. */
const monthSigned = sql<0 | 1>`EXISTS (
  SELECT 1 FROM signed_months WHERE month >= substr(receipts.received_on, 1, 7))`;

export const receiptNamed = query<{ id: string }>()(({ id }) =>
  tables
    .selectFrom('receipts')
    .innerJoin('receipt_books', 'receipt_books.id', 'receipts.book_id')
    .innerJoin('drawer_shifts', 'drawer_shifts.id', 'receipts.shift_id')
    .innerJoin('staff', 'staff.id', 'receipts.taken_by')
    .leftJoin('staff as voider', 'voider.id', 'receipts.voided_by')
    .leftJoin('staff as approver', 'approver.id', 'receipts.approved_by')
    .leftJoin('receipts as reversed', 'reversed.id', 'receipts.reversal_of')
    .leftJoin('receipts as reversal', 'reversal.reversal_of', 'receipts.id')
    .select(headColumns)
    .select([
      'reversal.number as reversed_by',
      'receipts.book_id',
      'receipt_books.nth as book_nth',
      'receipt_books.code as book_code',
      'receipts.no',
      'receipts.unit_id',
      'receipts.started_at',
      'receipts.deposit_on',
      'receipts.shift_id',
      'drawer_shifts.state as shift_state',
      monthSigned.as('month_signed'),
      'receipts.tendered_fen',
      'receipts.note',
      'receipts.reason',
      'receipts.reversal_of',
      'reversed.number as reversal_of_number',
      'receipts.paper_id',
      'receipts.void_reason',
      'voider.name as voided_by',
      'approver.name as approved_by',
      'receipts.invoiced_at',
    ])
    .where('receipts.id', '=', id),
);

const linesOf = query<{ id: string }>()(({ id }) =>
  tables
    .selectFrom('receipt_lines')
    .innerJoin('units', 'units.id', 'receipt_lines.unit_id')
    .leftJoin('fee_items', 'fee_items.id', 'receipt_lines.item_id')
    .leftJoin('charges', 'charges.id', 'receipt_lines.charge_id')
    .select([
      'receipt_lines.nth',
      'receipt_lines.kind',
      'receipt_lines.unit_id',
      'units.code as unit_code',
      'receipt_lines.item_id',
      'fee_items.name as item_name',
      'receipt_lines.charge_id',
      'receipt_lines.account_id',
      'receipt_lines.deposit_id',
      'charges.source',
      'charges.from_on',
      'charges.to_on',
      'charges.calculation',
      'receipt_lines.amount_fen',
      'receipt_lines.voids',
    ])
    .where('receipt_lines.receipt_id', '=', id)
    .orderBy('receipt_lines.nth'),
);

const paymentsOf = query<{ id: string }>()(({ id }) =>
  tables
    .selectFrom('receipt_payments')
    .innerJoin('staff', 'staff.id', 'receipt_payments.taken_by')
    .select([
      'receipt_payments.nth',
      'receipt_payments.method',
      'receipt_payments.amount_fen',
      'receipt_payments.cause',
      'receipt_payments.reference',
      'receipt_payments.value_on',
      'receipt_payments.received_on',
      'receipt_payments.deposit_on',
      'staff.name as taken_by',
    ])
    .where('receipt_payments.receipt_id', '=', id)
    .orderBy('receipt_payments.nth'),
);
