import { useTranslation } from 'react-i18next';
import { copiesOf, isRoll } from '../../src-shared/rules/papers.ts';
import type { PagePlace } from './paperJob.ts';
import { FormReceipt } from './receipt/FormReceipt.tsx';
import { type ReceiptFacts, receiptPages } from './receipt/receiptPages.ts';
import { RollReceipt } from './receipt/RollReceipt.tsx';
import { SheetReceipt } from './receipt/SheetReceipt.tsx';

type Props = PagePlace & { receipt: ReceiptFacts; carbon: boolean };

/**
 * 收款收据: a copy for the stub, the payer and the books, each over as many pages as its lines need; carbon paper makes
 * the copies itself, so there one page names all three. On a pre-printed form (套打) only facts are printed, once.
 */
export function Receipt({ receipt, carbon, ...place }: Props) {
  const { t } = useTranslation('slips');
  const { layout } = receipt;
  if (layout !== null) return <FormReceipt {...place} receipt={receipt} layout={layout} />;

  const pages = receiptPages(receipt, place.sheet);
  const names = copiesOf.receipt.map((copy) => t(`receipt.copy.${copy}`));
  const copies = carbon ? [names.join('　')] : names;
  const OnPaper = isRoll(place.sheet) ? RollReceipt : SheetReceipt;
  return copies.flatMap((copy) =>
    pages.map((page) => (
      <OnPaper key={copy + page.nth} {...place} receipt={receipt} page={page} copy={copy} />
    )),
  );
}
