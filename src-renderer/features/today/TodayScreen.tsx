import { useTranslation } from 'react-i18next';
import { FailureNote } from '../../app/FailureNote.tsx';
import { useOfficeTime } from '../../app/useOfficeTime.ts';
import { Coming } from './Coming.tsx';
import { Glance } from './Glance.tsx';
import { linesOf, type Today } from '../../app/today/lines.ts';
import { TodayList } from './TodayList.tsx';
import { useToday } from '../../app/today/useToday.ts';
import styles from './TodayScreen.module.css';

/** 今日, everyone's home: what has to be done now and what the rules ask today, and the desk at a glance beside it. */
export function TodayScreen() {
  const { t } = useTranslation('today');
  const { data: today, failure } = useToday();
  return (
    <div className={styles['screen']}>
      <header className={styles['head']}>
        <h1>{t('title')}</h1>
        {today ? <DayLine today={today} /> : null}
      </header>
      <FailureNote failure={failure} />
      {today ? (
        <div className={styles['parts']}>
          <TodayList lines={linesOf(today)} now={today.now} />
          <Aside today={today} />
        </div>
      ) : null}
    </div>
  );
}

/** The desk in numbers, and below them what comes in the next two weeks. */
function Aside({ today: { glance, coming } }: { today: Today }) {
  const { t } = useTranslation('today');
  return (
    <aside className={styles['aside']} aria-label={t('glanceLabel')}>
      <Glance glance={glance} />
      {coming.length === 0 ? null : <Coming coming={coming} />}
    </aside>
  );
}

/** 2026年11月22日 星期日 · 周末, and the office's clock. */
function DayLine({ today: { day, dayKind, holiday, now } }: { today: Today }) {
  const { t } = useTranslation('today');
  const { longDay, time } = useOfficeTime();
  const kind = t(`dayKind.${dayKind}`, { holiday: holiday ? t(`holiday.${holiday}`) : '' });
  return (
    <>
      <p className={styles['day']}>
        {longDay(day)} · <span data-kind={dayKind}>{kind}</span>
      </p>
      <time className={styles['clock']} dateTime={new Date(now).toISOString()}>
        {time(now)}
      </time>
    </>
  );
}
