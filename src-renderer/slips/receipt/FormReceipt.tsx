import { Fragment, useLayoutEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReceiptColumn, ReceiptField } from '../../../src-shared/rules/receiptPaper.ts';
import { fit, isTooLong } from '../fit.ts';
import type { PagePlace } from '../paperJob.ts';
import { ReprintMark } from '../ReprintMark.tsx';
import { pageSize } from '../Slip.tsx';
import '../slip.css';
import { formLines, type ReceiptFacts } from './receiptPages.ts';
import { methodsText } from './useMethods.ts';
import './receipt.css';

type Layout = NonNullable<ReceiptFacts['layout']>;
type Field = Layout['fields'][number];
type Props = PagePlace & { receipt: ReceiptFacts; layout: Layout };

/**
 * 套打: a form that is printed already, with numbers of its own, gets each fact at its place and nothing else; only the
 * mark of a 补打 stands on it besides.
 */
export function FormReceipt({ receipt, layout, offsetXUm, offsetYUm, reprint }: Props) {
  const textOf = useFormTexts(receipt, layout.linesAPage);
  return (
    <div
      className="slip-sheet"
      style={{ width: mm(layout.widthUm), height: `calc(${mm(layout.heightUm)} - 0.2mm)` }}
      {...pageSize(layout.widthUm, layout.heightUm)}
    >
      <article className="slip form" style={{ transform: `translate(${mm(offsetXUm)}, ${mm(offsetYUm)})` }}>
        {layout.fields.map((field, at) => (
          <Fragment key={at}>
            {textOf(field.field).map((text, line) =>
              text === '' ? null : (
                <Fact key={line} field={field} text={text} below={line * layout.lineStepUm} />
              ),
            )}
          </Fragment>
        ))}
        <ReprintMark reprint={reprint} />
      </article>
    </div>
  );
}

/**
 * One fact at its place: written smaller where it is too long, then on two lines. A sum keeps to one, and in words to
 * 9 pt at least: the print window refuses a form that has no room for it.
 */
function Fact({ field, text, below }: { field: Field; text: string; below: number }) {
  const { xUm, yUm, widthUm, size, align } = field;
  const isSum = field.field === 'total' || field.field === 'totalInWords';
  const place = useRef<HTMLSpanElement>(null);

  useLayoutEffect(() => {
    const { current } = place;
    if (!current) return;
    current.style.whiteSpace = 'nowrap';
    fit(current, isTooLong);
    if (!isSum && isTooLong(current)) current.style.whiteSpace = 'normal';
  });

  return (
    <span
      ref={place}
      className="form-fact"
      {...(isSum ? { 'data-amount': field.field === 'total' ? 'figures' : 'words' } : {})}
      style={{
        left: mm(xUm),
        top: mm(yUm + below),
        width: mm(widthUm),
        fontSize: `max(${field.field === 'totalInWords' ? 9 : 5}pt, ${size / 10}pt * var(--slip-scale, 1))`,
        textAlign: align === 'centre' ? 'center' : align,
      }}
    >
      {text}
    </span>
  );
}

/** What stands in a field of the form: one text, or of the lines one each. */
function useFormTexts(receipt: ReceiptFacts, rows: number): (field: ReceiptField) => string[] {
  const { t } = useTranslation('slips');
  const lines = formLines(receipt, rows, (n) => t('receipt.together', { n }));
  const [year = '', month = '', day = ''] = receipt.date.split(/\D+/);
  const once: Partial<Record<ReceiptField, string>> = {
    number: receipt.number,
    year,
    month,
    day,
    payer: receipt.payer,
    rooms: receipt.rooms,
    total: `¥ ${receipt.total.replace(/^¥\s*/, '')}`,
    totalInWords: receipt.totalInWords,
    methods: methodsText(receipt.methods),
    note: receipt.note,
    takenBy: receipt.takenBy,
  };
  return (field) => {
    const column = lineColumns[field];
    return column === undefined ? [once[field] ?? ''] : lines.map((line) => line[column] ?? '');
  };
}

const lineColumns: Partial<Record<ReceiptField, ReceiptColumn>> = {
  'line-item': 'item',
  'line-period': 'period',
  'line-quantity': 'quantity',
  'line-price': 'price',
  'line-due': 'due',
  'line-paid': 'paid',
  'line-calculation': 'calculation',
};

const mm = (micrometres: number): string => `${micrometres / 1000}mm`;
