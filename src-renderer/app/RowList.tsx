import {
  type KeyboardEvent,
  type ReactNode,
  useEffect,
  useId,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import { isComposing } from './keys.ts';
import { usePreferences } from './preferences.ts';
import styles from './RowList.module.css';

export type RowColumn<T> = {
  key: string;
  title: string;
  /** As CSS has it, `6rem`; columns without share what is left. */
  width?: string;
  isNumber?: boolean;
  render: (row: T) => ReactNode;
};

type Props<T> = {
  label: string;
  columns: readonly RowColumn<T>[];
  /** Those read so far, from the first on. */
  rows: readonly T[];
  /** How many there are in all, when they are read page by page. */
  total?: number;
  rowKey: (row: T, index: number) => string;
  selected: number;
  onSelect: (index: number) => void;
  /** Enter, or a click. */
  onOpen?: (row: T) => void;
  /** Rows up to this one are looked at: they have to be read. */
  onNeed?: (index: number) => void;
  /** Lines of text a row has room for. */
  lines?: 1 | 2;
  /** The keys work at once, without a click. */
  takesFocus?: boolean;
};

/**
 * A long list of which only the rows in sight are drawn. The keyboard stays on the list as a whole: ↑ ↓ Home End and
 * the page keys choose a row, Enter opens it.
 */
export function RowList<T>(props: Props<T>) {
  const { label, columns, rows, total = rows.length, rowKey, selected, onSelect, onOpen, onNeed } = props;
  const { lines = 1, takesFocus = false } = props;
  const id = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const grid = useRef<HTMLTableElement>(null);
  const textSize = usePreferences(({ textSize }) => textSize);
  const rowHeight = Math.round(textSize * (lines === 1 ? 2.5 : 3.5));
  const [sight, setSight] = useState({ from: 0, to: 40 });
  const from = Math.min(sight.from, total);
  const to = Math.min(sight.to, total);

  useLayoutEffect(() => {
    const { current } = scroller;
    if (!current) return undefined;
    const look = () => setSight((before) => sightOf(current, rowHeight, before));
    look();
    const resized = new ResizeObserver(look);
    resized.observe(current);
    current.addEventListener('scroll', look, { passive: true });
    return () => {
      resized.disconnect();
      current.removeEventListener('scroll', look);
    };
  }, [rowHeight]);

  useEffect(() => {
    if (to > rows.length) onNeed?.(to - 1);
  }, [to, rows.length, onNeed]);

  useEffect(() => {
    if (takesFocus) grid.current?.focus({ preventScroll: true });
  }, [takesFocus]);

  useLayoutEffect(() => {
    if (scroller.current) bringIntoSight(scroller.current, selected, rowHeight);
  }, [selected, rowHeight]);

  function press(event: KeyboardEvent<HTMLElement>): void {
    if (event.target !== event.currentTarget || isComposing(event.nativeEvent)) return;
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / rowHeight) - 2);
    const next = stepOf(event.key, selected, page, total);
    const row = rows[selected];
    if (next !== undefined) onSelect(next);
    else if (event.key === 'Enter' && row !== undefined && onOpen) onOpen(row);
    else return;
    event.preventDefault();
  }

  // a table in which rows can be chosen; its parts keep the meaning of their elements
  const keys = {
    role: 'grid',
    tabIndex: 0,
    'aria-activedescendant': from <= selected && selected < to ? `${id}${selected}` : undefined,
    onKeyDown: press,
  } as const;
  return (
    <div ref={scroller} className={styles['list']}>
      <table ref={grid} {...keys} aria-label={label} aria-rowcount={total + 1}>
        <colgroup>
          {columns.map(({ key, width }) => (
            <col key={key} style={width === undefined ? {} : { width }} />
          ))}
        </colgroup>
        <thead>
          <tr aria-rowindex={1}>
            {columns.map(({ key, title, isNumber }) => (
              <th key={key} scope="col" data-number={isNumber}>
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <Gap height={from * rowHeight} />
        <tbody>
          {Array.from({ length: to - from }, (_, nth) => {
            const index = from + nth;
            const row = rows[index];
            return (
              <tr
                key={row === undefined ? index : rowKey(row, index)}
                id={`${id}${index}`}
                aria-rowindex={index + 2}
                aria-selected={index === selected}
                data-lines={lines}
                data-opens={onOpen !== undefined}
                style={{ height: `${rowHeight}px` }}
                onClick={() => {
                  onSelect(index);
                  if (row !== undefined) onOpen?.(row);
                }}
              >
                {columns.map(({ key, isNumber, render }) => (
                  <td key={key} data-number={isNumber}>
                    {row === undefined ? '…' : <Cell content={render(row)} />}
                  </td>
                ))}
              </tr>
            );
          })}
        </tbody>
        <Gap height={(total - to) * rowHeight} />
      </table>
    </div>
  );
}

/** What is cut off for want of room is read whole beside the pointer. */
function Cell({ content }: { content: ReactNode }) {
  return <span {...(typeof content === 'string' ? { title: content } : {})}>{content}</span>;
}

/** Stands for the rows that are not drawn. */
function Gap({ height }: { height: number }) {
  return (
    <tbody aria-hidden="true">
      <tr style={{ height: `${height}px` }} />
    </tbody>
  );
}

type Sight = { readonly from: number; readonly to: number };

/** The rows to draw: those in sight and some around them, in steps, so that scrolling a little draws nothing anew. */
function sightOf(list: HTMLElement, rowHeight: number, before: Sight): Sight {
  const from = Math.max(0, Math.floor(list.scrollTop / rowHeight / step) - 1) * step;
  const to = Math.ceil((list.scrollTop + list.clientHeight) / rowHeight / step + 1) * step;
  return from === before.from && to === before.to ? before : { from, to };
}

const step = 10;

function stepOf(key: string, selected: number, page: number, total: number): number | undefined {
  const moves: Record<string, number> = {
    ArrowDown: selected + 1,
    ArrowUp: selected - 1,
    PageDown: selected + page,
    PageUp: selected - page,
    Home: 0,
    End: total - 1,
  };
  const next = Object.hasOwn(moves, key) ? moves[key] : undefined;
  return next === undefined ? undefined : Math.max(0, Math.min(total - 1, next));
}

function bringIntoSight(list: HTMLElement, index: number, rowHeight: number): void {
  const top = index * rowHeight;
  const titles = list.querySelector('thead')?.offsetHeight ?? 0;
  const room = list.clientHeight - titles; // the titles stay above the rows
  if (top < list.scrollTop) list.scrollTop = top;
  else if (top + rowHeight > list.scrollTop + room) list.scrollTop = top + rowHeight - room;
}
