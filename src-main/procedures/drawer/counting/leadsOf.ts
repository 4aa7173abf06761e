import { sql } from 'kysely';
import type { Fen } from '../../../../src-shared/rules/fen.ts';
import { type Lead, type LeadReceipt, varianceLeads } from '../../../../src-shared/rules/varianceLeads.ts';
import { idsFrom } from '../../../ledger/newId.ts';
import { query, tables } from '../../../ledger/query.ts';
import type { Tx } from '../../../ledger/tx.ts';

/** 差异侦探: where a shift's difference may come from, looked for in its own receipts. */
export function leadsOf(tx: Tx, shiftId: string, variance: Fen): Lead[] {
  if (variance === 0) return [];
  const { opened_at: openedAt } = tx.first(begun, { shiftId })!;
  const paid = tx.all(paidIn, { shiftId, since: idsFrom(openedAt) });
  return varianceLeads(variance, [...Map.groupBy(paid, ({ number }) => number).values()].map(toReceipt));
}

type Paid = NonNullable<(typeof paidIn)['row']>;

function toReceipt(rows: readonly Paid[]): LeadReceipt {
  const { number, tendered_fen: tendered, voided_at: voidedAt } = rows[0]!;
  const cash = rows.find(({ method }) => method === 'cash');
  return {
    number,
    paid: rows.map((row) => ({ method: row.method, amount: row.amount_fen })),
    tendered: voidedAt === null ? tendered : null,
    voidedCash: voidedAt === null ? null : (cash?.back_fen ?? null),
  };
}

const begun = query<{ shiftId: string }>()(({ shiftId }) =>
  tables.selectFrom('drawer_shifts').select('opened_at').where('id', '=', shiftId),
);

const paidIn = query<{ shiftId: string; since: string }>()(({ shiftId, since }) =>
  tables
    .selectFrom('receipt_payments')
    .innerJoin('receipts', 'receipts.id', 'receipt_payments.receipt_id')
    .select(({ fn }) => [
      'receipts.number',
      'receipts.tendered_fen',
      'receipts.voided_at',
      'receipt_payments.method',
      fn.sum<Fen>('receipt_payments.amount_fen').as('amount_fen'),
      // what voiding gave back
      sql<Fen>`-sum(iif(receipt_payments.cause = 'voided', receipt_payments.amount_fen, 0))`.as('back_fen'),
    ])
    .where('receipt_payments.receipt_id', '>=', since)
    .where('receipt_payments.shift_id', '=', shiftId)
    .groupBy(['receipt_payments.receipt_id', 'receipt_payments.method'])
    .orderBy('receipt_payments.receipt_id'),
);
