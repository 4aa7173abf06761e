import nzh from 'nzh/cn';
import { fen, type Fen } from './fen.ts';

/**
 * An amount in the capital numerals of a receipt (大写金额), by 支付结算办法 附一 and without the 人民币 before it:
 * `壹拾元零伍分`. Where the regulation leaves a choice, one form: 整 after 元 and after 角, never after 分; 零 between a
 * yuan figure that ends in 0 and its 角; none between 万 and the 仟 after it. A reversal begins with （负数）.
 */
export function capitalAmount(amount: Fen): string {
  const whole = Math.abs(amount);
  const fens = whole % 10;
  const jiao = ((whole % 100) - fens) / 10;
  const yuan = (whole - (whole % 100)) / 100;
  let text = amount < 0 ? reversal : '';
  // only whole numbers go through the library: of a decimal it drops the 整 that is due, and the 零 before the 角
  if (yuan > 0 || whole === 0) text += `${nzh.encodeB(yuan)}元`;
  if (yuan > 0 && (jiao > 0 ? yuan % 10 === 0 : fens > 0)) text += zero;
  if (jiao > 0) text += `${nzh.encodeB(jiao)}角`;
  return text + (fens > 0 ? `${nzh.encodeB(fens)}分` : '整');
}

/** The words for an amount that goes on paper, read back before (I26): they are its figures, or nothing is printed. */
export function provenWords(amount: Fen): string {
  const text = capitalAmount(amount);
  if (readCapitalAmount(text) !== amount) throw new Error(`${text} does not read as ${amount}`);
  return text;
}

/**
 * The amount that stands in capital numerals, `null` for every text `capitalAmount` would not have written. It shares
 * no step with the writing, so that what is about to be printed can be read once more and compared with its figures.
 */
export function readCapitalAmount(text: string): Fen | null {
  const isReversal = text.startsWith(reversal);
  const amount = unsigned(isReversal ? text.slice(reversal.length) : text);
  if (amount === null || !Number.isSafeInteger(amount)) return null;
  if (isReversal) return amount === 0 ? null : fen(-amount);
  return fen(amount);
}

const reversal = '（负数）';
const zero = '零';
const numerals = '零壹贰叁肆伍陆柒捌玖';

function unsigned(text: string): number | null {
  if (text === '零元整') return 0;
  const parts = /^(?:([^元]+)元)?(零?)(?:([^元零])角)?(?:([^元零])分|整)$/.exec(text);
  if (parts === null) return null;
  const [, yuanText, gap, jiaoText, fenText] = parts;
  const yuan = yuanText === undefined ? 0 : wholeNumber(yuanText, places);
  const jiao = jiaoText === undefined ? 0 : digit(jiaoText);
  const fens = fenText === undefined ? 0 : digit(fenText);
  if (yuan === null || jiao === null || fens === null) return null;
  const amount = yuan * 100 + jiao * 10 + fens;
  const isGap = yuan > 0 && (jiao > 0 ? yuan % 10 === 0 : fens > 0);
  return amount > 0 && isGap === (gap === zero) ? amount : null;
}

type Place = readonly [sign: string, worth: number];

const places: readonly Place[] = [
  ['亿', 100_000_000],
  ['万', 10_000],
  ['仟', 1000],
  ['佰', 100],
  ['拾', 10],
];

/**
 * A number from 1 on. Before its largest place stands how many there are of it, behind it what is left, with a 零 where
 * the place next below is empty: `壹仟零伍`, `壹拾万柒仟`, `壹亿零壹万`.
 */
function wholeNumber(text: string, [place, ...smaller]: readonly Place[]): number | null {
  if (place === undefined) return digit(text);
  const [sign, worth] = place;
  const at = text.indexOf(sign);
  if (at === -1) return wholeNumber(text, smaller);
  const count = wholeNumber(text.slice(0, at), worth < 10_000 ? [] : smaller);
  if (count === null) return null;
  const rest = text.slice(at + sign.length);
  if (rest === '') return count * worth;
  const isGap = rest.startsWith(zero);
  const left = wholeNumber(isGap ? rest.slice(zero.length) : rest, smaller);
  return left === null || isGap !== left < worth / 10 ? null : count * worth + left;
}

/** 壹 to 玖; a 零 counts nothing, it only stands for a gap. */
function digit(text: string): number | null {
  const value = text.length === 1 ? numerals.indexOf(text) : -1;
  return value > 0 ? value : null;
}
