import type { KeyboardEvent } from 'react';
import { isComposing } from '../../app/keys.ts';

/** − and ↑ go back a kind, ↓ goes on, over all fields of a count: the keypad has no Shift. */
export function stepKinds(event: KeyboardEvent, rows: HTMLElement | null): void {
  const by = steps[event.key];
  if (by === undefined || rows === null || isComposing(event.nativeEvent)) return;
  if (event.ctrlKey || event.altKey || event.metaKey) return;
  const fields = [...rows.querySelectorAll('input')];
  const at = fields.findIndex((field) => field === event.target);
  event.preventDefault();
  fields[at + by]?.focus();
}

const steps: Readonly<Record<string, number>> = { '-': -1, ArrowUp: -1, ArrowDown: 1 };
