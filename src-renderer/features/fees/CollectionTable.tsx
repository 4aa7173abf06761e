import { useTranslation } from 'react-i18next';
import type { Contract, Output } from '../../../src-shared/contract/index.ts';
import { decimalText } from '../../../src-shared/rules/charges/ratio.ts';
import { fenText, sum } from '../../../src-shared/rules/fen.ts';
import styles from './CollectionScreen.module.css';

type Data = Output<Contract['fees']['collection']>;
type Line = Data['lines'][number];

/** FEE-08: item by item what was charged, let go, received and is still owed; below it all together. */
export function CollectionTable({ data }: { data: Data }) {
  const { t } = useTranslation('fees');
  const { lines, rate, householdRate } = data;
  if (lines.length === 0) return <p className={styles['none']}>{t('collection.none')}</p>;
  const total = (column: Money) => fenText(sum(lines.map((line) => line[column])));
  return (
    <>
      <p className={styles['rates']}>
        <span>
          {t('collection.rate')} <strong>{rateText(rate)}</strong>
        </span>
        <span>
          {t('collection.householdRate')} <strong>{rateText(householdRate)}</strong>
        </span>
      </p>
      <table className={styles['table']}>
        <thead>
          <tr>
            <th scope="col">{t('column.item')}</th>
            {columns.map((column) => (
              <th key={column} scope="col" data-number>
                {t(`collection.${column}`)}
              </th>
            ))}
            <th scope="col" data-number>
              {t('collection.paidHouseholds')}
            </th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={line.itemId}>
              <th scope="row">{line.itemName}</th>
              {columns.map((column) => (
                <td key={column} data-number>
                  {fenText(line[column])}
                </td>
              ))}
              <td data-number>
                {t('collection.ofHouseholds', { paid: line.householdsPaid, all: line.households })}
              </td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t('collection.all')}</th>
            {columns.map((column) => (
              <td key={column} data-number>
                {total(column)}
              </td>
            ))}
            <td data-number>—</td>
          </tr>
        </tfoot>
      </table>
    </>
  );
}

const columns = [
  'openingFen',
  'chargedFen',
  'waivedFen',
  'receivedFen',
  'receivedEarlierFen',
  'offsetFen',
  'closingFen',
] as const satisfies readonly (keyof Line)[];
type Money = (typeof columns)[number];

/** 1/10,000 as a percentage: 9540 is 95.4%. */
const rateText = (rate: number | null): string => (rate === null ? '—' : `${decimalText(rate, 2)}%`);
