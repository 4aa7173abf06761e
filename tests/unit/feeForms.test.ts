import { expect, test } from 'vitest';
import type { FeeItem } from '../../src-renderer/features/billing/feeItem.ts';
import { emptyItem, natureOf, termsOf, typedItem } from '../../src-renderer/features/billing/itemTyped.ts';
import { emptyStandard, placesFor, readStandard } from '../../src-renderer/features/billing/standardTyped.ts';
import { FeeItem as FeeItemShape } from '../../src-shared/contract/fees/items.ts';
import { feeMethods } from '../../src-shared/rules/feeItems.ts';
import { itemTrouble, ratesTrouble } from '../../src-shared/rules/feeShapes.ts';

const id = '0198aaaa-0000-7000-8000-0000000000a1';

test.each(feeMethods)('an item by %s fits together, whatever was chosen before the method', (method) => {
  const typed = {
    ...emptyItem,
    name: '费用',
    method,
    object: 'vehicle',
    hasLateFee: true,
    loss: 'share',
  } as const;
  const facts = { ...natureOf(typed), ...termsOf({ ...typed, lossAmount: '5', lateCap: '30' }) };
  expect(itemTrouble(facts)).toBeNull();
});

test('违约金 is off unless it is chosen; percents become millionths', () => {
  expect(termsOf(emptyItem)).toMatchObject({ lateRateMillionths: null, lateCapMillionths: null });
  const typed = { ...emptyItem, hasLateFee: true, lateRate: '0.05', lateCap: '', lateGraceDays: 10 };
  expect(termsOf(typed)).toMatchObject({
    lateRateMillionths: 500,
    lateGraceDays: 10,
    lateCapMillionths: null,
  });
});

test('an item of the ledger comes back from its fields as it is', () => {
  const item = itemOf({
    method: 'metered',
    meterKind: 'water',
    quantityUnit: '吨',
    lossShareMillionths: 52_500,
    lateRateMillionths: 500,
    lateCapMillionths: 300_000,
    rounding: 'jiao',
  });
  const typed = typedItem(item);
  expect(typed).toMatchObject({ loss: 'share', lossAmount: '5.25', lateRate: '0.05', lateCap: '30' });
  const { active: _active, used: _used, version: _version, id: _id, ...facts } = item;
  expect({ ...natureOf(typed), ...termsOf(typed) }).toEqual(facts);
});

test.each(feeMethods)(
  'a price of an item by %s has what the item is charged by and nothing else',
  (method) => {
    const item = itemOf({ method, shareBy: method === 'shared' ? 'formula' : null });
    const typed = {
      ...emptyStandard,
      price: '1.4',
      formula: '单价×面积',
      floorBands: [{ from: 1, to: 18, price: '0.3' }],
    };
    expect(ratesTrouble(item, readStandard(item, typed, true))).toBeNull();
  },
);

test('a tiered price has an end for each band but the last, in thousandths', () => {
  const item = itemOf({ method: 'metered', meterKind: 'water' });
  const tiers = [
    { upTo: '20', price: '2.7' },
    { upTo: '99', price: '4.05' },
  ];
  expect(readStandard(item, { ...emptyStandard, rateKind: 'tiers', tiers }, false)).toMatchObject({
    price: null,
    tiers: [
      { upTo: 20_000, price: 27_000 },
      { upTo: null, price: 40_500 },
    ],
  });
});

test('a price names one place: what was chosen before in another field is left out', () => {
  const item = itemOf({ method: 'fixed', object: 'space' });
  expect(placesFor(item)).toEqual(['all', 'project', 'building', 'space']);
  const typed = {
    ...emptyStandard,
    place: 'space',
    usage: 'shop',
    buildingId: id,
    unit: { unitId: id, code: '3-1-502' },
    belonging: id,
    price: '200',
  } as const;
  expect(readStandard(item, typed, false)).toMatchObject({
    projectId: null,
    buildingId: null,
    usage: null,
    unitId: null,
    vehicleId: null,
    spaceId: id,
  });
});

const itemOf = (facts: Partial<FeeItem>): FeeItem =>
  FeeItemShape.parse({
    id,
    name: '费用',
    method: 'area',
    object: 'unit',
    frequency: facts.method === 'once' || facts.method === 'deposit' ? 'once' : 'monthly',
    meterKind: null,
    shareBy: null,
    priceUnit: 'month',
    rounding: 'fen',
    monthCount: 'days',
    quantityUnit: null,
    lossShareMillionths: null,
    lossFixedThousandths: null,
    dueAfter: 'begin',
    dueDays: 30,
    lateRateMillionths: null,
    lateGraceDays: 0,
    lateCapMillionths: null,
    active: true,
    used: false,
    version: 1,
    ...facts,
  });
