import { sql } from 'kysely';
import type { z } from 'zod';
import type { ReceiptRow } from '../../../src-shared/contract/receipts/receipt.ts';
import type { PaymentMethod } from '../../../src-shared/rules/paymentMethods.ts';
import { tables } from '../../ledger/query.ts';
import { prepaidName } from './lineName.ts';

/** A receipt as a list shows it. */
export type ListedReceipt = z.output<typeof ReceiptRow>;

/** Columns of a receipt that a list and the whole receipt have in common. */
export const headColumns = [
  'receipts.id',
  'receipts.number',
  'receipts.kind',
  'receipts.payer',
  'receipts.total_fen',
  'receipts.taken_at',
  'receipts.received_on',
  'staff.name as taken_by',
  'receipts.handwritten',
  'receipts.voided_at',
  'receipts.invoice_number',
] as const;

/** Receipts with what a list shows of them; lists narrow it down. Ids are in the order of time. */
export const receiptsListed = tables
  .selectFrom('receipts')
  .innerJoin('staff', 'staff.id', 'receipts.taken_by')
  .select(headColumns)
  .select([
    sql<string | null>`(SELECT group_concat(code, '、') FROM (
      SELECT units.code FROM receipt_lines JOIN units ON units.id = receipt_lines.unit_id
      WHERE receipt_lines.receipt_id = receipts.id AND receipt_lines.voids = 0
      GROUP BY units.id ORDER BY min(receipt_lines.nth)))`.as('rooms'),
    sql<string | null>`(SELECT group_concat(name, '、') FROM (
      SELECT CASE receipt_lines.kind
          WHEN 'prepaid' THEN coalesce(fee_items.name, '') || ${sql.lit(prepaidName)}
          ELSE fee_items.name || iif(charges.source = 'late-fee', '违约金', '') END AS name
      FROM receipt_lines
      LEFT JOIN fee_items ON fee_items.id = receipt_lines.item_id
      LEFT JOIN charges ON charges.id = receipt_lines.charge_id
      WHERE receipt_lines.receipt_id = receipts.id AND receipt_lines.voids = 0
      GROUP BY 1 ORDER BY min(receipt_lines.nth)))`.as('items'),
    sql<string | null>`(SELECT group_concat(method) FROM (
      SELECT method FROM receipt_payments WHERE receipt_payments.receipt_id = receipts.id AND cause <> 'voided'
      GROUP BY method HAVING sum(amount_fen) <> 0 ORDER BY min(nth)))`.as('methods'),
    sql<string | null>`(SELECT number FROM receipts AS reversal WHERE reversal.reversal_of = receipts.id)`.as(
      'reversed_by',
    ),
  ]);

type Row = typeof receiptsListed extends { execute: () => Promise<(infer R)[]> } ? R : never;

/** A row as a screen gets it. */
export const toListed = (row: Row): ListedReceipt => ({
  ...toHead(row),
  rooms: row.rooms ?? '',
  items: row.items ?? '',
  methods: (row.methods?.split(',') ?? []) as PaymentMethod[],
});

type HeadRow = Omit<Row, 'rooms' | 'items' | 'methods'>;

/** What a list and the whole receipt both tell, as a screen gets it. */
export const toHead = (row: HeadRow): Omit<ListedReceipt, 'rooms' | 'items' | 'methods'> => ({
  id: row.id as ListedReceipt['id'],
  number: row.number,
  kind: row.kind,
  payer: row.payer,
  totalFen: row.total_fen,
  takenAt: row.taken_at,
  receivedOn: row.received_on,
  takenBy: row.taken_by,
  handwritten: row.handwritten === 1,
  voidedAt: row.voided_at,
  reversedBy: row.reversed_by,
  invoiceNumber: row.invoice_number,
});
