import { useTranslation } from 'react-i18next';
import { contract } from '../../../src-shared/contract/index.ts';
import { fenText } from '../../../src-shared/rules/fen.ts';
import { FailureNote } from '../../app/FailureNote.tsx';
import { useLedger } from '../../app/ledgerQuery.ts';
import { useOfficeWords } from '../../app/useOfficeWords.ts';
import styles from './DrawerScreen.module.css';

/** What went into the drawer or out of it besides receipts; no sum of it says what should be in it. */
export function Movements() {
  const { t } = useTranslation('drawer');
  const { at } = useOfficeWords();
  const { data, failure } = useLedger(contract.drawer.movements, {});
  if (data === undefined) return <FailureNote failure={failure} />;
  if (data.length === 0) return <p className={styles['quiet']}>{t('movement.none')}</p>;
  return (
    <table className={styles['table']} aria-label={t('movement.title')}>
      <thead>
        <tr>
          <th scope="col">{t('movement.what')}</th>
          <th scope="col" data-figure>
            {t('movement.amount')}
          </th>
          <th scope="col">{t('movement.reason')}</th>
          <th scope="col">{t('movement.by')}</th>
        </tr>
      </thead>
      <tbody>
        {data.map((one) => (
          <tr key={one.id}>
            <th scope="row">{t(`kind.${one.kind}`)}</th>
            <td data-figure>{fenText(one.amountFen)}</td>
            <td>
              {one.reason}
              {one.belongsTo === null ? null : (
                <small>{t('movement.belongsTo', { name: one.belongsTo })}</small>
              )}
            </td>
            <td>
              {at(one.at)} {one.movedBy}
              {one.approvedBy === null ? null : (
                <small>{t('movement.approved', { name: one.approvedBy })}</small>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
