import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { contract } from '../../../src-shared/contract/index.ts';
import type { UnitId } from '../../../src-shared/contract/households.ts';
import { fenText } from '../../../src-shared/rules/fen.ts';
import { FailureNote } from '../../app/FailureNote.tsx';
import { KeyButton } from '../../app/KeyButton.tsx';
import { useLedger } from '../../app/ledgerQuery.ts';
import { paths } from '../../app/paths.ts';
import { useMay } from '../../app/session.ts';
import part from '../../app/PartTitle.module.css';
import styles from './FeesOfHousehold.module.css';

/** FEE-16: what a household owes and has paid ahead, in a line on its page, with the keys to all of it and to the counter. */
export function FeesOfHousehold({ unitId }: { unitId: UnitId }) {
  const { t } = useTranslation('fees');
  const navigate = useNavigate();
  const mayTake = useMay(contract.receipts.take.roles);
  const asked = useLedger(contract.fees.owed, { unitIds: [unitId] });
  const [owed] = asked.data ?? [];
  const disputed = owed?.charges.filter((charge) => charge.disputed).length ?? 0;
  const prepaid = owed?.accounts.filter(({ balanceFen }) => balanceFen !== 0) ?? [];
  return (
    <section aria-labelledby="fees" className={styles['fees']}>
      <header className={part['title']}>
        <h2 id="fees">{t('title')}</h2>
        <KeyButton keys="Alt+KeyF" onAct={() => void navigate(paths.householdFees(unitId))}>
          {t('household.all')}
        </KeyButton>
        {mayTake ? (
          <KeyButton
            keys="takeMoney"
            label={t('household.take')}
            onAct={() => void navigate(paths.takeMoney(crypto.randomUUID(), unitId))}
          >
            {t('household.take')}
          </KeyButton>
        ) : null}
      </header>
      <FailureNote failure={asked.failure} />
      {owed ? (
        <p>
          {owed.owedFen === 0 ? (
            t('household.nothing')
          ) : (
            <strong data-tone="late">
              {t('household.owesLine', { yuan: fenText(owed.owedFen), n: owed.charges.length })}
            </strong>
          )}
          {owed.lateFeeFen > 0 ? (
            <span>{t('household.lateFee', { yuan: fenText(owed.lateFeeFen) })}</span>
          ) : null}
          {disputed > 0 ? <span>{t('household.disputed', { n: disputed })}</span> : null}
          {prepaid.map(({ id, itemName, balanceFen }) => (
            <span key={id}>
              {itemName === null ? t('prepaid.general') : t('prepaid.of', { item: itemName })}{' '}
              {fenText(balanceFen)}
            </span>
          ))}
        </p>
      ) : null}
    </section>
  );
}
