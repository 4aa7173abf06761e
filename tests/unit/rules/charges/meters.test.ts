import { assert, integer, property } from 'fast-check';
import { expect, test } from 'vitest';
import { type MeterSpan, usageOf } from '../../../../src-shared/rules/charges/meters.ts';
import { add, ratio } from '../../../../src-shared/rules/charges/ratio.ts';

const span = (from: number, to: number, more: Partial<MeterSpan> = {}): MeterSpan => ({
  from,
  to,
  multiplier: 1000,
  dialDigits: 5,
  isRolledOver: false,
  ...more,
});

test('this reading less the last one', () => {
  expect(usageOf([span(1_200_000, 1_323_500)])).toEqual({
    ok: true,
    value: ratio(1235, 10),
    text: '(1323.5 − 1200) = 123.5',
  });
});

test('倍率: a meter behind a transformer counts a fortieth', () => {
  expect(usageOf([span(1_200_000, 1_250_000, { multiplier: 40_000 })])).toEqual({
    ok: true,
    value: ratio(2000),
    text: '(1250 − 1200) × 40 = 2000',
  });
});

test('损耗: so much on top each time, or a share', () => {
  const spans = [span(1_200_000, 1_250_000, { multiplier: 40_000 })];
  expect(usageOf(spans, { kind: 'fixed', thousandths: 3_500 })).toEqual({
    ok: true,
    value: ratio(20_035, 10),
    text: '(1250 − 1200) × 40 + 3.5 = 2003.5',
  });
  expect(usageOf(spans, { kind: 'share', millionths: 25_000 })).toEqual({
    ok: true,
    value: ratio(2050),
    text: '(1250 − 1200) × 40 × 102.5% = 2050',
  });
});

test('换表: the old meter to its end, the new one from its start, each with its own 倍率', () => {
  const spans = [span(99_000_000, 99_100_000), span(2_000, 12_000, { multiplier: 2_000 })];
  expect(usageOf(spans)).toEqual({
    ok: true,
    value: ratio(120),
    text: '(99100 − 99000) + (12 − 2) × 2 = 120',
  });
  expect(usageOf(spans, { kind: 'share', millionths: 50_000 })).toMatchObject({
    value: ratio(126),
    text: '((99100 − 99000) + (12 − 2) × 2) × 105% = 126',
  });
});

test('a dial of five digits shows 0 after 99999', () => {
  expect(usageOf([span(99_950_000, 12_000, { isRolledOver: true })])).toEqual({
    ok: true,
    value: ratio(62),
    text: '(100000 + 12 − 99950) = 62',
  });
});

test.each<[MeterSpan, string]>([
  [span(1_250_000, 1_249_999), 'meter/backwards'],
  [span(1_250_000, 1_250_000, { isRolledOver: true }), 'meter/not-rolled-over'],
  [span(1_250_000, 1_000, { isRolledOver: true, dialDigits: null }), 'meter/no-dial'],
  [span(1_250_000, 100_000_000), 'meter/beyond-dial'],
  [span(-1, 5), 'meter/negative'],
  [span(1, 5, { multiplier: 0 }), 'meter/multiplier'],
])('%o is refused: %s', (bad, why) => {
  expect(usageOf([bad])).toEqual({ ok: false, why, span: 0 });
  expect(usageOf([span(0, 5_000), bad])).toEqual({ ok: false, why, span: 1 });
});

const dial = 10 ** 8;
const onDial = integer({ min: 0, max: dial - 1 });

test('reading in between changes nothing: the usages add up, over the end of the dial too', () => {
  assert(
    property(
      onDial,
      integer({ min: 0, max: 40_000_000 }),
      integer({ min: 1, max: 40_000_000 }),
      (from, one, other) => {
        const shown = [from, from + one, from + one + other].map((counted) => counted % dial);
        const usage = (begin: number, end: number) => {
          const reading = usageOf([span(begin, end, { multiplier: 1_500, isRolledOver: end < begin })]);
          if (!reading.ok) throw new Error(reading.why);
          return reading.value;
        };
        const [begin = 0, middle = 0, end = 0] = shown;
        expect(add(usage(begin, middle), usage(middle, end))).toEqual(usage(begin, end));
        expect(usage(begin, end)).toEqual(ratio((one + other) * 1_500, 1_000_000));
      },
    ),
  );
});
