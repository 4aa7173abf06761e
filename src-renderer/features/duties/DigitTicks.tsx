import { type KeyboardEvent, type Ref, useImperativeHandle, useRef } from 'react';
import { KeyHint } from '../../app/KeyButton.tsx';
import styles from './DigitTicks.module.css';

type Props = {
  label: string;
  choices: readonly { value: string; words: string }[];
  id?: string;
  value?: readonly string[];
  onChange?: (value: string[]) => void;
  ref?: Ref<{ focus: () => void }>;
};

/** Some of a few: each is ticked and unticked by its number; Enter goes on to the next field. */
export function DigitTicks({ label, choices, id, value = [], onChange, ref }: Props) {
  const group = useRef<HTMLFieldSetElement>(null);
  useImperativeHandle(ref, () => ({ focus: () => group.current?.querySelector('input')?.focus() }));

  const turn = (one: string): void =>
    onChange?.(
      choices
        .map(({ value: each }) => each)
        .filter((each) => (each === one ? !value.includes(each) : value.includes(each))),
    );

  function press(event: KeyboardEvent): void {
    const digit = event.ctrlKey || event.altKey ? undefined : /^(?:Digit|Numpad)(\d)$/.exec(event.code)?.[1];
    const choice = choices[Number(digit ?? 0) - 1];
    if (choice === undefined || event.repeat) return;
    event.preventDefault();
    turn(choice.value);
  }

  return (
    <fieldset ref={group} id={id} aria-label={label} className={styles['ticks']}>
      {choices.map(({ value: one, words }, nth) => (
        <label key={one} className={styles['tick']}>
          <input
            type="checkbox"
            checked={value.includes(one)}
            // one stop of the form for all of them: the numbers reach each
            tabIndex={nth === 0 ? 0 : -1}
            aria-keyshortcuts={String(nth + 1)}
            onChange={() => turn(one)}
            onKeyDown={press}
          />
          <KeyHint keys={String(nth + 1)} />
          {words}
        </label>
      ))}
    </fieldset>
  );
}
