import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { demoSecret } from '../../../src-shared/demoSecret.ts';
import { useOffice } from '../../app/useOffice.ts';
import { useOfficeTime } from '../../app/useOfficeTime.ts';
import styles from './OfficeAside.module.css';

/** Whose desk this is, the day and the time of the office. */
export function OfficeAside() {
  const { t } = useTranslation('shell');
  const office = useOffice();
  const { longDay } = useOfficeTime();
  return (
    <>
      <p className={styles['product']}>{t('product')}</p>
      <h1>{office?.officeName}</h1>
      <p className={styles['letterhead']}>{office?.letterhead}</p>
      <div className={styles['day']}>
        <p className={styles['clock']}>{office ? <Clock key={office.now} told={office.now} /> : null}</p>
        <p>{office ? longDay(office.today) : null}</p>
        <p>{office ? t('status.counter', { code: office.counterCode }) : null}</p>
        {office?.demo ? (
          <p className={styles['demo']}>
            {t('status.demo')}
            <br />
            {t('status.demoSecret', { secret: demoSecret })}
          </p>
        ) : null}
      </div>
    </>
  );
}

/** The office's clock, as the ledger last told it, going on by itself. */
function Clock({ told }: { told: number }) {
  const { time } = useOfficeTime();
  const [passed, setPassed] = useState(0);
  useEffect(() => {
    const since = performance.now();
    const tick = setInterval(() => setPassed(performance.now() - since), 1000);
    return () => clearInterval(tick);
  }, []);
  return time(told + passed);
}
