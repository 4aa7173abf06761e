import { createContext, use, useEffect, useEffectEvent, useSyncExternalStore } from 'react';
import { matchKeybindingPress, parseKeybinding } from 'tinykeys';
import { type ActId, isAct, keysOfAct } from './keyMap.ts';
import { usePreferences } from './preferences.ts';

/** One key of the desk: what it does in the clerk's words, and doing it. */
export type DeskKey = {
  /** As tinykeys writes it: `F7`, `Control+KeyK`, `Escape`. */
  keys: string;
  /** Shown on the key sheet; keys without words are not listed. */
  label: string;
  run: () => void;
  /** The act of the key map it does here, if it is one. */
  act: ActId | null;
};

/**
 * Binds keys while the component is on the screen: an act of the key map (`print`) has the key this computer gives it,
 * anything else is the key itself. The one bound last wins, and a screen may take over a key of the shell (`yields`).
 * Inside a dialog only the dialog's own keys (`inDialog`) work.
 */
export function useDeskKey(
  keys: string | readonly string[],
  label: string,
  run: () => void,
  options: Options = {},
): void {
  const doIt = useEffectEvent(run);
  const joined = useKeysOf(keys).join('|');
  const act = typeof keys === 'string' && isAct(keys) ? keys : null;
  const { enabled = true, inDialog = false, yields = false } = options;
  const isOfLock = use(LockKeys);
  useEffect(() => {
    if (!enabled) return undefined;
    const own = joined
      .split('|')
      .map((one) => ({ keys: one, label, act, inDialog, yields, isOfLock, run: () => doIt() }));
    change(yields ? [...own, ...bound] : [...bound, ...own]);
    return () => change(bound.filter((binding) => !own.includes(binding)));
  }, [joined, label, act, enabled, inDialog, yields, isOfLock]);
}

/** The keys meant by the names of acts, and literal keys as they are. */
export function useKeysOf(keys: string | readonly string[]): readonly string[] {
  const chosen = usePreferences(({ keys }) => keys);
  return [keys].flat().flatMap((one) => (isAct(one) ? keysOfAct(one, chosen) : [one]));
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
  if (import.meta.env.PROD && deadKeys.some((keys) => matches(event, keys))) event.preventDefault();
  if (event.repeat && event.key === 'Enter' && isButton(event.target)) event.preventDefault(); // held down it presses once
  if (event.defaultPrevented || event.repeat) return;
  const isHeard = isLocked() ? ofLock : isDialogOpen() ? ofDialog : () => true;
  const found = bound.findLast((binding) => isHeard(binding) && matches(event, binding.keys));
  if (!found || (isTyping(event) && isCharacter(event))) return;
  event.preventDefault();
  found.run();
}

/** Does an act as its key would, for the search box; the screen that bound it last does it. */
export function runAct(act: ActId): void {
  bound.findLast((binding) => binding.act === act)?.run();
}

/** Whether an act can be done on the screen as it stands. */
export const isBound = (act: ActId): boolean => bound.some((binding) => binding.act === act);

const deadKeys = ['F5', 'F11', 'F12', 'Control+KeyR', 'Control+Shift+KeyR', 'Control+F5'];
const names: Record<string, string> = {
  Control: 'Ctrl',
  Escape: 'Esc',
  Slash: '/',
  Space: '空格',
  ArrowUp: '↑',
  ArrowDown: '↓',
  PageUp: 'PgUp',
  PageDown: 'PgDn',
};

function matches(event: KeyboardEvent, keys: string): boolean {
  if (keys === '') return false; // an act without a key
  const [press] = parseKeybinding(keys);
  return press !== undefined && matchKeybindingPress(event, press);
}

const ofLock = ({ isOfLock }: Bound): boolean => isOfLock;
const ofDialog = ({ inDialog }: Bound): boolean => inDialog;
/** The desk is covered, by the lock or a trouble. */
export const isLocked = (): boolean => document.querySelector('#desk')?.hasAttribute('inert') ?? false;
// a closed dialog of antd stays in the page, unseen
const isDialogOpen = (): boolean =>
  [...document.querySelectorAll('[role="dialog"][aria-modal="true"]')].some((dialog) =>
    dialog.checkVisibility(),
  );
const isButton = (target: EventTarget | null): boolean =>
  target instanceof Element && target.matches('button,[role="button"]');
const isCharacter = ({ key, ctrlKey, altKey, metaKey }: KeyboardEvent): boolean =>
  key.length === 1 && !ctrlKey && !altKey && !metaKey;
const isTyping = ({ target }: KeyboardEvent): boolean =>
  target instanceof Element && target.matches('input,textarea,select,[contenteditable]');
