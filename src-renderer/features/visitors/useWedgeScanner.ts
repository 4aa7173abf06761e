import { useEffect, useEffectEvent } from 'react';
import { isPassCode } from '../../../src-shared/rules/passCode.ts';

/**
 * Hears digits that end with Enter, wherever the cursor is: from a scanner that types like a keyboard, faster than any
 * hand, or the digits of a pass, however slowly typed. A field that they ran into gets back what stood in it.
 */
export function useWedgeScanner(onCode: (code: string) => void): void {
  const take = useEffectEvent(onCode);
  useEffect(() => {
    let strokes: readonly Stroke[] = [];
    const press = (event: KeyboardEvent) => {
      if (isLocked() || event.key === 'Shift') return;
      const typed = strokes;
      const digit = event.repeat ? null : digitOf(event);
      const isLate = event.timeStamp - (typed.at(-1)?.at ?? 0) > handGapMs;
      if (digit === null) strokes = [];
      else
        strokes = [...(isLate ? [] : typed), { digit, at: event.timeStamp, putBack: wayBack(event.target) }];

      const code = event.key === 'Enter' && !isLate ? scanned(typed, event.timeStamp) : [];
      if (code.length === 0) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      code[0]?.putBack();
      take(digitsOf(code));
    };
    window.addEventListener('keydown', press, { capture: true });
    return () => window.removeEventListener('keydown', press, { capture: true });
  }, []);
}

/** A digit, and how to give its field back what stood in it before. */
type Stroke = { digit: string; at: number; putBack: () => void };

/** The digits that a scanner sent just before this Enter, or that are a pass's code. */
function scanned(typed: readonly Stroke[], enteredAt: number): readonly Stroke[] {
  const from = typed.findLastIndex(({ at }, nth) => (typed[nth + 1]?.at ?? enteredAt) - at > lateKeyMs) + 1;
  const burst = typed.slice(from);
  const meanGap = (enteredAt - (burst[0]?.at ?? 0)) / burst.length;
  if (burst.length >= fewestDigits && meanGap <= scannerGapMs) return burst;
  return isPassCode(digitsOf(typed)) ? typed : [];
}

const digitsOf = (strokes: readonly Stroke[]): string => strokes.map(({ digit }) => digit).join('');

/** The key's place, not its sign: a Chinese input method hides the sign. */
function digitOf({ code, key, ctrlKey, altKey, metaKey, shiftKey }: KeyboardEvent): string | null {
  if (ctrlKey || altKey || metaKey || shiftKey) return null;
  return /^(?:Digit|Numpad)(\d)$/.exec(code)?.[1] ?? /^\d$/.exec(key)?.[0] ?? null;
}

function wayBack(field: EventTarget | null): () => void {
  if (!(field instanceof HTMLInputElement) || field.type === 'radio' || field.type === 'checkbox')
    return () => {};
  const { value } = field;
  return () => {
    if (field.value === value) return;
    // as if typed, so that the form hears of it
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(field, value);
    field.dispatchEvent(new Event('input', { bubbles: true }));
  };
}

const isLocked = (): boolean => document.querySelector('#desk')?.hasAttribute('inert') ?? false;

/** A scanner sends a key each 7 to 16 ms; a busy window may take one of them late. */
const scannerGapMs = 50;
const lateKeyMs = 150;
const handGapMs = 2000;
const fewestDigits = 6;
