import { useEffect, useEffectEvent } from 'react';
import { isLocked } from './keys.ts';
import { slipIn } from './slipIn.ts';
import { withdrawNote } from './undo.tsx';

/**
 * A screen hears what is scanned, wherever the cursor is: `useScanner((code) => …)` is true where it took the code. The
 * screen opened last is asked first, the shell (`yields`) when nobody else wanted it.
 */
export function useScanner(take: (code: string) => boolean, { yields = false } = {}): void {
  const hear = useEffectEvent(take);
  useEffect(() => {
    const own: Taker = (code) => hear(code);
    takers = yields ? [own, ...takers] : [...takers, own];
    if (passedOn !== null && performance.now() - passedOn.at < passedOnMs && own(passedOn.code))
      passedOn = null;
    return () => {
      takers = takers.filter((taker) => taker !== own);
    };
  }, [yields]);
}

/** Keeps a code for the screen that is being opened for it. */
export function passOn(code: string): void {
  passedOn = { code, at: performance.now() };
}

/**
 * Hears a scanner that types like a keyboard, faster than any hand, and the digits of a slip of ours however slowly they
 * are typed. A field that they ran into gets back what stood in it. Returns how to stop.
 */
export function startScanner(): () => void {
  let strokes: readonly Stroke[] = [];
  let silence: ReturnType<typeof setTimeout> | undefined;

  const settle = (read: Reading): void => {
    strokes = [];
    read.putBack();
    withdrawNote(); // of the slip before
    takers.findLast((taker) => taker(read.code));
  };
  const press = (event: KeyboardEvent): void => {
    if (isLocked() || event.key === 'Shift') return;
    clearTimeout(silence);
    const typed = strokes;
    const isLate = event.timeStamp - (typed.at(-1)?.at ?? 0) > handGapMs;
    const sign = event.repeat || event.isComposing || isSecret(event.target) ? null : signOf(event);
    strokes =
      sign === null
        ? []
        : [...(isLate ? [] : typed), { sign, at: event.timeStamp, putBack: wayBack(event.target) }].slice(
            -most,
          );

    if (sign !== null) {
      // some scanners are set to send nothing after the code
      silence = setTimeout(() => {
        const read = scanned(strokes, event.timeStamp, false);
        if (read) settle(read);
      }, lateKeyMs);
      return;
    }
    if ((event.key !== 'Enter' && event.key !== 'Tab') || isLate) return;
    const read = scanned(typed, event.timeStamp, true) ?? (event.key === 'Enter' ? typedByHand(typed) : null);
    if (!read) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    settle(read);
  };
  window.addEventListener('keydown', press, { capture: true });
  return () => {
    clearTimeout(silence);
    window.removeEventListener('keydown', press, { capture: true });
  };
}

type Taker = (code: string) => boolean;

let takers: readonly Taker[] = [];
let passedOn: { code: string; at: number } | null = null;

/** A sign, and how to give its field back what stood in it before. */
type Stroke = { sign: string; at: number; putBack: () => void };
type Reading = { code: string; putBack: () => void };

/** What came faster than a hand types: a slip of ours, or some other long code. */
function scanned(typed: readonly Stroke[], endedAt: number, isEnded: boolean): Reading | null {
  const from = typed.findLastIndex(({ at }, nth) => (typed[nth + 1]?.at ?? endedAt) - at > lateKeyMs) + 1;
  const burst = typed.slice(from);
  const meanGap = (endedAt - (burst[0]?.at ?? 0)) / burst.length;
  if (burst.length < fewestDigits || meanGap > scannerGapMs) return null;
  const text = textOf(burst);
  const slip = slipIn(text);
  const putBack = () => burst[0]?.putBack();
  if (slip !== null) return { code: slip, putBack };
  const isCode = isEnded && /^[0-9A-Za-z]+$/.test(text) && text.replace(/\D/g, '').length >= fewestDigits;
  return isCode ? { code: text, putBack } : null;
}

/** The digits under a bar code that can't be read by the scanner. */
function typedByHand(typed: readonly Stroke[]): Reading | null {
  const from = typed.findLastIndex(({ sign }) => !/\d/.test(sign)) + 1;
  const digits = typed.slice(from);
  const slip = slipIn(textOf(digits));
  return slip !== null && slip.length === digits.length
    ? { code: slip, putBack: () => digits[0]?.putBack() }
    : null;
}

const textOf = (strokes: readonly Stroke[]): string => strokes.map(({ sign }) => sign).join('');

/** Of a digit the key's place, not its sign: a Chinese input method hides the sign. */
function signOf({ code, key, ctrlKey, altKey, metaKey, shiftKey }: KeyboardEvent): string | null {
  if (ctrlKey || altKey || metaKey) return null;
  const digit = shiftKey ? undefined : /^(?:Digit|Numpad)(\d)$/.exec(code)?.[1];
  return digit ?? (key.length === 1 && key !== ' ' ? key : null);
}

function wayBack(field: EventTarget | null): () => void {
  const isText =
    field instanceof HTMLTextAreaElement ||
    (field instanceof HTMLInputElement && field.type !== 'radio' && field.type !== 'checkbox');
  if (!isText) return () => {};
  const { value } = field;
  return () => {
    if (field.value === value) return;
    // as if typed, so that the form hears of it
    const kind = field instanceof HTMLTextAreaElement ? HTMLTextAreaElement : HTMLInputElement;
    Object.getOwnPropertyDescriptor(kind.prototype, 'value')?.set?.call(field, value);
    field.dispatchEvent(new Event('input', { bubbles: true }));
  };
}

const isSecret = (field: EventTarget | null): boolean =>
  field instanceof HTMLInputElement && field.type === 'password';

/** A scanner sends a key each 7 to 16 ms; a busy window may take one of them late. */
const scannerGapMs = 50;
const lateKeyMs = 150;
const handGapMs = 2000;
/** Longer than a phone number, which a telephone beside the desk may type just as fast. */
const fewestDigits = 12;
const most = 64;
const passedOnMs = 5000;
