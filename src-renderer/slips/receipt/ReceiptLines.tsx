import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { columnsOf, isFigure, type ReceiptFacts } from './receiptPages.ts';

type Props = {
  receipt: ReceiptFacts;
  lines: ReceiptFacts['lines'] | readonly ReceiptFacts['lines'][number][];
};

/** What the money is for, with the columns the office chose; how an amount was reckoned stands under its line. */
export function ReceiptLines({ receipt, lines }: Props) {
  const { t } = useTranslation('slips');
  const chosen = columnsOf(receipt);
  const columns = chosen.filter((column) => column !== 'calculation');
  const isReckoned = chosen.includes('calculation');
  return (
    <table className="receipt-lines">
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col">
              {t(`receipt.column.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {lines.map((line, at) => (
          <Fragment key={at}>
            <tr>
              {columns.map((column) => (
                <td key={column} data-figure={isFigure(column)} data-column={column}>
                  {line[column]}
                </td>
              ))}
            </tr>
            {isReckoned && line.calculation ? (
              <tr className="receipt-reckoned">
                <td colSpan={columns.length}>{line.calculation}</td>
              </tr>
            ) : null}
          </Fragment>
        ))}
      </tbody>
    </table>
  );
}
