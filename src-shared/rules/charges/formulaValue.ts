import type { Charge } from './chargeLine.ts';
import { type Formula, type FormulaName, formulaText, type Operator, type Place } from './formulaTree.ts';
import { add, compare, divide, type Ratio, subtract, times, zero } from './ratio.ts';
import { fenOf, type Rounding, yuanText } from './rounding.ts';
import type { Term } from './terms.ts';

/** What the names of a formula stand for in one charge; a name left out has no value there (no reading yet). */
export type FormulaTerms = Readonly<Partial<Record<FormulaName, Term>>>;

export type FormulaValueTrouble = 'formula/no-value' | 'formula/divide-by-zero' | 'formula/negative';

/** Why a formula gives no amount, and where in the formula. */
export type FormulaFailure = Place & { readonly ok: false; readonly why: FormulaValueTrouble };

/** What a formula comes to, exactly: yuan of a charge, or the weight of a household in a shared cost. */
export function formulaValue(
  formula: Formula,
  terms: FormulaTerms,
): { readonly ok: true; readonly value: Ratio } | FormulaFailure {
  switch (formula.kind) {
    case 'number':
      return { ok: true, value: formula.value };
    case 'name': {
      const term = terms[formula.name];
      return term === undefined ? failure('formula/no-value', formula) : { ok: true, value: term.value };
    }
    case 'minus': {
      const of = formulaValue(formula.of, terms);
      return of.ok ? { ok: true, value: subtract(zero, of.value) } : of;
    }
    case 'two': {
      const left = formulaValue(formula.left, terms);
      if (!left.ok) return left;
      const right = formulaValue(formula.right, terms);
      if (!right.ok) return right;
      if (formula.operator === '÷' && right.value.numerator === 0n) {
        return failure('formula/divide-by-zero', formula.right);
      }
      return { ok: true, value: operations[formula.operator](left.value, right.value) };
    }
  }
}

/** What a formula charges, rounded once, with its calculation: `100.24㎡ × 1.40元 × 12月 = 1684.03元`. */
export function formulaCharge(
  formula: Formula,
  terms: FormulaTerms,
  rounding: Rounding,
): { readonly ok: true; readonly value: Charge } | FormulaFailure {
  const yuan = formulaValue(formula, terms);
  if (!yuan.ok) return yuan;
  if (compare(yuan.value, zero) < 0) return failure('formula/negative', formula);
  const amount = fenOf(yuan.value, rounding);
  const inNumbers = formulaText(formula, (name) => inPlace(terms[name]));
  return { ok: true, value: { amount, text: `${inNumbers} = ${yuanText(amount)}` } };
}

/** A floor below the ground stands in parentheses: `3 × (-1层)`. */
function inPlace(term: Term | undefined): string {
  if (term === undefined) return '';
  return compare(term.value, zero) < 0 ? `(${term.text})` : term.text;
}

const operations: Readonly<Record<Operator, (a: Ratio, b: Ratio) => Ratio>> = {
  '+': add,
  '-': subtract,
  '×': times,
  '÷': divide,
};

const failure = (why: FormulaValueTrouble, { at, to }: Place): FormulaFailure => ({ ok: false, why, at, to });
