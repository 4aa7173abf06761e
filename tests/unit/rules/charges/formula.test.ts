import { assert, constantFrom, integer, letrec, oneof, property, record } from 'fast-check';
import { expect, test } from 'vitest';
import { chargeLine } from '../../../../src-shared/rules/charges/chargeLine.ts';
import { readFormula } from '../../../../src-shared/rules/charges/formula.ts';
import {
  type Formula,
  formulaNames,
  formulaText,
  formulaWords,
  namesIn,
  type Operator,
} from '../../../../src-shared/rules/charges/formulaTree.ts';
import {
  formulaCharge,
  type FormulaTerms,
  formulaValue,
} from '../../../../src-shared/rules/charges/formulaValue.ts';
import { ratio, ratioText } from '../../../../src-shared/rules/charges/ratio.ts';
import {
  areaTerm,
  daysTerm,
  monthsTerm,
  priceTerm,
  quantityTerm,
} from '../../../../src-shared/rules/charges/terms.ts';

const terms: FormulaTerms = {
  price: priceTerm(14_000),
  area: areaTerm(1_002_400),
  months: quantityTerm(ratio(12), '月'),
  days: daysTerm({ from: '2026-03-15', to: '2026-04-30' }),
  quantity: quantityTerm(ratio(3), '张'),
  households: quantityTerm(ratio(4), '户'),
  floor: quantityTerm(ratio(-1), '层'),
};

function read(typed: string): Formula {
  const reading = readFormula(typed);
  if (!reading.ok) throw new Error(`${typed}: ${reading.why} at ${reading.at}`);
  return reading.value;
}

const valueOf = (typed: string): string => {
  const value = formulaValue(read(typed), terms);
  return value.ok ? ratioText(value.value) : value.why;
};

test('单价×面积×月数 charges what price, area and months do, and prints the same', () => {
  const { price, area, months } = terms;
  if (!price || !area || !months) throw new Error('the scene is not set');
  expect(formulaCharge(read('面积×单价×月数'), terms, 'fen')).toEqual({
    ok: true,
    value: chargeLine({ quantity: area, price, factors: [months], rounding: 'fen' }),
  });
});

test.each([
  ['1+2*3', '7'],
  ['(1+2)*3', '9'],
  ['10-4-3', '3'],
  ['12/4/3', '1'],
  ['12/(4/2)', '6'],
  ['2-3*4+1', '-9'],
  ['-2*-3', '6'],
  ['1/3+1/3+1/3', '1'],
  ['0.1+0.2', '0.3'],
  ['100*70%', '70'],
  ['（１＋２）＊３÷４', '2.25'],
  ['3－2', '1'],
  ['3 − 2', '1'],
  ['数量 x 2', '6'],
  ['数量x2', '6'],
  ['數量×戶數', '12'],
  ['建筑面积', '100.24'],
  ['面积乘以单价', '140.336'],
  ['数量加上户数减去1', '6'],
  ['数量 除以 户数', '0.75'],
  ['用量×2', 'formula/no-value'],
  ['1÷(楼层+1)', 'formula/divide-by-zero'],
])('%s comes to %s', (typed, value) => {
  expect(valueOf(typed)).toBe(value);
});

test.each([
  ['', 'formula/empty', 0, 0],
  ['  ', 'formula/empty', 0, 2],
  ['面积×价格', 'formula/unknown-name', 3, 5],
  ['面积数×2', 'formula/unknown-name', 0, 3],
  ['面积除单价', 'formula/unknown-name', 0, 5],
  ['constructor', 'formula/unknown-name', 0, 11],
  ['面积^2', 'formula/unknown-sign', 2, 3],
  ['面积，单价', 'formula/unknown-sign', 2, 3],
  ['面积㎡×2', 'formula/unknown-sign', 2, 3],
  ['面积×', 'formula/shape', 3, 3],
  ['×面积', 'formula/shape', 0, 1],
  ['面积 单价', 'formula/shape', 3, 5],
  ['2(面积)', 'formula/shape', 1, 2],
  ['1.2.3', 'formula/shape', 0, 5],
  ['()', 'formula/shape', 1, 2],
  ['面积×（单价＋1', 'formula/unclosed', 3, 4],
  ['面积)', 'formula/shape', 2, 3],
  ['面积÷0', 'formula/divide-by-zero', 3, 4],
  ['面积/(2-1-1)', 'formula/divide-by-zero', 3, 10],
  ['1'.repeat(201), 'formula/too-long', 200, 201],
])('%j is refused at its place: %s', (typed, why, at, to) => {
  expect(readFormula(typed)).toEqual({ ok: false, why, at, to });
});

test('an item has the names it has, and no others', () => {
  expect(readFormula('用量×单价', ['area', 'price'])).toEqual({
    ok: false,
    why: 'formula/unknown-name',
    at: 0,
    to: 2,
  });
  expect(namesIn(read('(单价+1)×面积-单价'))).toEqual(new Set(['price', 'area']));
  expect(new Set(formulaNames)).toEqual(new Set(Object.keys(formulaWords)));
});

test.each([
  ['（单价＋0.5）＊面积', '(单价 + 0.5) × 面积'],
  ['((面积))', '面积'],
  ['1-(2-3)', '1 - (2 - 3)'],
  ['8÷(4÷2)×3', '8 ÷ (4 ÷ 2) × 3'],
  ['单价*-2', '单价 × (-2)'],
  ['-(1+2)', '-(1 + 2)'],
  ['面積乘以 ７０％', '面积 × 70%'],
])('%s is written %s', (typed, text) => {
  expect(formulaText(read(typed))).toBe(text);
});

test('a charge prints its formula in numbers; a floor below the ground in parentheses', () => {
  const prorated: FormulaTerms = {
    ...terms,
    months: monthsTerm({ from: '2026-03-15', to: '2026-04-30' }, { by: 'days' }),
  };
  expect(formulaCharge(read('(单价+0.5)×面积×月数'), prorated, 'fen')).toEqual({
    ok: true,
    value: { amount: 29_490, text: '(1.40元 + 0.5) × 100.24㎡ × (17/31+1)月 = 294.90元' },
  });
  expect(formulaCharge(read('5-楼层'), terms, 'yuan')).toEqual({
    ok: true,
    value: { amount: 600, text: '5 - (-1层) = 6.00元' },
  });
});

test('no formula charges less than nothing, or what it does not know', () => {
  expect(formulaCharge(read('楼层×面积'), terms, 'fen')).toEqual({
    ok: false,
    why: 'formula/negative',
    at: 0,
    to: 5,
  });
  expect(formulaCharge(read('面积+用量'), terms, 'fen')).toEqual({
    ok: false,
    why: 'formula/no-value',
    at: 3,
    to: 5,
  });
  expect(formulaCharge(read('面积乘以用量'), terms, 'fen')).toMatchObject({
    why: 'formula/no-value',
    at: 4,
    to: 6,
  });
  expect(formulaCharge(read('面积÷(户数-4)'), terms, 'fen')).toEqual({
    ok: false,
    why: 'formula/divide-by-zero',
    at: 3,
    to: 9,
  });
});

const place = { at: 0, to: 0 };
const { formula: formulas } = letrec<{ formula: Formula; two: Formula; minus: Formula; leaf: Formula }>(
  (tie) => ({
    leaf: oneof(
      integer({ min: 0, max: 999_999 }).map((value): Formula => {
        const number = ratio(value, 1000);
        return { kind: 'number', value: number, text: ratioText(number), ...place };
      }),
      constantFrom(...formulaNames).map((name): Formula => ({ kind: 'name', name, ...place })),
    ),
    minus: record({ of: tie('formula') }).map(({ of }): Formula => ({ kind: 'minus', of, ...place })),
    two: record({
      operator: constantFrom<Operator>('+', '-', '×', '÷'),
      left: tie('formula'),
      right: tie('formula'),
    }).map((parts): Formula => ({ kind: 'two', ...parts, ...place })),
    formula: oneof({ maxDepth: 4 }, tie('leaf'), tie('two'), tie('minus')),
  }),
);

const written = formulas.filter((formula) => formulaText(formula).length <= 200);

test('what is written reads back as the same calculation, unless it divides by 0 whatever the household', () => {
  const all: FormulaTerms = { ...terms, usage: quantityTerm(ratio(123_456, 1000), '度') };
  const outcome = (formula: Formula) => {
    const value = formulaValue(formula, all);
    return value.ok ? value.value : value.why;
  };
  assert(
    property(written, (formula) => {
      const reading = readFormula(formulaText(formula));
      const again = reading.ok ? outcome(reading.value) : reading.why;
      expect(again).toEqual(outcome(formula));
      const text = formulaText(formula);
      expect(reading.ok ? formulaText(reading.value) : text).toBe(text);
    }),
    { numRuns: 2000 },
  );
});
