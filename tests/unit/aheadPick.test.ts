import { expect, test } from 'vitest';
import {
  aheadKey,
  type AheadItem,
  everything,
  mostAhead,
  pickAhead,
} from '../../src-renderer/features/receipts/aheadPick.ts';
import { fen } from '../../src-shared/rules/fen.ts';

test('FEE-07 everything a household pays by is paid ahead for so many months in one go, each item from where it is charged to', () => {
  const items = [
    item('property', 'monthly', 36),
    item('parking', 'monthly', 36),
    item('tv', 'quarterly', 36),
  ];

  expect(picked(items, everything, 12)).toEqual([
    ['property', 12, 12_000],
    ['parking', 12, 12_000],
    ['tv', 4, 4000],
  ]);
  expect(mostAhead(items, everything)).toBe(36);
});

test('of what is charged by the quarter or the year as many whole periods as fit in are paid, or none', () => {
  const items = [item('property', 'monthly', 36), item('tv', 'quarterly', 36), item('lift', 'yearly', 36)];

  expect(picked(items, everything, 5)).toEqual([
    ['property', 5, 5000],
    ['tv', 1, 1000],
  ]);
  expect(picked([item('lift', 'anniversary', 3)], everything, 11)).toEqual([]);
});

test('the largest count is what every item has a price for, and is never more than is paid', () => {
  const items = [item('property', 'monthly', 36), item('parking', 'monthly', 4), item('tv', 'quarterly', 2)];

  expect(mostAhead(items, everything)).toBe(4);
  expect(mostAhead(items, aheadKey(items[0]!))).toBe(36);
  expect(mostAhead(items, aheadKey(items[2]!))).toBe(2);
  expect(mostAhead(items, 'gone')).toBe(0);
  expect(mostAhead([item('lift', 'yearly', 36)], everything)).toBe(36);
});

test('one item is paid by its own periods', () => {
  const items = [item('property', 'monthly', 36), item('tv', 'quarterly', 36)];

  expect(picked(items, aheadKey(items[1]!), 2)).toEqual([['tv', 2, 2000]]);
});

const picked = (...asked: Parameters<typeof pickAhead>): unknown[] =>
  pickAhead(...asked).map(({ item: { itemName }, periods, total }) => [itemName, periods.length, total]);

/** An item with so many periods of 10 yuan each. */
const item = (itemName: string, frequency: AheadItem['frequency'], periods: number): AheadItem => ({
  itemId: itemName as AheadItem['itemId'],
  itemName,
  objectId: 'home' as AheadItem['objectId'],
  objectName: '',
  frequency,
  periods: Array.from({ length: periods }, () => ({
    fromOn: '2026-12-01',
    toOn: '2026-12-31',
    amountFen: fen(1000),
    calculation: '',
  })),
});
