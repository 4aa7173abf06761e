import { Form, Input } from 'antd';
import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { fenCoins } from '../../../src-shared/rules/drawerShifts.ts';
import { fen, fenText, times } from '../../../src-shared/rules/fen.ts';
import { type Denomination, fieldOfNote, noteText } from './countTyped.ts';
import { useFenStop } from './fenStop.ts';
import styles from './CountSheet.module.css';

type Props = {
  form: string;
  of: Denomination;
  pieces: number | null;
  isMarked: boolean;
  isBlank: boolean;
  onKeyDown: (event: KeyboardEvent) => void;
};

/** One kind of note or coin: how many there are of it, and what they come to. 分币 are a quieter line, one ↓ below the rest. */
export function NoteRow({ form, of, pieces, isMarked, isBlank, onKeyDown }: Props) {
  const { t } = useTranslation('drawer');
  const isFen = of === fenCoins;
  const stop = useFenStop(isFen && pieces === 0);
  return (
    <div
      className={styles['row']}
      data-marked={isMarked}
      data-counted={pieces !== null}
      data-fen={isFen}
      data-none={isFen && pieces === 0}
    >
      <label htmlFor={`${form}_${fieldOfNote(of)}`}>
        {isFen ? t('count.fenCoins') : noteText(of)}
        {isFen ? null : <small>{t('count.yuan')}</small>}
      </label>
      <Form.Item name={fieldOfNote(of)} noStyle>
        <Input
          className="numbers"
          maxLength={24}
          inputMode="numeric"
          autoComplete="off"
          aria-invalid={isBlank}
          suffix={t(isFen ? 'count.fen' : 'count.pieces')}
          tabIndex={stop.tabIndex}
          onFocus={({ target }) => {
            stop.reach();
            target.select();
          }}
          onKeyDown={onKeyDown}
        />
      </Form.Item>
      <output className="numbers">
        {pieces === null || (isFen && pieces === 0) ? '' : fenText(times(fen(of), pieces))}
      </output>
    </div>
  );
}
