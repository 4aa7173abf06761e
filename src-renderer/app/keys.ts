import { createContext, use, useEffect, useEffectEvent, useSyncExternalStore } from 'react';
import { matchKeybindingPress, parseKeybinding } from 'tinykeys';

/** One key of the desk: what it does in the clerk's words, and doing it. */
export type DeskKey = {
  /** As tinykeys writes it: `F7`, `Control+KeyK`, `Escape`. */
  keys: string;
  /** Shown on the key sheet; keys without words are not listed. */
  label: string;
  run: () => void;
};

/**
 * Binds keys while the component is on the screen; the one bound last wins, and a screen may take over a key of the
 * shell (`yields`). Inside a dialog only the dialog's own keys (`inDialog`) work.
 */
export function useDeskKey(
  keys: string | readonly string[],
  label: string,
  run: () => void,
  options: Options = {},
): void {
  const act = useEffectEvent(run);
  const joined = typeof keys === 'string' ? keys : keys.join('|');
  const { enabled = true, inDialog = false, yields = false } = options;
  const isOfLock = use(LockKeys);
  useEffect(() => {
    if (!enabled) return undefined;
    const own = joined
      .split('|')
      .map((one) => ({ keys: one, label, inDialog, yields, isOfLock, run: () => act() }));
    change(yields ? [...own, ...bound] : [...bound, ...own]);
    return () => change(bound.filter((binding) => !own.includes(binding)));
  }, [joined, label, enabled, inDialog, yields, isOfLock]);
}

/** Keys bound inside work while the desk is covered, by the lock or a trouble; all others rest then. */
export const LockKeys = createContext(false);

/** All keys that are bound now, for the key sheet; of two for one key the later one works. */
export function useBoundKeys(): readonly DeskKey[] {
  return useSyncExternalStore(
    (hear) => {
      hearers.add(hear);
      return () => hearers.delete(hear);
    },
    () => bound,
  );
}

/** Starts listening; the browser's own reload keys are dead in the finished program. Returns how to stop. */
export function startKeys(): () => void {
  window.addEventListener('keydown', press);
  return () => window.removeEventListener('keydown', press);
}

/** How a key is written on buttons: `Control+KeyK` is Ctrl+K. */
export function keyText(keys: string): string {
  return keys
    .split('+')
    .map((part) => names[part] ?? part.replace(/^(Key|Digit)/, ''))
    .join('+');
}

/** Whether a key press belongs to the input method that is composing Chinese text. Both signs are needed. */
export function isComposing(event: { isComposing: boolean; keyCode: number }): boolean {
  return event.isComposing || event.keyCode === 229;
}

type Options = { enabled?: boolean; inDialog?: boolean; yields?: boolean };
type Bound = DeskKey & { inDialog: boolean; yields: boolean; isOfLock: boolean };

let bound: readonly Bound[] = [];
const hearers = new Set<() => void>();

function change(next: readonly Bound[]): void {
  bound = next;
  for (const hear of hearers) hear();
}

function press(event: KeyboardEvent): void {
  if (isComposing(event)) return;
  if (import.meta.env.PROD && reloads.some((keys) => matches(event, keys))) event.preventDefault();
  if (event.defaultPrevented || event.repeat) return;
  const isHeard = isLocked() ? ofLock : isDialogOpen() ? ofDialog : () => true;
  const found = bound.findLast((binding) => isHeard(binding) && matches(event, binding.keys));
  if (!found || (isTyping(event) && isCharacter(event))) return;
  event.preventDefault();
  found.run();
}

const reloads = ['F5', 'Control+KeyR', 'Control+Shift+KeyR', 'Control+F5'];
const names: Record<string, string> = {
  Control: 'Ctrl',
  Escape: 'Esc',
  Slash: '/',
  ArrowUp: '↑',
  ArrowDown: '↓',
};

function matches(event: KeyboardEvent, keys: string): boolean {
  const [press] = parseKeybinding(keys);
  return press !== undefined && matchKeybindingPress(event, press);
}

const ofLock = ({ isOfLock }: Bound): boolean => isOfLock;
const ofDialog = ({ inDialog }: Bound): boolean => inDialog;
const isLocked = (): boolean => document.querySelector('#desk')?.hasAttribute('inert') ?? false;
// a closed dialog of antd stays in the page, unseen
const isDialogOpen = (): boolean =>
  [...document.querySelectorAll('[role="dialog"][aria-modal="true"]')].some((dialog) =>
    dialog.checkVisibility(),
  );
const isCharacter = ({ key, ctrlKey, altKey, metaKey }: KeyboardEvent): boolean =>
  key.length === 1 && !ctrlKey && !altKey && !metaKey;
const isTyping = ({ target }: KeyboardEvent): boolean =>
  target instanceof Element && target.matches('input,textarea,select,[contenteditable]');
