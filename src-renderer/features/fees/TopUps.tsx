import { useTranslation } from 'react-i18next';
import { contract } from '../../../src-shared/contract/index.ts';
import { fenText } from '../../../src-shared/rules/fen.ts';
import { FailureNote } from '../../app/FailureNote.tsx';
import { useLedger } from '../../app/ledgerQuery.ts';
import type { Span } from '../../app/usualSpans.ts';
import styles from './CollectionScreen.module.css';

/** FEE-07: 充值 over a span: by item together, and who topped up what, receipt by receipt. */
export function TopUps({ span }: { span: Span }) {
  const { t } = useTranslation('fees');
  const asked = useLedger(contract.receipts.topUps, span);
  const { rows = [], byItem = [] } = asked.data ?? {};
  const named = (itemName: string | null) =>
    itemName === null ? t('prepaid.general') : t('prepaid.of', { item: itemName });
  if (rows.length === 0) return <FailureNote failure={asked.failure} />;
  return (
    <details className={styles['report']}>
      <summary>
        {t('topUps.title', {
          what: byItem
            .map(({ itemName, count, amountFen }) =>
              t('topUps.of', { item: named(itemName), n: count, yuan: fenText(amountFen) }),
            )
            .join('、'),
        })}
      </summary>
      <table className={styles['table']}>
        <thead>
          <tr>
            <th scope="col">{t('topUps.on')}</th>
            <th scope="col">{t('topUps.unit')}</th>
            <th scope="col">{t('column.item')}</th>
            <th scope="col">{t('topUps.receipt')}</th>
            <th scope="col" data-number>
              {t('topUps.amount')}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ on, unitCode, itemName, amountFen, receiptNumber }, at) => (
            <tr key={`${receiptNumber} ${at}`}>
              <td>{on}</td>
              <th scope="row">{unitCode}</th>
              <td>{named(itemName)}</td>
              <td>{receiptNumber}</td>
              <td data-number>{fenText(amountFen)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
