import type { KeyboardEvent } from 'react';
import { isComposing } from '../keys.ts';

/**
 * Enter goes to the next field, Shift+Enter back, Ctrl+Enter submits; after the last field comes the submit button,
 * or, with `submitsOnLast`, the submission itself. Left alone: an input method that is composing, an open list, a text
 * of several lines (Ctrl+Enter works there too) and buttons. For `onKeyDownCapture` of a form.
 */
export function useEnterFields({
  submit,
  submitsOnLast = false,
}: Rule): (event: KeyboardEvent<HTMLElement>) => void {
  return (event) => {
    const { target, currentTarget: form } = event;
    if (event.key !== 'Enter' || event.altKey || event.metaKey || isComposing(event.nativeEvent)) return;
    if (!(target instanceof HTMLElement) || !form.contains(target)) return;
    if (event.ctrlKey) {
      take(event);
      return event.repeat ? undefined : submit(); // held down it must not send the form that comes next
    }
    if (isOpen(target) || target.matches('textarea,button,a,[role="button"]')) return;
    take(event);
    const stops = stopsOf(form);
    const next = stops[stops.indexOf(stopOf(target)) + (event.shiftKey ? -1 : 1)];
    if (!event.shiftKey && submitsOnLast && (!next || next instanceof HTMLButtonElement))
      return event.repeat ? undefined : submit();
    next?.focus();
    if (next instanceof HTMLInputElement) next.select();
  };
}

/** Where the cursor starts in a form. */
export const firstStop = (form: HTMLElement | null | undefined): HTMLElement | undefined =>
  form ? stopsOf(form)[0] : undefined;

type Rule = { submit: () => void; submitsOnLast?: boolean };

function take(event: KeyboardEvent): void {
  event.preventDefault();
  event.stopPropagation();
}

const isOpen = (target: HTMLElement): boolean => target.getAttribute('aria-expanded') === 'true';

/** The fields in the order of the page, one for each group of choices, and the submit button after them. */
function stopsOf(form: HTMLElement): HTMLElement[] {
  const found = form.querySelectorAll<HTMLElement>(
    'input:not([type="hidden"]),textarea,button[type="submit"]',
  );
  return [...found].filter(
    (field) =>
      !field.matches(':disabled,[readonly]:not([role="combobox"])') &&
      field.tabIndex >= 0 &&
      stopOf(field) === field,
  );
}

/** Of a group of radio buttons the chosen one, or the first, stands for all. */
function stopOf(field: HTMLElement): HTMLElement {
  if (!(field instanceof HTMLInputElement) || field.type !== 'radio') return field;
  const group = [
    ...(field.closest('[role="radiogroup"]')?.querySelectorAll<HTMLInputElement>('input[type="radio"]') ??
      []),
  ];
  return group.find(({ checked }) => checked) ?? group[0] ?? field;
}
