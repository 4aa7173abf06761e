import { useTranslation } from 'react-i18next';
import type { contract, Output } from '../../../src-shared/contract/index.ts';
import { type Fen, fenText } from '../../../src-shared/rules/fen.ts';
import styles from './WeekScreen.module.css';

type Data = Output<typeof contract.receipts.week>['data'];

/** The week's slips by day and book, and what they come to by item and by method. */
export function WeekSums({ data }: { data: Data }) {
  const { t } = useTranslation(['books', 'receipts']);
  const itemName = useItemName();
  return (
    <div className={styles['sums']}>
      <WeekLines data={data} />
      <SumTable
        label={t('week.byItem')}
        name={t('week.column.item')}
        rows={data.byItem.map(({ item, ...sum }) => ({ name: itemName(item), ...sum }))}
        totalFen={data.totalFen}
      />
      <SumTable
        label={t('week.byMethod')}
        name={t('week.column.method')}
        rows={data.byMethod.map(({ method, ...sum }) => ({ name: t(`receipts:method.${method}`), ...sum }))}
        totalFen={data.totalFen}
      />
    </div>
  );
}

function WeekLines({ data }: { data: Data }) {
  const { t } = useTranslation(['books', 'receipts']);
  const itemName = useItemName();
  return (
    <table className={styles['lines']} aria-label={t('week.lines')}>
      <caption>{t('week.lines')}</caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col" data-column={column}>
              {t(`week.column.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {data.lines.map((line) => (
          <tr key={`${line.day} ${line.bookCode} ${line.registeredBefore}`}>
            <th scope="row" data-column="day">
              {line.day.slice(5)}
            </th>
            <td data-column="book">{line.bookCode}</td>
            <td data-column="numbers">
              {line.firstNumber}
              {line.lastNumber === line.firstNumber ? null : (
                <>
                  {' – '}
                  {line.lastNumber}
                </>
              )}
            </td>
            <td data-column="receipts">{line.receipts}</td>
            <td data-column="odd">
              {line.registeredBefore ? <span>{t('week.registeredBefore')}</span> : null}
              {line.voided.length > 0 ? (
                <strong>{t('week.voided', { numbers: line.voided.join('、') })}</strong>
              ) : null}
              {line.changed.length > 0 ? (
                <strong>{t('week.changed', { numbers: line.changed.join('、') })}</strong>
              ) : null}
              {line.reversals.length > 0 ? (
                <strong>{t('week.reversals', { numbers: line.reversals.join('、') })}</strong>
              ) : null}
            </td>
            <td data-column="items">
              <Parts of={line.byItem.map(({ item, amountFen }) => [itemName(item), amountFen])} />
            </td>
            <td data-column="methods">
              <Parts
                of={line.byMethod.map(({ method, amountFen }) => [t(`receipts:method.${method}`), amountFen])}
              />
            </td>
            <td data-column="total">{fenText(line.totalFen)}</td>
            <td data-column="handIns">
              {line.handIns.map(({ number, depositOn }) => (
                <span key={number}>
                  {number} {depositOn.slice(5)}
                </span>
              ))}
              {line.notHandedInFen === null || line.notHandedInFen === 0 ? null : (
                <span data-tone="soon">{t('week.notHandedIn', { yuan: fenText(line.notHandedInFen) })}</span>
              )}
            </td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row" colSpan={3}>
            {t('week.total')}
          </th>
          <td data-column="receipts">{data.receipts}</td>
          <td colSpan={4} data-column="total">
            {fenText(data.totalFen)}
          </td>
          <td>{null}</td>
        </tr>
      </tfoot>
    </table>
  );
}

/** 物业服务费 1,684.03 below one another */
function Parts({ of }: { of: readonly (readonly [name: string, amount: Fen])[] }) {
  return of.map(([name, amount]) => (
    <span key={name}>
      {name} {fenText(amount)}
    </span>
  ));
}

type SumProps = {
  label: string;
  name: string;
  rows: readonly { name: string; count: number; amountFen: Fen }[];
  totalFen: Fen;
};

function SumTable({ label, name, rows, totalFen }: SumProps) {
  const { t } = useTranslation('books');
  return (
    <table className={styles['sum']} aria-label={label}>
      <caption>{label}</caption>
      <thead>
        <tr>
          <th scope="col">{name}</th>
          <th scope="col" data-column="receipts">
            {t('week.column.count')}
          </th>
          <th scope="col" data-column="total">
            {t('week.column.total')}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.name}>
            <th scope="row">{row.name}</th>
            <td data-column="receipts">{row.count}</td>
            <td data-column="total">{fenText(row.amountFen)}</td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row" colSpan={2}>
            {t('week.total')}
          </th>
          <td data-column="total">{fenText(totalFen)}</td>
        </tr>
      </tfoot>
    </table>
  );
}

/** An item's own name; money paid ahead and deposits stand under names of ours. */
function useItemName(): (item: string) => string {
  const { t } = useTranslation('books');
  return (item) => (item === 'prepaid' || item === 'deposit' ? t(`week.item.${item}`) : item);
}

const columns = [
  'day',
  'book',
  'numbers',
  'receipts',
  'odd',
  'items',
  'methods',
  'total',
  'handIns',
] as const;
