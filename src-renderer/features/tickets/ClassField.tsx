import { useTranslation } from 'react-i18next';
import {
  isUrgent,
  type TicketClass,
  ticketClasses,
  ticketClocks,
} from '../../../src-shared/rules/ticketStates.ts';
import { NumberedChoice } from '../../app/form/NumberedChoice.tsx';
import { useTicketWords } from './useTicketWords.ts';
import styles from './ClassField.module.css';

type Props = {
  id?: string;
  value?: TicketClass | null;
  onChange?: (value: TicketClass) => void;
  /** When the report was taken, for its clocks; now by default. */
  registeredAt?: number;
};

/** TKT-12, TKT-13: the seven urgent items by 1–7, the four general ones by A–D, and the clock that starts with the choice. */
export function ClassField({ registeredAt, value, ...field }: Props) {
  const { t } = useTranslation('tickets');
  const { now, promise } = useTicketWords();
  const from = registeredAt ?? now;
  const choicesOf = (wanted: boolean) =>
    ticketClasses
      .filter((one) => isUrgent(one) === wanted)
      .map((one, at) => ({
        value: one,
        digit: wanted ? String(at + 1) : 'ABCD'.charAt(at),
        words: t(`class.${one}`),
      }));
  return (
    <div className={styles['class']}>
      <NumberedChoice<TicketClass>
        {...field}
        value={value ?? null}
        label={t('form.class')}
        parts={[
          { words: t('form.urgent'), choices: choicesOf(true), columns: 2 },
          { words: t('form.general'), choices: choicesOf(false), columns: 1 },
        ]}
      />
      <output className={styles['clock']}>
        {value && from !== undefined ? promise(ticketClocks(value, from)) : null}
      </output>
    </div>
  );
}
