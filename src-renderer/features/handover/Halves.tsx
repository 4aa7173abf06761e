import { useTranslation } from 'react-i18next';
import { officeInstant } from '../../../src-shared/rules/officeInstant.ts';
import { closesFrom, type Half, halfOf, halves } from '../../../src-shared/rules/workLog.ts';
import { useOffice } from '../../app/useOffice.ts';
import { useOfficeTime } from '../../app/useOfficeTime.ts';
import { CompileHalf } from './CompileHalf.tsx';
import type { WorkLog } from './log.ts';
import styles from './Halves.module.css';

type Props = { log: WorkLog; isToday: boolean; mayCompile: boolean };

/** SHF-05, SHF-06: both half-days: signed by whom, or from when they can be. */
export function Halves({ log, isToday, mayCompile }: Props) {
  const { t } = useTranslation('handover');
  const { zone } = useOfficeTime();
  const now = useOffice()?.now ?? 0;
  const canSign = (half: Half) =>
    mayCompile &&
    isToday &&
    !log.compiled.some((compiled) => compiled.half === half) &&
    now >= officeInstant(log.day, closesFrom[half], zone);
  const next = halves.find(canSign);

  return (
    <aside className={styles['halves']} aria-label={t('halves')}>
      {halves.map((half) => (
        <section key={half}>
          <h2>{t(`half.${half}`)}</h2>
          {half === next ? (
            <>
              <p>{t('sign.how')}</p>
              <CompileHalf half={half} />
            </>
          ) : (
            <State log={log} half={half} isToday={isToday} mayCompile={mayCompile} isDue={canSign(half)} />
          )}
        </section>
      ))}
    </aside>
  );
}

type StateProps = Props & {
  half: Half;
  /** It could be signed, but the half before it comes first. */
  isDue: boolean;
};

function State({ log, half, isToday, mayCompile, isDue }: StateProps) {
  const { t } = useTranslation('handover');
  const { time, zone } = useOfficeTime();
  const compiled = log.compiled.find((one) => one.half === half);
  const own = log.entries.filter(({ at }) => halfOf(at, log.day, zone) === half);
  if (!compiled) {
    if (!isToday && own.length === 0) return <p>{t('nothing')}</p>;
    if (!isToday) return <p className={styles['open']}>{t('notSigned')}</p>;
    if (isDue) return <p>{t('signMorningFirst')}</p>;
    return <p>{mayCompile ? t('signFrom', { from: closesFrom[half] }) : t('notSignedYet')}</p>;
  }
  const later = own.filter(({ at, what }) => at > compiled.at && what !== 'handover.compiled').length;
  return (
    <>
      <p className={styles['signed']}>
        {t('signed', { by: compiled.by, time: time(compiled.at), n: compiled.entries })}
      </p>
      {compiled.remark === null ? null : <p>{t('remarked', { remark: compiled.remark })}</p>}
      {later === 0 ? null : <p className={styles['open']}>{t('afterSigning', { n: later })}</p>}
    </>
  );
}
