import { Input } from 'antd';
import { useState } from 'react';
import { readClock } from './readClock.ts';

type Props = {
  id?: string;
  /** `17:00`; Form gives and takes it. */
  value?: string;
  onChange?: (clock: string) => void;
};

/** A time of day, typed without looking for the colon: 1700, 17:00, 900. What can't be read stays for the contract to refuse. */
export function ClockInput({ id, value, onChange }: Props) {
  const [typed, setTyped] = useState<string | null>(null);
  return (
    <Input
      {...(id === undefined ? {} : { id })}
      value={typed ?? value ?? ''}
      maxLength={8}
      placeholder="17:00"
      onChange={({ target }) => {
        setTyped(target.value);
        onChange?.(readClock(target.value) ?? target.value.trim());
      }}
      onBlur={() => setTyped(null)}
    />
  );
}
