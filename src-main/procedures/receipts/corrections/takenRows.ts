import { query, tables } from '../../../ledger/query.ts';
import type { Fen } from '../../../../src-shared/rules/fen.ts';

/** What a receipt was for, line by line, as it was taken. */
export const takenLines = query<{ receiptId: string }>()(({ receiptId }) =>
  tables
    .selectFrom('receipt_lines')
    .selectAll()
    .where('receipt_id', '=', receiptId)
    .where('voids', '=', 0)
    .orderBy('nth'),
);

/** How a receipt is paid after all: by method, account and reference, what 改方式 moved being moved already. */
export const paidNow = query<{ receiptId: string }>()(({ receiptId }) =>
  tables
    .selectFrom('receipt_payments')
    .select((eb) => [
      'method',
      'account_id',
      'reference',
      'value_on',
      eb.fn.sum<Fen>('amount_fen').as('amount_fen'),
    ])
    .where('receipt_id', '=', receiptId)
    .groupBy(['method', 'account_id', 'reference', 'value_on'])
    .having((eb) => eb(eb.fn.sum('amount_fen'), '<>', 0))
    .orderBy((eb) => eb.fn.min('nth')),
);

/** What a receipt is kept under, and the number its next payment has. */
export const nextPayment = query<{ receiptId: string }>()(({ receiptId }) =>
  tables
    .selectFrom('receipts')
    .innerJoin('receipt_payments', 'receipt_payments.receipt_id', 'receipts.id')
    .select((eb) => ['receipts.code', eb(eb.fn.max('nth'), '+', 1).$castTo<number>().as('nth')])
    .where('receipts.id', '=', receiptId)
    .groupBy('receipts.code'),
);
