import type { Contract, Input, Output } from '../../../../src-shared/contract/index.ts';
import { cleanText } from '../../../../src-shared/rules/cleanText.ts';
import { readReceiptCode } from '../../../../src-shared/rules/slipCode.ts';
import { query, tables } from '../../../ledger/query.ts';
import { refuse } from '../../../ledger/refuse.ts';
import type { Scene } from '../../../ledger/scene.ts';
import { receiptNow } from '../receiptNow.ts';

type ByCode = Contract['receipts']['byCode'];

/** The receipt whose bar code was scanned, or its digits typed. */
export function byCode(scene: Scene, { code }: Input<ByCode>): Output<ByCode> {
  const named = readReceiptCode(cleanText(code).replaceAll(' ', '')) ?? refuse('receipt/code-unknown');
  const { id } = scene.tx.first(receiptCoded, named) ?? refuse('receipt/code-unknown');
  return receiptNow(scene, id);
}

export const receiptCoded = query<{ book: number; no: number }>()(({ book, no }) =>
  tables
    .selectFrom('receipt_books')
    .innerJoin('receipts', 'receipts.book_id', 'receipt_books.id')
    .select('receipts.id')
    .where('receipt_books.nth', '=', book)
    .where('receipts.no', '=', no),
);
