import { useTranslation } from 'react-i18next';
import { contract } from '../../src-shared/contract/index.ts';
import { useLedger } from './ledgerQuery.ts';
import { useOffice } from './useOffice.ts';
import { useOfficeTime } from './useOfficeTime.ts';
import styles from './StatusBar.module.css';

/** What can hurt, in one quiet line: the counter, the business date, the last backup, a clock that went back. */
export function StatusBar() {
  const { t } = useTranslation('shell');
  const office = useOffice();
  const station = useLedger(contract.station.state, {}).data;
  const { longDay } = useOfficeTime();
  if (!office || !station) return <footer className={styles['bar']} />;

  const backupAge = office.lastBackupAt === null ? null : Math.max(0, office.now - office.lastBackupAt);
  const isBackupOld = backupAge === null || backupAge > dayMs;
  return (
    <footer className={styles['bar']}>
      <span>{t('status.counter', { code: office.counterCode })}</span>
      <span>{longDay(office.today)}</span>
      <span className={isBackupOld ? styles['soon'] : undefined}>
        {backupAge === null ? t('status.noBackup') : t(ageKey(backupAge), { n: ageNumber(backupAge) })}
      </span>
      {office.clockBehindMs > minuteMs ? (
        <strong className={styles['short']} role="alert">
          {t('status.clockBehind', { n: Math.round(office.clockBehindMs / minuteMs) })}
        </strong>
      ) : null}
      {office.manualClock ? <span className={styles['soon']}>{t('status.manualClock')}</span> : null}
      {office.demo ? <strong className={styles['soon']}>{t('status.demo')}</strong> : null}
      <span className={styles['version']}>
        {t('status.version', { version: station.version })}
        {station.runtime === 'stand-in' ? ` · ${t('status.standIn')}` : null}
      </span>
    </footer>
  );
}

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;

const ageKey = (age: number) =>
  age < minuteMs
    ? 'status.backupNow'
    : age < hourMs
      ? 'status.backupMinutes'
      : age < dayMs
        ? 'status.backupHours'
        : 'status.backupDays';

const ageNumber = (age: number): number =>
  Math.floor(age / (age < hourMs ? minuteMs : age < dayMs ? hourMs : dayMs));
