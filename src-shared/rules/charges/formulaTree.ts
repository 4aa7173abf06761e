import type { Ratio } from './ratio.ts';

/** What a custom formula may calculate with, as it is written on a charge and as else a clerk may type it. */
export const formulaWords = {
  price: ['单价', '單價'],
  area: ['面积', '面積', '建筑面积', '建築面積'],
  months: ['月数', '月數'],
  days: ['天数', '天數'],
  quantity: ['数量', '數量'],
  usage: ['用量'],
  households: ['户数', '戶數', '户數'],
  floor: ['楼层', '樓層'],
} as const satisfies Record<string, readonly [string, ...string[]]>;

export type FormulaName = keyof typeof formulaWords;

export const formulaNames: readonly FormulaName[] = [
  'price',
  'area',
  'months',
  'days',
  'quantity',
  'usage',
  'households',
  'floor',
];

/** Where something stands in the text typed: from a character up to before another. */
export interface Place {
  readonly at: number;
  readonly to: number;
}

export type Operator = '+' | '-' | '×' | '÷';

/** A formula as it is calculated: numbers and names, put together two by two. */
export type Formula = Place &
  (
    | { readonly kind: 'number'; readonly value: Ratio; readonly text: string }
    | { readonly kind: 'name'; readonly name: FormulaName }
    | { readonly kind: 'minus'; readonly of: Formula }
    | { readonly kind: 'two'; readonly operator: Operator; readonly left: Formula; readonly right: Formula }
  );

/** The formula as a charge prints it, `(单价 + 0.5) × 面积`; the names in words, or as whatever stands for them. */
export function formulaText(
  formula: Formula,
  wordFor: (name: FormulaName) => string = (name) => formulaWords[name][0],
): string {
  const within = (part: Formula, least: number): string => {
    const text = formulaText(part, wordFor);
    return strengthOf(part) < least ? `(${text})` : text;
  };
  switch (formula.kind) {
    case 'number':
      return formula.text;
    case 'name':
      return wordFor(formula.name);
    case 'minus':
      return `-${within(formula.of, strongest)}`;
    case 'two': {
      const { operator, left, right } = formula;
      const strength = strengths[operator];
      const after = within(right, strength + 1);
      return `${within(left, strength)} ${operator} ${after.startsWith('-') ? `(${after})` : after}`;
    }
  }
}

/** Which names a formula calculates with: the charge needs a value of each. */
export function namesIn(formula: Formula): Set<FormulaName> {
  switch (formula.kind) {
    case 'number':
      return new Set();
    case 'name':
      return new Set([formula.name]);
    case 'minus':
      return namesIn(formula.of);
    case 'two':
      return new Set([...namesIn(formula.left), ...namesIn(formula.right)]);
  }
}

const strengths: Readonly<Record<Operator, number>> = { '+': 1, '-': 1, '×': 2, '÷': 2 };

const strongest = 4;

function strengthOf(formula: Formula): number {
  if (formula.kind === 'two') return strengths[formula.operator];
  return formula.kind === 'minus' ? 3 : strongest;
}
