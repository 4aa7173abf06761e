import { Input, type InputRef } from 'antd';
import type { Ref } from 'react';
import { useTranslation } from 'react-i18next';
import { readMoment } from '../../app/form/readMoment.ts';
import { useTicketWords } from './useTicketWords.ts';
import styles from './MomentInput.module.css';

type Props = { id?: string; value?: string; onChange?: (typed: string) => void; ref?: Ref<InputRef> };

/** A time of day as it stands on paper: 1530, 15:30, 昨天 16:30; how it was understood stands beside it. */
export function MomentInput({ id, value = '', onChange, ref }: Props) {
  const { t } = useTranslation('tickets');
  const { now, zone, when } = useTicketWords();
  const read = now === undefined ? null : readMoment(value, { now, zone });
  return (
    <Input
      {...(id === undefined ? {} : { id })}
      {...(ref ? { ref } : {})}
      value={value}
      maxLength={20}
      placeholder={t('voucher.timeHow')}
      suffix={<span className={styles['read']}>{read === null ? null : when(read)}</span>}
      onChange={({ target }) => onChange?.(target.value)}
    />
  );
}
