import { useTranslation } from 'react-i18next';
import { BarCode } from '../BarCode.tsx';
import type { PagePlace } from '../paperJob.ts';
import { ReprintMark } from '../ReprintMark.tsx';
import { Slip } from '../Slip.tsx';
import { ReceiptLines } from './ReceiptLines.tsx';
import { ReceiptMarks } from './ReceiptMarks.tsx';
import type { ReceiptFacts, ReceiptPage } from './receiptPages.ts';
import { ReceiptSum } from './ReceiptSum.tsx';
import { ReceiptSigns } from './ReceiptSigns.tsx';
import './receipt.css';

type Props = PagePlace & { receipt: ReceiptFacts; page: ReceiptPage; copy: string };

/** One page of a receipt on a sheet: a third of one, or A5. */
export function SheetReceipt({ receipt, page, copy, reprint, ...place }: Props) {
  const { t } = useTranslation('slips');
  const isLast = page.nth === page.of;
  return (
    <Slip {...place} className="receipt">
      <div className="receipt-sheet">
        <header className="receipt-head">
          <div>
            <p className="slip-office">{receipt.officeName}</p>
            <p className="slip-letterhead">{receipt.letterhead}</p>
          </div>
          <div>
            <h1 className="slip-title">{receipt.template.title}</h1>
            {page.of > 1 ? (
              <p className="receipt-page">{t('receipt.page', { of: page.of, nth: page.nth })}</p>
            ) : null}
          </div>
          <div className="slip-number">
            <BarCode digits={receipt.code} />
            <p>
              № <strong>{receipt.number}</strong>
            </p>
          </div>
        </header>
        <ReceiptMarks receipt={receipt} />
        <ReprintMark reprint={reprint} />
        <ReceiptHeadFacts receipt={receipt} />
        <ReceiptLines receipt={receipt} lines={page.lines} />
        {isLast ? <ReceiptSum receipt={receipt} /> : <p className="receipt-more">{t('receipt.more')}</p>}
        <ReceiptSigns receipt={receipt} />
      </div>
      <p className="receipt-copy">{copy}</p>
    </Slip>
  );
}

/** 交款人 · 房号 · 面积 · 日期 */
function ReceiptHeadFacts({ receipt }: { receipt: ReceiptFacts }) {
  const { t } = useTranslation('slips');
  const facts = [
    ['payer', receipt.payer],
    ['rooms', receipt.rooms],
    ['area', receipt.area],
    ['date', receipt.date],
  ] as const;
  return (
    <dl className="receipt-facts">
      {facts.map(([name, value]) =>
        value === '' ? null : (
          <div key={name}>
            <dt>{t(`receipt.fact.${name}`)}</dt>
            <dd>{value}</dd>
          </div>
        ),
      )}
    </dl>
  );
}
