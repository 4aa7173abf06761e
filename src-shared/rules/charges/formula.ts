import { type FormulaToken, tokensOf } from './formulaTokens.ts';
import { type Formula, type FormulaName, formulaNames, type Operator, type Place } from './formulaTree.ts';
import { formulaValue } from './formulaValue.ts';

export type FormulaTrouble =
  | 'formula/empty'
  | 'formula/too-long'
  | 'formula/unknown-name'
  | 'formula/unknown-sign'
  | 'formula/shape'
  | 'formula/unclosed'
  | 'formula/divide-by-zero';

/** A formula as typed, or why it is none and where in the text that shows. */
export type FormulaReading =
  | { readonly ok: true; readonly value: Formula }
  | (Place & { readonly ok: false; readonly why: FormulaTrouble });

/**
 * A fee item's own formula, `(单价＋0.5)×面积×月数`: the four operations, parentheses, decimals and percents over the
 * names the item has. It comes to yuan. What stands in it is only ever calculated, never run.
 */
export function readFormula(typed: string, names: readonly FormulaName[] = formulaNames): FormulaReading {
  if (typed.trim() === '') return { ok: false, why: 'formula/empty', at: 0, to: typed.length };
  if (typed.length > longest) return { ok: false, why: 'formula/too-long', at: longest, to: typed.length };
  const tokens = tokensOf(typed, names);
  try {
    const reader = { tokens, next: 0 };
    const formula = readSum(reader);
    const rest = tokenAt(reader);
    if (rest.kind !== 'end') throw new Misread('formula/shape', rest);
    return { ok: true, value: formula };
  } catch (error) {
    if (error instanceof Misread)
      return { ok: false, why: error.why, at: error.place.at, to: error.place.to };
    throw error;
  }
}

/** A formula fits on the line of a charge. */
const longest = 200;

interface Reader {
  readonly tokens: readonly FormulaToken[];
  next: number;
}

class Misread extends Error {
  readonly why: FormulaTrouble;
  readonly place: Place;

  constructor(why: FormulaTrouble, place: Place) {
    super(why);
    this.why = why;
    this.place = place;
  }
}

const readSum = (reader: Reader): Formula => readRow(reader, ['+', '-'], readProduct);

const readProduct = (reader: Reader): Formula => readRow(reader, ['×', '÷'], readOne);

/** One or several parts with operators of the same strength between them, calculated from the left. */
function readRow(
  reader: Reader,
  operators: readonly Operator[],
  readPart: (reader: Reader) => Formula,
): Formula {
  let left = readPart(reader);
  for (;;) {
    const sign = tokenAt(reader);
    const operator = operators.find((each) => sign.kind === 'sign' && each === sign.text);
    if (operator === undefined) return left;
    reader.next += 1;
    const right = readPart(reader);
    if (operator === '÷') refuseZero(right);
    left = { kind: 'two', operator, left, right, at: left.at, to: right.to };
  }
}

function readOne(reader: Reader): Formula {
  const token = tokenAt(reader);
  reader.next += 1;
  if (token.kind === 'number' || token.kind === 'name') return token;
  if (token.kind === 'sign' && token.text === '-') {
    const of = readOne(reader);
    return { kind: 'minus', of, at: token.at, to: of.to };
  }
  if (token.kind !== 'sign' || token.text !== '(') throw new Misread('formula/shape', token);
  const inside = readSum(reader);
  const close = tokenAt(reader);
  if (close.kind === 'end') throw new Misread('formula/unclosed', token);
  if (close.kind !== 'sign' || close.text !== ')') throw new Misread('formula/shape', close);
  reader.next += 1;
  return { ...inside, at: token.at, to: close.to };
}

/** A divisor that is 0 whatever the household: better said at the field than in the billing run. */
function refuseZero(divisor: Formula): void {
  const value = formulaValue(divisor, {});
  if (value.ok && value.value.numerator === 0n) throw new Misread('formula/divide-by-zero', divisor);
}

function tokenAt({ tokens, next }: Reader): Exclude<FormulaToken, { kind: 'trouble' }> {
  const token = tokens[Math.min(next, tokens.length - 1)];
  if (token === undefined) throw new RangeError('a formula has an end');
  if (token.kind === 'trouble') throw new Misread(token.why, token);
  return token;
}
