import { expect, test } from 'vitest';
import { itemTrouble, type ItemShape, ratesTrouble } from '../../../src-shared/rules/feeShapes.ts';

const management: ItemShape = {
  method: 'area',
  object: 'unit',
  frequency: 'monthly',
  meterKind: null,
  shareBy: null,
  lossShareMillionths: null,
  lossFixedThousandths: null,
  lateRateMillionths: null,
  lateCapMillionths: null,
};

test.each<[what: string, facts: Partial<ItemShape>]>([
  ['a management fee by area', {}],
  ['a parking fee a car', { method: 'fixed', object: 'vehicle' }],
  ['heating once a year', { frequency: 'yearly' }],
  ['water by the meter, with a loss', { method: 'metered', meterKind: 'water', lossShareMillionths: 50_000 }],
  ['a common cost by household', { method: 'shared', shareBy: 'household' }],
  ['a card', { method: 'once', frequency: 'once' }],
  ['a late fee with a limit', { lateRateMillionths: 500, lateCapMillionths: 200_000 }],
])('%s is a fee item', (_, facts) => {
  expect(itemTrouble({ ...management, ...facts })).toBeNull();
});

const price = { price: 14_000, tiers: null, floorBands: null, formula: null };
const tiers = { ...price, price: null, tiers: [{ upTo: null, price: 5283 }] };
const bands = { ...price, price: null, floorBands: [{ from: 1, to: 9, price: 5000 }] };
const formula = { ...price, price: null, formula: '单价×面积' };
const nothing = { ...price, price: null };

test.each([
  ['an area', { method: 'area', shareBy: null }, { price, missing: nothing, unfit: bands }],
  [
    'a meter with one price',
    { method: 'metered', shareBy: null },
    { price, missing: nothing, unfit: formula },
  ],
  [
    'a meter with bands',
    { method: 'metered', shareBy: null },
    { price: tiers, missing: nothing, unfit: bands },
  ],
  ['floors', { method: 'floor', shareBy: null }, { price: bands, missing: nothing, unfit: price }],
  ['a formula', { method: 'formula', shareBy: null }, { price: formula, missing: price, unfit: tiers }],
  [
    'a share by formula',
    { method: 'shared', shareBy: 'formula' },
    { price: formula, missing: nothing, unfit: price },
  ],
] as const)('%s has its own kind of price', (_, item, rates) => {
  expect(ratesTrouble(item, rates.price)).toBeNull();
  expect(ratesTrouble(item, rates.missing)).toBe('missing');
  expect(ratesTrouble(item, rates.unfit)).toBe('unfit');
});

test('a cost shared by area has no price at all, a meter not two', () => {
  expect(ratesTrouble({ method: 'shared', shareBy: 'area' }, price)).toBe('unfit');
  expect(ratesTrouble({ method: 'metered', shareBy: null }, { ...tiers, price: 5283 })).toBe('unfit');
});
