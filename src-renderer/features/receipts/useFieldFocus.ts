import { type RefObject, useRef } from 'react';

/** Puts the cursor where something is typed, by its `data-field`: `focusOn('payments.1.method')`. */
export function useFieldFocus(): [
  screen: RefObject<HTMLDivElement | null>,
  focusOn: (field: string) => void,
] {
  const screen = useRef<HTMLDivElement>(null);
  // a moment later: what was just chosen may bring the field
  const focusOn = (field: string) =>
    void setTimeout(() => {
      const box = screen.current?.querySelector<HTMLElement>(`[data-field="${field}"]`);
      const target = box?.querySelector<HTMLElement>('input:checked,input,[tabindex="0"]') ?? box;
      target?.focus();
      if (target instanceof HTMLInputElement && target.type === 'text') target.select();
    });
  return [screen, focusOn];
}
