import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { isComposing } from './keys.ts';

/**
 * Arrow keys for a list: ↑ ↓ Home End move, Enter opens. The focus stays on the list itself; put `list` on its box and
 * `row(item)` on each row (`onRow` of a table). The row the keys are at carries `aria-current`.
 */
export function useRowKeys<Item>(
  items: readonly Item[],
  idOf: (item: Item) => string,
  open: (item: Item) => void,
) {
  const name = useId();
  const [atId, setAtId] = useState<string | null>(null);
  const box = useRef<HTMLDivElement>(null);
  const index = items.findIndex((item) => idOf(item) === atId);

  useEffect(() => {
    if (atId !== null) document.getElementById(name + atId)?.scrollIntoView({ block: 'nearest' });
  }, [name, atId]);

  function onKeyDown(event: KeyboardEvent) {
    if (event.target !== box.current || isComposing(event.nativeEvent)) return;
    // a Ctrl+Enter that still belongs to the form before, or an Enter held down, opens nothing
    if (event.ctrlKey || event.altKey || event.metaKey || (event.repeat && event.key === 'Enter')) return;
    const target = targets[event.key]?.(index, items.length);
    const at = items[index];
    if (event.key === 'Enter' && at !== undefined) open(at);
    else if (target === undefined) return;
    const next = target === undefined ? undefined : items[target];
    if (next !== undefined) setAtId(idOf(next));
    event.preventDefault();
  }

  return {
    current: items[index],
    /** Goes to a row by itself, without opening it. */
    choose: (item: Item) => setAtId(idOf(item)),
    list: { ref: box, tabIndex: 0, role: 'group', onKeyDown, onFocus: chooseFirst } as const,
    row: (item: Item) => ({
      id: name + idOf(item),
      ...(idOf(item) === atId ? { 'aria-current': true as const } : {}),
      onClick: () => {
        setAtId(idOf(item));
        open(item);
      },
    }),
  };

  function chooseFirst() {
    const [first] = items;
    if (index < 0 && first !== undefined) setAtId(idOf(first));
  }
}

const targets: Readonly<Record<string, (at: number, count: number) => number>> = {
  ArrowDown: (at, count) => Math.min(at + 1, count - 1),
  ArrowUp: (at) => Math.max(at - 1, 0),
  Home: () => 0,
  End: (_at, count) => count - 1,
};
