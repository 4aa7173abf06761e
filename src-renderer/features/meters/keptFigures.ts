import type { RouteRow } from './meter.ts';
import { nothingTyped, type Typed } from './readRow.ts';

/**
 * A column of figures as it is kept until it is entered: by the end of each meter's id, `~` before a figure whose dial
 * began again. A whole building has room in one draft.
 */
export function figuresKept(typed: Readonly<Record<string, Typed>>): Record<string, string> | undefined {
  const figures = Object.entries(typed).filter(([, { value }]) => value.trim() !== '');
  if (figures.length === 0) return undefined;
  return Object.fromEntries(
    figures.map(([meterId, { value, rolledOver }]) => [tailOf(meterId), `${rolledOver ? '~' : ''}${value}`]),
  );
}

/** The same as it stands in the column again; each figure is looked at anew. */
export function figuresLeft(
  rows: readonly Pick<RouteRow, 'meterId'>[],
  kept: Readonly<Record<string, string>> | undefined,
): Record<string, Typed> {
  return Object.fromEntries(
    rows.flatMap(({ meterId }) => {
      const figure = kept?.[tailOf(meterId)];
      if (typeof figure !== 'string') return [];
      const rolledOver = figure.startsWith('~');
      return [
        [
          meterId,
          { ...nothingTyped, value: rolledOver ? figure.slice(1) : figure, rolledOver, looked: true },
        ],
      ];
    }),
  );
}

const tailOf = (id: string): string => id.slice(-12);
