import { Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { QuickPicks } from '../../app/form/QuickPicks.tsx';
import { readPeriod } from '../../app/form/readMoment.ts';
import { useTicketWords } from './useTicketWords.ts';
import styles from './AppointmentField.module.css';

type Props = {
  /** The usual times have Alt and a number. */
  onPick: (words: string) => void;
  /** What an empty field means. */
  empty: string;
};

/** When someone may come, as it is said on the phone; below it how it was understood. For a form with `appointment`. */
export function AppointmentField({ onPick, empty }: Props) {
  const { t } = useTranslation('tickets');
  const { now, zone, period } = useTicketWords();
  const typed = Form.useWatch<string | undefined>('appointment') ?? '';
  const read = now === undefined ? null : readPeriod(typed, { now, zone });
  const picks = usualTimes.map((name) => t(`appointment.${name}`));
  return (
    <div className={styles['when']}>
      <Form.Item
        name="appointment"
        label={t('form.appointment')}
        extra={
          typed.trim() === '' ? empty : read === null ? t('appointment.how') : period(read.from, read.to)
        }
      >
        <Input maxLength={40} placeholder={t('appointment.how')} />
      </Form.Item>
      <QuickPicks
        picks={picks.filter((words) => now === undefined || readPeriod(words, { now, zone }) !== null)}
        onPick={onPick}
      />
    </div>
  );
}

const usualTimes = ['soon', 'afternoon', 'tomorrowMorning', 'tomorrowAfternoon'] as const;
