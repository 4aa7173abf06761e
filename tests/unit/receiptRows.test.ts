import { array, assert, constantFrom, integer, property, record } from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { DescribedLine } from '../../src-main/procedures/receipts/describeLines.ts';
import { sheetRows } from '../../src-main/procedures/receipts/sheetRows.ts';
import { monthsFrom } from '../../src-shared/rules/charges/period.ts';
import { yuanText } from '../../src-shared/rules/charges/rounding.ts';
import { fen, type Fen, fenText, minus, sum } from '../../src-shared/rules/fen.ts';
import { readFigures } from '../../src-shared/rules/printedAmount.ts';

type Line = DescribedLine & { amount: Fen };

describe('months that follow one another on a printed receipt', () => {
  test('fourteen months at one price share a row: from–to, their sum, and one month times fourteen, to the fen', () => {
    expect(sheetRows(months('2025-10', 14))).toEqual([
      {
        room: '3-1-502',
        item: '物业服务费',
        period: '2025-10-01–2026-11-30',
        quantity: '80.46㎡',
        factor: '1月×14',
        price: '2.50',
        due: '2,815.96',
        waived: '',
        offset: '',
        paid: '2,815.96',
        owed: '0.00',
        calculation: '80.456㎡ × 2.50元 × 1月 = 201.14元；201.14元/月 × 14月 = 2815.96元',
        charges: 14,
      },
    ]);
  });

  test('a month that is cut stands in the same row, by its own calculation', () => {
    const cut = charge('2026-11-01', '2026-11-15', 10_057, {
      calculation: '80.456㎡ × 2.50元 × 15/30月 = 100.57元',
    });

    expect(sheetRows([...months('2025-10', 13), cut])).toEqual([
      expect.objectContaining({
        period: '2025-10-01–2026-11-15',
        factor: '',
        paid: '2,715.39',
        calculation:
          '80.456㎡ × 2.50元 × 1月 = 201.14元；80.456㎡ × 2.50元 × 15/30月 = 100.57元；' +
          '201.14元/月 × 13月 + 100.57元 = 2715.39元',
        charges: 14,
      }),
    ]);
  });

  test('quarters are counted as quarters, and what has another length as periods', () => {
    const quarters = [0, 3, 6].map((later) => whole('2026-01', later, 3, 60_342));
    const fortnights = [
      charge('2026-01-01', '2026-01-14', 100),
      charge('2026-01-15', '2026-01-28', 100, { calculation: charge('2026-01-01', '', 100).calculation }),
    ];

    expect(sheetRows(quarters)[0]!.calculation).toMatch(/；603\.42元\/季 × 3季 = 1810\.26元$/);
    expect(sheetRows(fortnights)[0]!.calculation).toMatch(/；1\.00元\/期 × 2期 = 2\.00元$/);
  });

  test('items and households that lie between one another each get their row, where its first month stood', () => {
    const [own, lift] = [
      months('2026-01', 3),
      months('2026-01', 3, { item_id: 'lift', item_name: '电梯费' }),
    ];
    const neighbour = months('2026-01', 3, { unit_id: 'b', object_id: 'b', unit_code: '3-1-503' });
    const mixed = [0, 1, 2].flatMap((at) => [lift[at]!, own[at]!, neighbour[at]!]);

    expect(sheetRows(mixed).map(({ room, item, charges }) => [room, item, charges])).toEqual([
      ['3-1-502', '电梯费', 3],
      ['3-1-502', '物业服务费', 3],
      ['3-1-503', '物业服务费', 3],
    ]);
  });

  test('money that goes back for whole months shares a row as well', () => {
    const back = months('2026-01', 3, { settled_fen: fen(20_114) }).map((line) => ({
      ...line,
      amount: fen(-20_114),
    }));

    expect(sheetRows(back)).toEqual([
      expect.objectContaining({ due: '603.42', paid: '-603.42', owed: '603.42', charges: 3 }),
    ]);
  });

  test.each<[string, Partial<Line>]>([
    ['paid in part', { amount: fen(20_000) }],
    ['paid in part before', { settled_fen: fen(100), amount: fen(20_014) }],
    ['waived in part', { waiver: fen(100) }],
    ['paid from prepaid money in part', { offset: fen(100) }],
    ['at another price', { price: 26_000 }],
    ['of another area', { quantity: 800_000 }],
    ['rounded otherwise', { rule: 'jiao days' }],
    ['of another space', { object_id: 'space' }],
    ['with a day between', { from_on: '2026-02-02', to_on: '2026-02-27' }],
    ['违约金', { source: 'late-fee' }],
    ['booked by hand', { source: 'manual' }],
    ['read off a meter', { method: 'metered' }],
  ])('a month %s has a row of its own', (_, other) => {
    const [january, february, march] = months('2026-01', 3);
    const rows = sheetRows([january!, { ...february!, ...other }, march!]);

    expect(rows).toHaveLength(3);
    expect(rows.filter(({ charges }) => charges !== undefined)).toEqual([]);
  });

  test('what was owed before this ledger shares a row where every month says the same', () => {
    const booked = { source: 'opening', price: null, quantity: null, standard_id: null } as const;
    const before = months('2026-01', 3, { ...booked, calculation: '期初导入 = 201.14元' });
    const other = whole('2026-01', 3, 1, 300, { ...booked, calculation: '期初导入 = 3.00元' });

    expect(sheetRows([...before, other]).map(({ calculation }) => calculation)).toEqual([
      '期初导入 = 201.14元；201.14元/月 × 3月 = 603.42元',
      '期初导入 = 3.00元',
    ]);
  });

  test('whatever is on a receipt, its rows come to its total and its calculations to their rows', () => {
    const some = record({
      month: integer({ min: 0, max: 20 }),
      unit_id: constantFrom('a', 'b'),
      item_id: constantFrom('property', 'lift'),
      price: constantFrom(25_000, 26_000),
      source: constantFrom('run' as const, 'ahead' as const, 'late-fee' as const),
      amount: constantFrom(10_057, 20_114),
      paid: constantFrom(1, 1, 1, 0.5),
    });
    assert(
      property(array(some, { maxLength: 60 }), (all) => {
        const lines = all.map(({ month, amount, paid, ...facts }) => ({
          ...whole('2025-01', month, 1, amount, { ...facts, object_id: facts.unit_id }),
          amount: fen(Math.round(amount * paid)),
        }));
        const rows = sheetRows(lines);

        expect(sum(rows.map(({ paid }) => readFigures(paid!)!))).toBe(sum(lines.map(({ amount }) => amount)));
        expect(sum(rows.map(({ due }) => readFigures(due!)!))).toBe(
          sum(lines.map(({ amount_fen }) => amount_fen!)),
        );
        expect(rows.reduce((count, { charges = 1 }) => count + charges, 0)).toBe(lines.length);
        for (const row of rows.filter(({ charges }) => charges !== undefined))
          expect(provenBy(row.calculation!)).toBe(row.paid);
        for (const row of rows)
          expect(readFigures(row.owed!)).toBe(minus(readFigures(row.due!)!, readFigures(row.paid!)!));
      }),
    );
  });
});

/** What the last sum of a calculation comes to, worked out from what is printed: `201.14元/月 × 13月 + 100.57元 = …`. */
function provenBy(calculation: string): string {
  const [terms = '', said = ''] = calculation.split('；').at(-1)!.split(' = ');
  const total = sum(
    terms.split(' + ').map((term) => {
      const [, yuan = '', , times = '1'] = /^([\d.]+)元(?:\/(\S+) × (\d+)\2)?$/.exec(term) ?? [];
      return fen(Math.round(Number(yuan) * 100) * Number(times));
    }),
  );
  expect(said).toBe(yuanText(total));
  return fenText(total);
}

const months = (from: string, count: number, facts: Partial<Line> = {}): Line[] =>
  Array.from({ length: count }, (_, at) => whole(from, at, 1, 20_114, facts));

/** Charged for so many whole months, so many after the first of another. */
function whole(from: string, later: number, count: number, amount: number, facts: Partial<Line> = {}): Line {
  const [year = 0, month = 0] = from.split('-').map(Number);
  const begin = new Date(Date.UTC(year, month - 1 + later, 1)).toISOString().slice(0, 10);
  return charge(begin, monthsFrom(begin, count).to, amount, facts);
}

function charge(from: string, to: string, amount: number, facts: Partial<Line> = {}): Line {
  return {
    at: 0,
    kind: 'charge',
    unit_id: 'a',
    unit_code: '3-1-502',
    area_cm2: 804_560,
    item_id: 'property',
    item_name: '物业服务费',
    method: 'area',
    active: 1,
    quantity_unit: null,
    charge_id: `${from} ${to}`,
    object_id: 'a',
    standard_id: 'standard',
    source: 'run',
    from_on: from,
    to_on: to,
    quantity: 804_560,
    price: 25_000,
    rule: 'fen days',
    calculation: `80.456㎡ × 2.50元 × 1月 = ${yuanText(fen(amount))}`,
    amount_fen: fen(amount),
    settled_fen: fen(0),
    withdrawn_at: null,
    waiver: fen(0),
    offset: fen(0),
    amount: fen(amount),
    ...facts,
  };
}
