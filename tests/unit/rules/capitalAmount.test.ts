import { assert, integer, property } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { capitalAmount, readCapitalAmount } from '../../../src-shared/rules/capitalAmount.ts';
import { fen, readFen } from '../../../src-shared/rules/fen.ts';

const examples: readonly [figures: string, capitals: string, from?: 'regulation'][] = [
  ['0', '零元整'],
  ['0.05', '伍分'],
  ['0.50', '伍角整'],
  ['10.00', '壹拾元整'],
  ['10.05', '壹拾元零伍分'],
  ['10.30', '壹拾元零叁角整'],
  ['1,005.30', '壹仟零伍元叁角整'],
  ['1,005.03', '壹仟零伍元零叁分'],
  ['1,010.10', '壹仟零壹拾元零壹角整'],
  ['1,409.50', '壹仟肆佰零玖元伍角整', 'regulation'], // there without 整, which it leaves open
  ['1,680.32', '壹仟陆佰捌拾元零叁角贰分', 'regulation'],
  ['6,007.14', '陆仟零柒元壹角肆分', 'regulation'],
  ['16,409.02', '壹万陆仟肆佰零玖元零贰分', 'regulation'],
  ['325.04', '叁佰贰拾伍元零肆分', 'regulation'],
  ['10,001.00', '壹万零壹元整'],
  ['10,010.00', '壹万零壹拾元整'],
  ['100,000.00', '壹拾万元整'],
  ['110,000.00', '壹拾壹万元整'],
  ['107,000.53', '壹拾万柒仟元零伍角叁分', 'regulation'],
  ['120,000.01', '壹拾贰万元零壹分'],
  ['309,825.00', '叁拾万玖仟捌佰贰拾伍元整'],
  ['1,002,003.01', '壹佰万贰仟零叁元零壹分'],
  ['10,000,001.00', '壹仟万零壹元整'],
  ['100,010,000.00', '壹亿零壹万元整'],
  ['67,348.18', '陆万柒仟叁佰肆拾捌元壹角捌分'],
  ['-100.00', '（负数）壹佰元整'],
  // further: where 亿, 万 and 仟 meet, and the edges
  ['0.01', '壹分'],
  ['0.15', '壹角伍分'],
  ['1.01', '壹元零壹分'],
  ['100,001,000.00', '壹亿零壹仟元整'],
  ['110,000,000.00', '壹亿壹仟万元整'],
  ['1,000,100,000,000.00', '壹万零壹亿元整'],
  ['1,000,010,000,000.00', '壹万亿壹仟万元整'],
  ['1,000,000,000,000.01', '壹万亿元零壹分'],
  ['-0.05', '（负数）伍分'],
];

/** Figures as whole fen, and not by the way of a float. */
const fenOf = (figures: string) =>
  fen(Number(figures.replace(/[,.]/g, '')) * (figures.includes('.') ? 1 : 100));

describe('I26 figures in capital numerals', () => {
  test.each(examples)('%s is %s', (figures, capitals) => {
    expect(capitalAmount(fenOf(figures))).toBe(capitals);
    expect(readCapitalAmount(capitals)).toBe(fenOf(figures));
  });

  test('six of them stand so in the regulation', () => {
    expect(examples.filter(([, , from]) => from === 'regulation')).toHaveLength(6);
  });

  test.each([
    ['10.05', '壹拾元伍分', 'the 零 that must be there'],
    ['1,005.30', '壹仟伍元叁角', 'the 零 inside, and 整'],
    ['1,005.30', '壹仟伍元叁角整', 'the 零 inside'],
    ['10.30', '壹拾元叁角整', 'our 零 after 元'],
    ['1,680.32', '壹仟陆佰捌拾元叁角贰分', 'our 零 after 元'],
    ['1,409.50', '壹仟肆佰零玖元零伍角整', 'a 零 too many'],
    ['309,825.00', '叁拾万零玖仟捌佰贰拾伍元整', 'a 零 too many after 万'],
    ['107,000.53', '壹拾万零柒仟元伍角叁分', 'the other form of the regulation'],
    ['100,010,000.00', '壹亿壹万元整', 'the 零 after 亿'],
    ['10.00', '拾元整', '壹拾'],
    ['110,000.00', '拾壹万元整', '壹拾'],
    ['100,000.00', '拾万元整', '壹拾'],
    ['10.00', '壹拾元', '整'],
    ['0.50', '伍角', '整'],
    ['10.05', '壹拾元零伍分整', 'no 整 after 分'],
    ['10.05', '壹拾元整零伍分', 'no 整 within'],
    ['10.05', '壹拾元零角伍分', 'no 零角'],
    ['10.00', '壹拾元零角零分', 'no 零角零分'],
    ['0.05', '零元零伍分', 'no 零元'],
    ['0.05', '零元伍分', 'no 零元'],
    ['0.05', '零伍分', 'nothing before the 零'],
    ['0.50', '零伍角整', 'nothing before the 零'],
    ['10,001.00', '壹万零零壹元整', 'one 零'],
    ['10,000.00', '壹万零元整', 'no 零 at the end'],
    ['100,000,000.00', '壹亿零万元整', 'no 零万'],
    ['100,000,000.00', '壹亿万元整', 'nothing before 万'],
    ['100,000,000.00', '壹万万元整', '亿'],
    ['100,000.00', '壹拾仟元整', '万'],
    ['107,000.00', '壹佰零柒仟元整', '万'],
    ['12.00', '壹贰元整', 'a numeral without its place'],
    ['12.00', '贰壹拾元整', 'places in their order'],
    ['110.00', '壹拾壹佰元整', 'places in their order'],
    ['0.15', '伍分壹角', '角 before 分'],
    ['100.00', '壹佰圆整', '元'],
    ['100.00', '壹佰元正', '整'],
    ['100.00', '一百元整', 'capitals'],
    ['100.00', '壹百元整', 'capitals'],
    ['100.00', '壹佰 元整', 'no blank'],
    ['100.00', '壹佰元整。', 'nothing behind it'],
    ['-100.00', '负壹佰元整', '（负数）'],
    ['-100.00', '(负数)壹佰元整', '（负数）'],
    ['-100.00', '（负数）（负数）壹佰元整', 'one sign'],
    ['0', '（负数）零元整', 'nothing has no sign'],
    ['0', '零元', '整'],
    ['0', '元整', 'a number'],
    ['0', '整', 'a number'],
    ['0', '', 'a number'],
  ])('%s is not to be read in %j: %s', (_figures, capitals) => {
    expect(readCapitalAmount(capitals)).toBeNull();
  });

  test.each([
    ['67,348.18', '陆万柒仟叁佰肆拾捌元壹角柒分', 'a float lost a fen'],
    ['100,010,000.00', '壹亿零壹元整', 'a 万 was lost'],
    ['10,000,001.00', '壹仟零壹元整', 'a 万 was lost'],
    ['-100.00', '壹佰元整', 'the sign was lost'],
    ['1,005.30', '壹仟零伍元整', 'the 角 were lost'],
  ])('%s is not what %s says: %s', (figures, capitals) => {
    const read = readCapitalAmount(capitals);
    expect(read).not.toBeNull();
    expect(read).not.toBe(fenOf(figures));
  });

  test('beyond what whole fen can be counted in, nothing is read', () => {
    const most = fen(Number.MAX_SAFE_INTEGER);
    expect(readCapitalAmount(capitalAmount(most))).toBe(most);
    expect(readCapitalAmount('玖仟玖佰玖拾玖万亿元整')).toBeNull();
  });

  test('what a clerk types is what its capitals say', () => {
    const typed = readFen('1,684.03');
    expect(typed.ok && capitalAmount(typed.value)).toBe('壹仟陆佰捌拾肆元零叁分');
  });
});

describe('every amount is read back from its capitals', () => {
  const misread = (amount: number): string[] => {
    const text = capitalAmount(fen(amount));
    const isRight =
      readCapitalAmount(text) === amount &&
      !/零[零万亿角分]|零元(?!整$)/.test(text) &&
      text.endsWith('整') === (amount % 10 === 0) &&
      text.startsWith('（负数）') === amount < 0;
    return isRight ? [] : [`${amount}: ${text}`];
  };

  test('200,000 and more from 0 to 29,999.99, each 角 and 分 behind each kind of yuan', () => {
    const wrong: string[] = [];
    // 13 has no factor in common with 100: all of 00 to 99 take their turn
    for (let amount = 0; amount < 3_000_000; amount += 13) wrong.push(...misread(amount));
    expect(wrong).toEqual([]);
  });

  test('every fen from 0 to 299.99, and as a reversal', () => {
    const wrong: string[] = [];
    for (let amount = 0; amount < 30_000; amount += 1) wrong.push(...misread(amount));
    for (let amount = 1; amount < 30_000; amount += 7) wrong.push(...misread(-amount));
    expect(wrong).toEqual([]);
  });

  test('amounts of every length up to 1 万亿', () => {
    const upTo = (digits: number) => integer({ min: 0, max: 10 ** digits });
    for (let digits = 5; digits <= 14; digits += 1) {
      assert(
        property(upTo(digits), (amount) => misread(amount).length === 0),
        { numRuns: 4000 },
      );
    }
  });

  test('amounts of few digits among many zeros, where the 零 go wrong', () => {
    const wrong: string[] = [];
    for (let high = 0; high <= 14; high += 1)
      for (let middle = 0; middle <= high; middle += 1)
        for (let low = 0; low <= middle; low += 1)
          for (const figure of [1, 7])
            wrong.push(...misread(figure * (10 ** high + 10 ** middle) + 10 ** low));
    expect(wrong).toEqual([]);
  });
});
