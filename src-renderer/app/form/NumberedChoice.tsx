import { type KeyboardEvent, type Ref, useId, useImperativeHandle, useRef } from 'react';
import { flushSync } from 'react-dom';
import { KeyHint } from '../KeyButton.tsx';
import { type Choice, type Part, withSigns } from './choiceSigns.ts';
import styles from './NumberedChoice.module.css';

type Props<V extends string> = {
  label: string;
  id?: string;
  value?: V | null;
  onChange?: (value: V) => void;
  ref?: Ref<{ focus: () => void }>;
} & ({ choices: readonly Choice<V>[]; columns: number } | { parts: readonly Part<V>[] });

/** One of a few, by its number: the key chooses and goes on to the next field, arrows look through. */
export function NumberedChoice<V extends string>(props: Props<V>) {
  const { label, id, value, onChange, ref } = props;
  const name = useId();
  const group = useRef<HTMLDivElement>(null);
  const waiting = useRef<{ timer: ReturnType<typeof setTimeout>; choose: () => void }>(undefined);
  const parts = withSigns('parts' in props ? props.parts : [{ words: '', ...props }]);

  useImperativeHandle(ref, () => ({
    focus: () => {
      const { current } = group;
      (
        current?.querySelector<HTMLElement>(':checked') ?? current?.querySelector<HTMLElement>('input')
      )?.focus();
    },
  }));

  function press(event: KeyboardEvent<HTMLInputElement>) {
    const { current } = waiting;
    clearTimeout(current?.timer);
    waiting.current = undefined;
    const { currentTarget: field } = event;
    const isPlain = !event.ctrlKey && !event.altKey && !event.metaKey && !event.repeat;
    const typed = isPlain ? /^(?:Digit|Numpad|Key)([\dA-Z])$/.exec(event.code)?.[1] : undefined;
    if (typed === undefined) return current?.choose();
    event.preventDefault();
    const choice = parts.flatMap(({ choices }) => choices).find(({ digit }) => digit === typed);
    // a second digit at once: a scanner is typing, and nothing is chosen until it has ended
    const isChoosing = choice !== undefined && current === undefined;
    const choose = () => {
      waiting.current = undefined;
      if (!isChoosing) return;
      flushSync(() => onChange?.(choice.value));
      // what the form does at Enter, it does here too
      field.dispatchEvent(
        new window.KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true }),
      );
    };
    waiting.current = { timer: setTimeout(choose, scannerGapMs), choose };
    return undefined;
  }

  return (
    <div
      ref={group}
      id={id}
      role="radiogroup"
      aria-label={label}
      className={styles['parts']}
      style={{ gridTemplateColumns: parts.map(({ columns }) => `${columns}fr`).join(' ') }}
    >
      {parts.map(({ words, choices, columns }) => (
        <div key={words}>
          {words === '' ? null : <div className={styles['words']}>{words}</div>}
          <div
            className={styles['group']}
            style={{ gridTemplateColumns: `repeat(${columns}, minmax(0, 1fr))` }}
          >
            {choices.map((choice) => (
              <label key={choice.value} className={styles['choice']}>
                <input
                  type="radio"
                  name={name}
                  value={choice.value}
                  checked={choice.value === value}
                  {...(choice.digit === '' ? {} : { 'aria-keyshortcuts': choice.digit })}
                  onChange={() => onChange?.(choice.value)}
                  onKeyDown={press}
                />
                {choice.digit === '' ? null : <KeyHint keys={choice.digit} />}
                {choice.words}
              </label>
            ))}
          </div>
        </div>
      ))}
    </div>
  );
}

const scannerGapMs = 60;
