import type { Contract, Input, Output } from '../../../../src-shared/contract/index.ts';
import { whyNotExchange } from '../../../../src-shared/rules/receiptCorrections.ts';
import { query, tables } from '../../../ledger/query.ts';
import { refuse } from '../../../ledger/refuse.ts';
import type { Scene } from '../../../ledger/scene.ts';
import { receiptNamed, receiptNow } from '../receiptNow.ts';
import { standingOf } from '../toReceipt.ts';
import { takenLines } from './takenRows.ts';

type Exchange = Contract['receipts']['exchange'];

/** 收据换发票: the payer's copy comes back and the invoice takes its place, so that nobody holds two proofs of one payment. */
export function exchange(scene: Scene, input: Input<Exchange>): Output<Exchange> {
  const { tx, staff, now } = scene;
  const receipt = tx.first(receiptNamed, { id: input.id }) ?? refuse('receipt/unknown');
  const why = whyNotExchange(standingOf(receipt), tx.all(takenLines, { receiptId: input.id }));
  if (why !== null) refuse(why, { number: receipt.number });
  if (!input.copyBack) refuse('receipt/copies-missing');
  const other = tx.first(invoiced, { invoiceNumber: input.invoiceNumber });
  if (other) refuse('receipt/invoice-taken', { number: other.number });

  tx.run(writeInvoice, {
    id: input.id,
    invoice_number: input.invoiceNumber,
    invoiced_at: now,
    invoiced_by: staff.id,
  });
  return receiptNow(scene, input.id);
}

export const invoiced = query<{ invoiceNumber: string }>()(({ invoiceNumber }) =>
  tables.selectFrom('receipts').select('number').where('invoice_number', '=', invoiceNumber),
);

type Invoice = { id: string; invoice_number: string; invoiced_at: number; invoiced_by: string };

const writeInvoice = query<Invoice>()((row) =>
  tables
    .updateTable('receipts')
    .set({
      invoice_number: row.invoice_number,
      invoiced_at: row.invoiced_at,
      invoiced_by: row.invoiced_by,
    })
    .where('id', '=', row.id),
);
