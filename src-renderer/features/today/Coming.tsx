import { useTranslation } from 'react-i18next';
import type { Today } from '../../app/today/lines.ts';
import { useDutyTitle } from '../../app/today/useDutyTitle.ts';
import { useOfficeTime } from '../../app/useOfficeTime.ts';
import styles from './Coming.module.css';

/** What the calendar asks in the next two weeks, the nearest first: to be known, nothing to be done about it yet. */
export function Coming({ coming }: { coming: Today['coming'] }) {
  const { t } = useTranslation('today');
  const titleOf = useDutyTitle();
  const { shortDay } = useOfficeTime();
  return (
    <section className={styles['coming']} aria-labelledby="coming">
      <h2 id="coming">{t('coming')}</h2>
      <ul>
        {coming.map((duty) => (
          <li key={`${duty.name} ${duty.dueOn}`}>
            <time dateTime={duty.dueOn}>{shortDay(duty.dueOn)}</time>
            {titleOf(duty)}
          </li>
        ))}
      </ul>
    </section>
  );
}
