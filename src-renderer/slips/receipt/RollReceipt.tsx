import { useTranslation } from 'react-i18next';
import { BarCode } from '../BarCode.tsx';
import type { PagePlace } from '../paperJob.ts';
import { ReprintMark } from '../ReprintMark.tsx';
import { Slip } from '../Slip.tsx';
import { ReceiptMarks } from './ReceiptMarks.tsx';
import { columnsOf, type ReceiptFacts, type ReceiptPage } from './receiptPages.ts';
import { ReceiptSigns } from './ReceiptSigns.tsx';
import { useMethods } from './useMethods.ts';
import './receipt.css';

type Props = PagePlace & { receipt: ReceiptFacts; page: ReceiptPage; copy: string };

/** A receipt off a roll of 80 mm, as long as what stands on it. */
export function RollReceipt({ receipt, page, copy, reprint, ...place }: Props) {
  const { t } = useTranslation('slips');
  const paid = useMethods(receipt);
  const facts = [
    ['payer', receipt.payer],
    ['rooms', receipt.rooms],
    ['area', receipt.area],
    ['date', receipt.date],
  ] as const;
  return (
    <Slip {...place} className="receipt roll" isEndless>
      <header>
        <p className="slip-office">{receipt.officeName}</p>
        <h1 className="slip-title">{receipt.template.title}</h1>
        <p>{copy}</p>
        <p>
          № <strong>{receipt.number}</strong>
        </p>
      </header>
      <ReceiptMarks receipt={receipt} />
      <ReprintMark reprint={reprint} />
      <dl className="roll-facts">
        {facts.map(([name, value]) =>
          value === '' ? null : (
            <div key={name}>
              <dt>{t(`receipt.fact.${name}`)}</dt>
              <dd>{value}</dd>
            </div>
          ),
        )}
      </dl>
      <ol className="roll-lines">
        {page.lines.map((line, at) => (
          <RollLine key={at} receipt={receipt} line={line} />
        ))}
      </ol>
      <p className="roll-total">
        <span>{t('receipt.total')}</span>
        <strong className="receipt-figures" data-amount="figures">
          ¥ {receipt.total.replace(/^¥\s*/, '')}
        </strong>
      </p>
      <p>{t('receipt.inWords')}</p>
      <p>
        <strong className="receipt-words" data-amount="words">
          {receipt.totalInWords}
        </strong>
      </p>
      {paid.map((words) => (
        <p key={words}>{words}</p>
      ))}
      {receipt.note === '' ? null : <p>{t('receipt.note', { note: receipt.note })}</p>}
      <ReceiptSigns receipt={receipt} />
      <BarCode digits={receipt.code} />
    </Slip>
  );
}

/** An item with what was paid for it, and under it whatever else the office wants said. */
function RollLine({ receipt, line }: { receipt: ReceiptFacts; line: ReceiptFacts['lines'][number] }) {
  const { t } = useTranslation('slips');
  const others = columnsOf(receipt).filter(
    (column) => !['item', 'paid', 'calculation'].includes(column) && isSomething(line[column]),
  );
  return (
    <li>
      <p className="roll-item">
        <strong>{line.item}</strong>
        <strong>{line.paid}</strong>
      </p>
      <p className="roll-said">
        {others.map((column) => (
          <span key={column}>
            {t(`receipt.column.${column}`)} {line[column]}
          </span>
        ))}
      </p>
      {columnsOf(receipt).includes('calculation') && line.calculation ? (
        <p className="receipt-reckoned">{line.calculation}</p>
      ) : null}
    </li>
  );
}

/** Nothing waived, nothing left to pay: a roll is not made longer by it. */
const isSomething = (text: string | undefined): boolean => !['', '0.00', undefined].includes(text);
