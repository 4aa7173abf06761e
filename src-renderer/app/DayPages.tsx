import { Button } from 'antd';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { dayFrom } from '../../src-shared/rules/officeInstant.ts';
import { DayPicker } from './form/DayPicker.tsx';
import { KeyButton } from './KeyButton.tsx';
import styles from './DayPages.module.css';

type Props = { day: string; today: string; onDay: (day: string) => void };

/** Leafs through a book day by day, up to today; any day can be typed. */
export function DayPages({ day, today, onDay }: Props) {
  const { t } = useTranslation('shell');
  const field = useId();
  return (
    <>
      <KeyButton keys="PageUp" onAct={() => onDay(dayFrom(day, -1))}>
        {t('day.before')}
      </KeyButton>
      <label htmlFor={field}>{t('day.label')}</label>
      <div className={styles['day']}>
        <DayPicker id={field} value={day} onChange={onDay} />
      </div>
      <KeyButton keys="PageDown" disabled={day >= today} onAct={() => onDay(dayFrom(day, 1))}>
        {t('day.after')}
      </KeyButton>
      {day === today ? null : <Button onClick={() => onDay(today)}>{t('day.today')}</Button>}
    </>
  );
}
