import type { Contract, Input, Output } from '../../../../src-shared/contract/index.ts';
import { cleanText } from '../../../../src-shared/rules/cleanText.ts';
import { readReceiptCode, receiptKey } from '../../../../src-shared/rules/slipCode.ts';
import { query, tables } from '../../../ledger/query.ts';
import { refuse } from '../../../ledger/refuse.ts';
import type { Scene } from '../../../ledger/scene.ts';
import { receiptNow } from '../receiptNow.ts';

type ByCode = Contract['receipts']['byCode'];

/** The receipt whose bar code was scanned, or its digits typed. */
export function byCode(scene: Scene, { code }: Input<ByCode>): Output<ByCode> {
  const named = readReceiptCode(cleanText(code).replaceAll(' ', '')) ?? refuse('receipt/code-unknown');
  const { id } =
    scene.tx.first(receiptCoded, { code: receiptKey(named.book, named.no) }) ??
    refuse('receipt/code-unknown');
  return receiptNow(scene, id);
}

export const receiptCoded = query<{ code: number }>()(({ code }) =>
  tables.selectFrom('receipts').select('id').where('code', '=', code),
);
