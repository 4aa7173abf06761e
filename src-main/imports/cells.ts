import { cleanText } from '../../src-shared/rules/cleanText.ts';
import { type AreaTrouble, readArea } from '../../src-shared/rules/area.ts';
import { readPhones } from '../../src-shared/rules/phone.ts';
import { readPlates } from '../../src-shared/rules/plate.ts';
import { cellText } from './cellText.ts';
import { simplified } from './simplified.ts';
import type { Cell } from './workbook.ts';

export type CellCode =
  | 'import/cell-required'
  | 'import/cell-broken-formula'
  | 'import/cell-became-date'
  | 'import/cell-scientific'
  | 'import/cell-too-long'
  | 'import/cell-number'
  | 'import/cell-area'
  | 'import/cell-area-too-fine'
  | 'import/cell-date'
  | 'import/cell-phone'
  | 'import/cell-plate'
  | 'import/cell-yes-no'
  | 'import/cell-name'
  | 'import/cell-sex'
  | 'import/cell-usage'
  | 'import/cell-occupancy'
  | 'import/cell-relation'
  | 'import/cell-reading'
  | 'import/cell-multiplier'
  | 'import/cell-meter-kind'
  | 'import/cell-money'
  | 'import/cell-money-negative'
  | 'import/cell-money-too-fine'
  | 'import/cell-period'
  | 'import/cell-day-kind';

/** What a cell holds in the ledger's form, or the code of what is wrong with it. */
export type Parsed<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly code: CellCode; readonly suggestion?: string };

export const parsed = <T>(value: T): Parsed<T> => ({ ok: true, value });

export function wrong(code: CellCode, suggestion?: string): Parsed<never> {
  return suggestion === undefined ? { ok: false, code } : { ok: false, code, suggestion };
}

/** Whether a cell says nothing: empty, a dash, or a word for "none". */
export function isNothing(cell: Cell): boolean {
  const text = cellText(cell);
  return text.length <= 8 && nothing.test(simplified(text));
}

const nothing = /^(?:[-—–_/\\.]*|无|暂无|没有|空|空白|不详|不清楚|未知|未填|n\/?a|null|none|nil)$/iu;

/** One line of text of at most `max` signs. */
export function parseText(max: number): (cell: Cell) => Parsed<string | null> {
  return (cell) => {
    if (isNothing(cell)) return parsed(null);
    const text = cellText(cell);
    return text.length > max ? wrong('import/cell-too-long') : parsed(text);
  };
}

/** A code typed by people (楼号, 单元, 房号) in the one spelling of `code`; a date is what a spreadsheet made of `3-1`. */
export function parseCode(max: number, code: (text: string) => string): (cell: Cell) => Parsed<string> {
  return (cell) => {
    const text = cellText(cell);
    if (isDay(cell) || /^\d{1,2}月\d{1,2}日$/u.test(text) || /^[A-Z][a-z]{2}-\d{1,2}$/.test(text))
      return wrong('import/cell-became-date');
    if (isNothing(cell)) return parsed('');
    if (isScientific(text)) return wrong('import/cell-scientific');
    const value = code(text);
    return value.length > max ? wrong('import/cell-too-long') : parsed(value);
  };
}

/** A whole number between two bounds: full-width digits, thousand separators, numbers kept as text, 3.0, 3层. */
export function parseWhole(least: number, most: number, unit = /$/): (cell: Cell) => Parsed<number | null> {
  return (cell) => {
    if (isNothing(cell)) return parsed(null);
    const text = cellText(cell).replace(unit, '').trim();
    if (isDay(cell) || !/^[+-]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.0*)?$/.test(text))
      return wrong('import/cell-number');
    const value = Number(text.replaceAll(',', ''));
    return value < least || value > most ? wrong('import/cell-number') : parsed(value === 0 ? 0 : value);
  };
}

/** An area in m² as whole cm². Where `zeroIsNone`, a 0 typed to fill the cell counts as no area. */
export function parseArea(zeroIsNone: boolean): (cell: Cell) => Parsed<number | null> {
  return (cell) => {
    if (isNothing(cell)) return parsed(null);
    const text = cellText(cell);
    if (zeroIsNone && Number(text) === 0) return parsed(null);
    const reading = isDay(cell)
      ? ({ ok: false, why: 'area/shape' } as const)
      : readArea(typeof cell === 'number' ? cell : text);
    return reading.ok ? reading : wrong(areaCodes[reading.why], reading.suggestion);
  };
}

const areaCodes: Record<AreaTrouble, CellCode> = {
  'area/shape': 'import/cell-area',
  'area/out-of-range': 'import/cell-area',
  'area/too-fine': 'import/cell-area-too-fine',
};

/** A day as `YYYY-MM-DD`: date cells, serial numbers, 2020-6-10, 2020/6/10, 2020.6.10, 2020年6月10日, 20200610. */
export function parseDay(cell: Cell): Parsed<string | null> {
  if (isNothing(cell)) return parsed(null);
  const text = cellText(cell);
  const written =
    /^(\d{4})\s?[-/.年]\s?(\d{1,2})\s?[-/.月]\s?(\d{1,2})\s?[日号]?(?:[T\s]+(?:上午|下午)?\s?\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?Z?)?$/u.exec(
      text,
    ) ?? /^(\d{4})(\d{2})(\d{2})$/.exec(text);
  if (written !== null) return realDay(Number(written[1]), Number(written[2]), Number(written[3]));
  if (/^\d{5}(?:\.\d+)?$/.test(text)) {
    const day = dayOfSerial(Math.floor(Number(text)));
    return isOfficeYear(Number(day.slice(0, 4))) ? parsed(day) : wrong('import/cell-date');
  }
  const month = /^(\d{4})\s?[-/.年]\s?(\d{1,2})\s?月?$/u.exec(text);
  const first = month === null ? null : realDay(Number(month[1]), Number(month[2]), 1);
  return wrong('import/cell-date', first?.ok === true ? first.value : undefined);
}

/** The day, if the calendar has it; a 30 February is answered with its month's last day. */
function realDay(year: number, month: number, day: number): Parsed<string> {
  if (!isOfficeYear(year) || month < 1 || month > 12 || day < 1 || day > 31) return wrong('import/cell-date');
  const lastDay = new Date(Date.UTC(year, month, 0)).getUTCDate();
  const text = (dayOfMonth: number) =>
    `${year}-${String(month).padStart(2, '0')}-${String(dayOfMonth).padStart(2, '0')}`;
  return day > lastDay ? wrong('import/cell-date', text(lastDay)) : parsed(text(day));
}

const isOfficeYear = (year: number): boolean => year >= 1950 && year <= 2150;

/** Serial 1 is 1900-01-01, and the spreadsheet believes in a 1900-02-29; five digits are 1927 to 2173. */
const dayOfSerial = (serial: number): string =>
  new Date(Date.UTC(1899, 11, 30) + serial * 86_400_000).toISOString().slice(0, 10);

/** The phone numbers of a cell; numbers typed only to fill it (18999999999) count as none. */
export function parsePhones(cell: Cell): Parsed<string[]> {
  const text = cellText(cell);
  if (isNothing(cell) || /^(\d)\1{0,5}$/.test(text)) return parsed([]);
  if (isScientific(text)) return wrong('import/cell-scientific');
  const reading = isDay(cell) ? ({ ok: false } as const) : readPhones(text);
  return reading.ok ? reading : wrong('import/cell-phone');
}

/** The number plates of a cell. */
export function parsePlates(cell: Cell): Parsed<string[]> {
  if (isNothing(cell) || /^(?:无车|未上牌|临牌|无牌)$/u.test(simplified(cellText(cell)))) return parsed([]);
  const reading = readPlates(cellText(cell));
  return reading.ok ? reading : wrong('import/cell-plate', reading.suggestion);
}

/** Several short texts of a cell (车位号), set apart by ; ， or 、. */
export function parseList(max: number): (cell: Cell) => Parsed<string[]> {
  return (cell) => {
    if (isNothing(cell)) return parsed([]);
    if (isDay(cell)) return wrong('import/cell-became-date');
    const texts = cellText(cell)
      .split(/[;,、]/)
      .map(cleanText)
      .filter((text) => text !== '');
    return texts.some((text) => text.length > max)
      ? wrong('import/cell-too-long')
      : parsed([...new Set(texts)]);
  };
}

/** 有 or 无, 是 or 否, 1 or 0, Y or N. */
export function parseYesNo(cell: Cell): Parsed<boolean | null> {
  const text = simplified(cellText(cell)).toLowerCase();
  if (/^(?:有|是|1|1\.0|y|yes|true|√|✓|有电梯|电梯)$/u.test(text)) return parsed(true);
  if (/^(?:无|否|没有|0|0\.0|n|no|false|×|x|无电梯|步梯)$/u.test(text)) return parsed(false);
  return isNothing(cell) ? parsed(null) : wrong('import/cell-yes-no');
}

/**
 * One of a fixed set of choices: each has its words, set apart by spaces, among them the number that other systems
 * export. 110, 住宅 and 110 住宅 are the same; a number and a word that disagree are neither.
 */
export function parseChoice<T extends string>(
  code: CellCode,
  choices: Readonly<Record<T, string>>,
): (cell: Cell) => Parsed<T | null> {
  const meanings = new Map(
    (Object.keys(choices) as T[]).flatMap((choice) =>
      choices[choice].split(/\s+/).map((word) => [word, choice] as const),
    ),
  );
  return (cell) => {
    const text = simplified(cellText(cell)).toLowerCase().replace(/\s/g, '').replace(/\.0+$/, '');
    const [, number, word] = /^(\d{3,4})[-:.、]?(\D+)$/.exec(text) ?? [];
    const choice = meanings.get(word ?? text);
    if (choice !== undefined && (number === undefined || meanings.get(number) === choice))
      return parsed(choice);
    return isNothing(cell) ? parsed(null) : wrong(code);
  };
}

/** People's names: several owners in one cell are set apart by ， 、 ; or /. A number among them stands in the wrong column. */
export function parseNames(cell: Cell): Parsed<string[]> {
  if (isNothing(cell)) return parsed([]);
  const names = cellText(cell)
    .replace(/[•・‧∙⋅]/gu, '·')
    .split(/[;,、/|]/)
    .map((name) => cleanText(name).replace(/(?<=\p{Script=Han}) (?=\p{Script=Han})/gu, ''))
    .filter((name) => name !== '');
  if (isDay(cell) || names.some((name) => /\d{5}/.test(name) || !/\p{L}/u.test(name)))
    return wrong('import/cell-name');
  return names.some((name) => name.length > 40) ? wrong('import/cell-too-long') : parsed([...new Set(names)]);
}

const isDay = (cell: Cell): boolean => cell !== null && typeof cell === 'object';

/** 1.38E+10: a long number that a spreadsheet rounded when it was saved as text. */
const isScientific = (text: string): boolean => /^\d(?:\.\d+)?e\+?\d{1,2}$/i.test(text);
