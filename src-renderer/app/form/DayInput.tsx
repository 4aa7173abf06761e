import { Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useOfficeTime } from '../useOfficeTime.ts';
import { readDay } from './readDay.ts';

type Props = {
  id?: string;
  /** `2026-11-22`, as everywhere in the office; Form gives and takes it. */
  value?: string | null;
  onChange?: (day: string | null) => void;
};

/**
 * A day, typed without the mouse: 20261122, 2026-11-22, 1122. What can't be read stays as it was typed, for the
 * contract to refuse at this very field.
 */
export function DayInput({ id, value, onChange }: Props) {
  const { t } = useTranslation('shell');
  const { today = '' } = useOfficeTime();
  const [typed, setTyped] = useState<string | null>(null);
  return (
    <Input
      {...(id === undefined ? {} : { id })}
      value={typed ?? value ?? ''}
      maxLength={20}
      placeholder={t('field.dayExample')}
      onChange={({ target }) => {
        setTyped(target.value);
        onChange?.(readDay(target.value, today) ?? (target.value.trim() || null));
      }}
      onBlur={() => setTyped(null)}
    />
  );
}
