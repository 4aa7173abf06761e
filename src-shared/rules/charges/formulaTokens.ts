import { type FormulaName, formulaWords, type Operator, type Place } from './formulaTree.ts';
import { type Ratio, readRatio } from './ratio.ts';

/** A word of a formula; `trouble` where there is none, which is what the clerk hears of once she gets there. */
export type FormulaToken = Place &
  (
    | { readonly kind: 'number'; readonly value: Ratio; readonly text: string }
    | { readonly kind: 'name'; readonly name: FormulaName }
    | { readonly kind: 'sign'; readonly text: Operator | '(' | ')' }
    | {
        readonly kind: 'trouble';
        readonly why: 'formula/unknown-name' | 'formula/unknown-sign' | 'formula/shape';
      }
    | { readonly kind: 'end' }
  );

/** The words of a typed formula with their places in it; an `end` after the last. */
export function tokensOf(typed: string, names: readonly FormulaName[]): FormulaToken[] {
  const plain = plainSigns(typed);
  const tokens: FormulaToken[] = [];
  for (const match of plain.matchAll(/[\d.]+\s*%?|[\p{L}\p{M}_]+|\S/gu)) {
    const [word] = match;
    const place = { at: match.index, to: match.index + word.length };
    if (/^[\d.]/.test(word)) tokens.push(numberToken(word, place));
    else if (/^[\p{L}\p{M}_]/u.test(word)) tokens.push(...wordTokens(word, place, names));
    else tokens.push(signToken(word, place));
  }
  return [...tokens, { kind: 'end', at: typed.length, to: typed.length }];
}

/** Full-width signs made plain one by one, so that each keeps its place. */
function plainSigns(typed: string): string {
  return typed.replace(/[^\s\w\u4e00-\u9fff]/gu, (sign) => {
    const plain = sign.normalize('NFKC');
    return plain.length === sign.length ? plain : sign;
  });
}

function numberToken(word: string, place: Place): FormulaToken {
  const reading = readRatio(word);
  if (!reading.ok) return { kind: 'trouble', why: 'formula/shape', ...place };
  return { kind: 'number', value: reading.value, text: word.replaceAll(/\s/g, ''), ...place };
}

function signToken(word: string, place: Place): FormulaToken {
  const text = Object.hasOwn(signs, word) ? signs[word] : undefined;
  if (text === undefined) return { kind: 'trouble', why: 'formula/unknown-sign', ...place };
  return { kind: 'sign', text, ...place };
}

/** A name; or names with operators in words between them, `面积乘以单价`, `面积x单价`. */
function wordTokens(word: string, place: Place, names: readonly FormulaName[]): FormulaToken[] {
  const tokens: FormulaToken[] = [];
  let { at } = place;
  for (const piece of nameOf(word, names) === undefined ? word.split(operatorWords) : [word]) {
    const to = at + piece.length;
    const name = nameOf(piece, names);
    const operator = Object.hasOwn(signs, piece) ? signs[piece] : undefined;
    if (name !== undefined) tokens.push({ kind: 'name', name, at, to });
    else if (operator !== undefined) tokens.push({ kind: 'sign', text: operator, at, to });
    else if (piece !== '') return [{ kind: 'trouble', why: 'formula/unknown-name', ...place }];
    at = to;
  }
  return tokens;
}

function nameOf(word: string, names: readonly FormulaName[]): FormulaName | undefined {
  return names.find((name) => (formulaWords[name] as readonly string[]).includes(word));
}

/** 除 alone is none of them: `甲除乙` is 乙 ÷ 甲, and nobody remembers. */
const operatorWords = /(加上?|[减減]去?|乘以?|除以|[xX])/u;

const signs: Readonly<Record<string, Operator | '(' | ')'>> = {
  '(': '(',
  ')': ')',
  '+': '+',
  加: '+',
  加上: '+',
  '-': '-',
  '−': '-',
  '–': '-',
  '—': '-',
  减: '-',
  減: '-',
  减去: '-',
  減去: '-',
  '*': '×',
  '×': '×',
  '✕': '×',
  '✖': '×',
  '·': '×',
  '⋅': '×',
  x: '×',
  X: '×',
  乘: '×',
  乘以: '×',
  '/': '÷',
  '÷': '÷',
  '∕': '÷',
  除以: '÷',
};
