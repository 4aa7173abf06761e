import { useTranslation } from 'react-i18next';
import { contract } from '../../../src-shared/contract/index.ts';
import { fenText } from '../../../src-shared/rules/fen.ts';
import { FailureNote } from '../../app/FailureNote.tsx';
import { useLedger } from '../../app/ledgerQuery.ts';
import { useOfficeTime } from '../../app/useOfficeTime.ts';
import styles from './HouseholdFees.module.css';

/** FEE-09: how often a household was asked to pay, by which way, and what it said; the latest first. */
export function Dunnings({ unitId }: { unitId: string }) {
  const { t } = useTranslation('fees');
  const { fullTime } = useOfficeTime();
  const asked = useLedger(contract.fees.dunnings, { unitId });
  const dunnings = asked.data ?? [];
  if (dunnings.length === 0) return <FailureNote failure={asked.failure} />;
  return (
    <section aria-labelledby="dunnings">
      <div className={styles['title']}>
        <h2 id="dunnings">{t('dun.list', { n: dunnings.length })}</h2>
      </div>
      <ul className={styles['rows']}>
        {dunnings.map((dunning) => (
          <li key={dunning.id}>
            <span>
              {t(`way.${dunning.way}`)} · {t(`result.${dunning.result}`)}
              {dunning.promisedOn === null
                ? null
                : ` · ${t('arrears.promised', { day: dunning.promisedOn })}`}
              {dunning.note === null ? null : ` · ${dunning.note}`}
            </span>
            <small>
              {t('dun.owedThen', { yuan: fenText(dunning.owedFen) })} · {fullTime(dunning.madeAt)}{' '}
              {dunning.madeBy}
            </small>
          </li>
        ))}
      </ul>
    </section>
  );
}
