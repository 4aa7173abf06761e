import { cleanText } from '../../src-shared/rules/cleanText.ts';
import { cellText } from './cellText.ts';
import { ImportProblem } from './importProblem.ts';
import { simplified } from './simplified.ts';
import { type Cell, columnLetter, type Sheet } from './workbook.ts';

/** The row of titles of a sheet: which column holds what. */
export interface Header<Key extends string> {
  /** Index of the row in the sheet, from 0. */
  readonly at: number;
  /** The columns (indexes from 0) of each known title. */
  readonly columns: ReadonlyMap<Key, readonly number[]>;
  /** Titles in the table that mean nothing to this source, `R 储藏间`: their columns are not imported. */
  readonly unknown: readonly string[];
  /** The table's first and last column; what stands beside it is remarks. */
  readonly first: number;
  readonly last: number;
}

/** What a source's column is called, for finding it. */
export interface Heading<Key> {
  readonly key: Key;
  /** The house's own title first. */
  readonly titles: readonly string[];
  readonly isRequired: boolean;
  /** Several columns may mean it: 电话1, 电话2. */
  readonly isJoined: boolean;
}

/**
 * Finds the row of titles within the first 60 rows: the one with the most known titles, in any order. `null` when the
 * sheet has none; a table that lacks a required column, or has one twice, is an ImportProblem.
 */
export function findHeader<Key extends string>(
  headings: readonly Heading<Key>[],
  leastTitles: number,
  sheet: Sheet,
): Header<Key> | null {
  const known = new Map(
    headings.flatMap((heading) =>
      heading.titles.map((title, rank) => [foldTitle(title), { heading, rank }] as const),
    ),
  );
  let best: { at: number; titles: Title<Key>[]; count: number } | null = null;
  for (const [at, row] of sheet.rows.slice(0, 60).entries()) {
    const titles = tableOf(
      row.map((cell, index) => ({ index, text: cellText(cell), ...meaningOf(cell, known) })),
    );
    const count = new Set(titles.flatMap(({ key }) => key ?? [])).size;
    if (count >= leastTitles && count > (best?.count ?? 0)) best = { at, titles, count };
  }
  if (best === null) return null;

  const { at, titles } = best;
  const found = new Map<Key, Title<Key>[]>();
  for (const title of titles) {
    if (title.key !== null) found.set(title.key, [...(found.get(title.key) ?? []), title]);
  }
  for (const { key, isJoined } of headings) {
    const several = found.get(key) ?? [];
    if (several.length > 1 && !isJoined) found.set(key, [theOneMeant(several, sheet.name, at + 1)]);
  }
  const missing = headings.filter(({ key, isRequired }) => isRequired && !found.has(key));
  if (missing.length > 0) {
    throw new ImportProblem('import/header-missing', {
      missing: missing.map(({ titles }) => titles[0] ?? '').join('、'),
      sheet: sheet.name,
      row: at + 1,
    });
  }
  const indexes = titles.map(({ index }) => index);
  return {
    at,
    columns: new Map([...found].map(([key, titles]) => [key, titles.map(({ index }) => index)])),
    unknown: titles
      .filter((title) => title.key === null || found.get(title.key)?.includes(title) !== true)
      .map(({ index, text }) => `${columnLetter(index)} ${text}`),
    first: Math.min(...indexes),
    last: Math.max(...indexes),
  };
}

/** A title without what offices put around it: spaces, stars, brackets with units or hints, colons. */
export function foldTitle(text: string): string {
  return simplified(cleanText(text))
    .toLowerCase()
    .replace(/[\s*※★#:,.。'"“”_\-/、·•]/gu, '');
}

interface Title<Key> {
  readonly index: number;
  readonly text: string;
  readonly key: Key | null;
  /** How near the title is to the house's own: 0 is the house's own. */
  readonly rank: number;
}

/** Of 建筑面积 and 面积 the former is meant, and the latter is told to be unknown; 面积 twice can't be told apart. */
function theOneMeant<Key>(several: readonly Title<Key>[], sheet: string, row: number): Title<Key> {
  const least = Math.min(...several.map(({ rank }) => rank));
  const [meant, twin] = several.filter(({ rank }) => rank === least);
  if (meant === undefined || twin !== undefined) {
    throw new ImportProblem('import/header-twice', {
      title: meant?.text ?? '',
      columns: several.map(({ index }) => columnLetter(index)).join('、'),
      sheet,
      row,
    });
  }
  return meant;
}

/** Tries the title as written (电话(备用)), without its brackets (建筑面积(㎡)), its unit, and its number (电话1). */
function meaningOf<Key>(
  cell: Cell,
  known: ReadonlyMap<string, { readonly heading: Heading<Key>; readonly rank: number }>,
): Pick<Title<Key>, 'key' | 'rank'> {
  const nothing = { key: null, rank: 0 };
  if (typeof cell !== 'string' || cell.length > 60) return nothing;
  const text = cleanText(cell);
  const whole = foldTitle(text.replace(/[()[\]【】{}<>《》]/gu, ''));
  const bare = foldTitle(text.replace(/\([^)]*\)?|\[[^\]]*\]|【[^】]*】|\{[^}]*\}|<[^>]*>/gu, ''));
  const unitless = bare.replace(/(?:m2|㎡|平方米|平米|元|必填|选填)+$/u, '');
  const meaning = known.get(whole) ?? known.get(bare) ?? known.get(unitless);
  if (meaning !== undefined) return { key: meaning.heading.key, rank: meaning.rank };
  const numbered = known.get(unitless.replace(/[\d一二三四五]$/u, ''));
  return numbered?.heading.isJoined === true ? { key: numbered.heading.key, rank: numbered.rank } : nothing;
}

/**
 * The titles that belong to the table. Cells that stand apart behind an empty one join it only if all of them are known
 * and new: 说明 and 请一定看下面说明 beside the table are remarks.
 */
function tableOf<Key>(cells: readonly Title<Key>[]): Title<Key>[] {
  const groups: Title<Key>[][] = [];
  for (const title of cells) {
    if (title.text === '') continue;
    const group = groups.at(-1);
    if (group?.at(-1)?.index === title.index - 1) group.push(title);
    else groups.push([title]);
  }
  const knownIn = (group: readonly Title<Key>[]) => group.filter(({ key }) => key !== null).length;
  const main = groups.reduce<Title<Key>[]>(
    (most, group) => (knownIn(group) > knownIn(most) ? group : most),
    [],
  );
  const keys = new Set(main.map(({ key }) => key));
  return groups
    .filter((group) => group === main || group.every(({ key }) => key !== null && !keys.has(key)))
    .flat();
}
