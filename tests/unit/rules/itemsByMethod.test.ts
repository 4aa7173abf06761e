import { array, assert, constantFrom, integer, property, record } from 'fast-check';
import { expect, test } from 'vitest';
import { fen } from '../../../src-shared/rules/fen.ts';
import { itemsByMethod } from '../../../src-shared/rules/itemsByMethod.ts';

const item = (name: string, amount: number) => ({ item: name, amount: fen(amount) });
const paid = (method: string, amount: number) => ({ method, amount: fen(amount) });

test('the first items are paid by the first methods, until both are used up', () => {
  expect(
    itemsByMethod(
      [item('物业费', 10_000), item('车位费', 5_000)],
      [paid('cash', 12_000), paid('wechat', 3_000)],
    ),
  ).toEqual([
    { item: '物业费', method: 'cash', amount: 10_000 },
    { item: '车位费', method: 'cash', amount: 2_000 },
    { item: '车位费', method: 'wechat', amount: 3_000 },
  ]);
});

test('money that goes back is parted the same way below 0', () => {
  expect(itemsByMethod([item('物业费', -10_000)], [paid('finance', -4_000), paid('wechat', -6_000)])).toEqual(
    [
      { item: '物业费', method: 'finance', amount: -4_000 },
      { item: '物业费', method: 'wechat', amount: -6_000 },
    ],
  );
});

test('what only went from one method to another belongs to no item', () => {
  expect(itemsByMethod([], [paid('cash', -500), paid('wechat', 500)])).toEqual([
    { item: '', method: 'cash', amount: -500 },
    { item: '', method: 'wechat', amount: 500 },
  ]);
});

test('items and methods each keep their sums, whatever a receipt is for and however it was paid', () => {
  const items = array(
    record({ item: constantFrom('a', 'b', 'c'), amount: integer({ min: 1, max: 999 }).map(fen) }),
    {
      minLength: 1,
      maxLength: 4,
    },
  );
  assert(
    property(items, integer({ min: 0, max: 100 }), constantFrom(1, -1), (lines, share, sign) => {
      const total = lines.reduce((all, { amount }) => all + amount, 0);
      const first = Math.floor((total * share) / 100);
      const signed = lines.map((line) => ({ ...line, amount: fen(line.amount * sign) }));
      const payments = [paid('cash', first * sign), paid('wechat', (total - first) * sign)];
      const parts = itemsByMethod(signed, payments);

      const sumOf = (rows: readonly { amount: number }[]) =>
        rows.reduce((all, { amount }) => all + amount, 0);
      for (const name of ['a', 'b', 'c']) {
        expect(sumOf(parts.filter((part) => part.item === name))).toBe(
          sumOf(signed.filter((line) => line.item === name)),
        );
      }
      for (const { method, amount } of payments) {
        expect(sumOf(parts.filter((part) => part.method === method))).toBe(amount);
      }
    }),
  );
});
