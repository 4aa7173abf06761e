import { DayInput } from './DayInput.tsx';
import { isDay } from './readDay.ts';

type Props = { id?: string; value: string; onChange: (day: string) => void };

/** The day a list shows: it changes only when a whole day has been typed. */
export function DayPicker({ id, value, onChange }: Props) {
  return (
    <DayInput
      {...(id === undefined ? {} : { id })}
      value={value}
      onChange={(day) => {
        if (day !== null && isDay(day)) onChange(day);
      }}
    />
  );
}
