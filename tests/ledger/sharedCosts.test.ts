import { randomUUID } from 'node:crypto';
import { array, assert, asyncProperty, integer } from 'fast-check';
import { expect, test } from 'vitest';
import type { FeeItemId, ObjectId } from '../../src-shared/contract/fees/ids.ts';
import type { ProjectId } from '../../src-shared/contract/households.ts';
import type { Contract, Input } from '../../src-shared/contract/index.ts';
import { fen } from '../../src-shared/rules/fen.ts';
import { broken, buildingNamed, chargedTo, homeWith, post, preview, runOf } from './billingDesk.ts';
import { type MoneyDesk, moneyDesk } from './moneyDesk.ts';
import { must, refused } from './scene.ts';

const january = ['2026-01-01', '2026-01-31'] as const;

const lights = async (
  office: MoneyDesk,
  shareBy: 'area' | 'household' | 'formula' = 'area',
): Promise<FeeItemId> => (await office.item({ name: '公摊电费', method: 'shared', shareBy })).id;

const cost = (
  { lead }: MoneyDesk,
  itemId: FeeItemId,
  totalFen: number,
  more: Partial<Input<Contract['fees']['enterSharedCost']>> = {},
) =>
  lead.fees.enterSharedCost({
    itemId,
    projectId: null,
    buildingId: null,
    fromOn: january[0],
    toOn: january[1],
    totalFen: fen(totalFen),
    note: null,
    ...more,
  });

test('a cost shared by area comes out whole to the fen, and each part says what it is of what', async () => {
  const office = await moneyDesk();
  const homes = [
    await office.home('501', 1_002_400),
    await office.home('502', 883_500),
    await office.home('503', 945_600),
  ];
  const itemId = await lights(office);
  await must(cost(office, itemId, 10_000, { note: '1月电梯和走道' }));

  const run = await post(office, runOf(itemId, january));

  expect(run).toMatchObject({ chargeCount: 3, totalFen: 10_000 });
  expect(
    (await Promise.all(homes.map((home) => chargedTo(office, home)))).map(([charge]) => charge?.text),
  ).toEqual([
    '100.00元 × 100.24㎡ ÷ 283.15㎡ = 35.40元',
    '100.00元 × 88.35㎡ ÷ 283.15㎡ = 31.20元',
    '100.00元 × 94.56㎡ ÷ 283.15㎡ = 33.40元',
  ]);
  expect(broken(office)).toEqual([]);
});

test('by household everybody bears the same, and whoever gets the odd fen does not change from run to run', async () => {
  const office = await moneyDesk();
  for (const room of ['501', '502', '503']) await office.home(room);
  await homeWith(office, '504', { handedOverOn: '2026-02-10' });
  const itemId = await lights(office, 'household');
  await must(cost(office, itemId, 10_000));

  const first = await post(office, runOf(itemId, january));
  const parts = office.rows('SELECT unit_id, amount_fen, calculation FROM charges ORDER BY amount_fen');
  await must(office.lead.fees.withdrawRun({ id: first.id, reason: '重出' }));
  await post(office, runOf(itemId, january));

  expect(parts.map(({ calculation }) => calculation)).toEqual([
    '100.00元 × 1户 ÷ 3户 = 33.33元',
    '100.00元 × 1户 ÷ 3户 = 33.33元',
    '100.00元 × 1户 ÷ 3户 ≈ 33.34元',
  ]);
  expect(
    office.rows(
      'SELECT unit_id, amount_fen, calculation FROM charges WHERE withdrawn_at IS NULL ORDER BY amount_fen',
    ),
  ).toEqual(parts);
  expect(broken(office)).toEqual([]);
});

test('by a formula: the ground floor bears nothing of the lift, the others more the higher they live', async () => {
  const office = await moneyDesk();
  const homes = [await office.home('101'), await office.home('301'), await office.home('501')];
  const itemId = await lights(office, 'formula');
  await office.standard({ itemId, price: null, formula: '楼层-1' });
  await must(cost(office, itemId, 6_000));

  await post(office, runOf(itemId, january));

  expect(
    (await Promise.all(homes.map((home) => chargedTo(office, home)))).map(([charge]) => charge?.text),
  ).toEqual([undefined, '60.00元 × 2 ÷ 6 = 20.00元', '60.00元 × 4 ÷ 6 = 40.00元']);
});

test('a building charged alone bears its part of the whole estate’s cost, and no more', async () => {
  const office = await moneyDesk();
  const far = await buildingNamed(office, '9栋');
  await office.home('501');
  const other = await homeWith(office, '501', { buildingId: far, areaCm2: 3_007_200 });
  const itemId = await lights(office);
  await must(cost(office, itemId, 10_000, { projectId: office.projectId }));

  const run = runOf(itemId, january, { buildingIds: [far] });
  expect(await post(office, run)).toMatchObject({ chargeCount: 1, totalFen: 7_500 });
  expect(await post(office, runOf(itemId, january))).toMatchObject({ chargeCount: 1, totalFen: 2_500 });
  expect(await chargedTo(office, other)).toMatchObject([{ fen: 7_500 }]);
  expect(broken(office)).toEqual([]);
});

test('nobody bears a part while a home has no area, until that one is left out for a reason', async () => {
  const office = await moneyDesk();
  const far = await buildingNamed(office, '9栋');
  const home = await office.home('501');
  const bare = await office.home('502', null);
  const outside = await homeWith(office, '501', { buildingId: far });
  const itemId = await lights(office);
  await must(cost(office, itemId, 10_000, { buildingId: office.buildingId }));

  const { rows, totalFen } = await preview(office, runOf(itemId, january));

  expect(totalFen).toBe(0);
  expect(rows.map(({ unitId, oddity }) => [unitId, oddity])).toEqual([
    [home, 'share-waits'],
    [bare, 'no-area'],
    [outside, 'no-shared-cost'],
  ]);

  const excluded = [{ itemId, objectId: bare as string as ObjectId, reason: '设备房，不分摊' }];
  expect(await post(office, runOf(itemId, january, { excluded }))).toMatchObject({
    chargeCount: 1,
    totalFen: 10_000,
  });
  expect(broken(office)).toEqual([]);
});

test.each([
  ['an area measured anew', "UPDATE units SET area_cm2 = 3007200 WHERE room = '501'"],
  [
    'a home that was handed over later after all',
    "UPDATE units SET handed_over_on = '2026-02-01' WHERE room = '501'",
  ],
])('once a part of a cost is charged, %s never makes the parts more than the cost', async (_, change) => {
  const office = await moneyDesk();
  const far = await buildingNamed(office, '9栋');
  const home = await office.home('501');
  const other = await homeWith(office, '502', { buildingId: far, areaCm2: 3_007_200 });
  const itemId = await lights(office);
  await must(cost(office, itemId, 10_000));
  await post(office, runOf(itemId, january, { buildingIds: [office.buildingId] }));
  expect(await chargedTo(office, home)).toMatchObject([{ fen: 2_500 }]);
  office.service.ledger.db.exec(change);

  const { chargeCount, rows } = await preview(office, runOf(itemId, january));
  expect(chargeCount).toBe(0);
  expect(rows.map(({ unitId, oddity }) => [unitId, oddity])).toEqual([[other, 'shares-changed']]);
  expect(broken(office)).toEqual([]);
});

test('a home added later has no part of a cost that is charged already', async () => {
  const office = await moneyDesk();
  for (const room of ['501', '502']) await office.home(room);
  const itemId = await lights(office);
  await must(cost(office, itemId, 10_000));
  const first = await post(office, runOf(itemId, january));
  const added = await office.home('503');

  const { chargeCount, rows } = await preview(office, runOf(itemId, january));
  expect(chargeCount).toBe(0);
  expect(rows.map(({ unitId, oddity }) => [unitId, oddity])).toEqual([[added, 'shares-changed']]);

  await must(office.lead.fees.withdrawRun({ id: first.id, reason: '漏了一户' }));
  expect(await post(office, runOf(itemId, january))).toMatchObject({ chargeCount: 3, totalFen: 10_000 });
  expect(broken(office)).toEqual([]);
});

test('a cost is for one period of a shared item and one place; nothing is shared out twice', async () => {
  const office = await moneyDesk();
  const { buildingId, projectId } = office;
  const far = await buildingNamed(office, '9栋');
  const itemId = await lights(office);
  const area = await office.item({ name: '物业服务费' });
  const entered = await must(cost(office, itemId, 10_000, { buildingId }));
  expect(entered).toMatchObject({ itemName: '公摊电费', placeName: '和园一期 3', totalFen: 10_000 });

  expect(await cost(office, randomUUID() as FeeItemId, 1)).toEqual(refused('item/unknown'));
  expect(await cost(office, area.id, 1)).toEqual(refused('cost/not-shared', { item: '物业服务费' }));
  expect(await cost(office, itemId, 1, { toOn: '2025-12-31' })).toEqual(refused('cost/backwards'));
  expect(await cost(office, itemId, 1, { fromOn: '2026-01-02' })).toEqual(
    refused('cost/not-a-period', { from: '2026-01-01', to: '2026-01-31' }),
  );
  expect(await cost(office, itemId, 1, { projectId, buildingId })).toEqual(refused('standard/scope'));
  expect(await cost(office, itemId, 1, { projectId: randomUUID() as ProjectId })).toEqual(
    refused('standard/place-unknown'),
  );
  const overlaps = refused('cost/overlaps', { from: '2026-01-01', to: '2026-01-31' });
  expect(await cost(office, itemId, 1, { buildingId })).toEqual(overlaps);
  expect(await cost(office, itemId, 1, { projectId })).toEqual(overlaps);
  expect(await cost(office, itemId, 1)).toEqual(overlaps);
  await must(cost(office, itemId, 5_000, { buildingId: far }));
  expect((await must(office.clerk.fees.sharedCosts({}))).map(({ placeName }) => placeName)).toEqual([
    '和园一期 9',
    '和园一期 3',
  ]);
});

test('a cost entered by mistake is taken out until somebody was charged a part of it', async () => {
  const office = await moneyDesk();
  await office.home('501');
  const itemId = await lights(office);
  const wrong = await must(cost(office, itemId, 99_999));
  expect(await must(office.lead.fees.voidSharedCost({ id: wrong.id }))).toEqual(wrong);
  expect(await office.lead.fees.voidSharedCost({ id: wrong.id })).toEqual(refused('cost/unknown'));
  expect(await must(office.clerk.fees.sharedCosts({}))).toEqual([]);

  const right = await must(cost(office, itemId, 10_000, { buildingId: office.buildingId }));
  const empty = await must(cost(office, itemId, 500, { buildingId: await buildingNamed(office, '9栋') }));
  const run = await post(office, runOf(itemId, january));
  expect(await office.lead.fees.voidSharedCost({ id: right.id })).toEqual(refused('cost/charged'));
  await must(office.lead.fees.voidSharedCost({ id: empty.id }));
  await must(office.lead.fees.withdrawRun({ id: run.id, reason: '金额录错' }));
  await must(office.lead.fees.voidSharedCost({ id: right.id }));
  expect(await office.lead.fees.voidSharedCost({ id: randomUUID() })).toEqual(refused('cost/unknown'));
  expect(broken(office)).toEqual([]);
});

test('whatever the areas and the sum: all parts together are the cost', async () => {
  await assert(
    asyncProperty(
      array(integer({ min: 1, max: 3_000_000 }), { minLength: 1, maxLength: 7 }),
      integer({ min: 1, max: 1_000_000 }),
      async (areas, totalFen) => {
        const office = await moneyDesk();
        for (const [nth, areaCm2] of areas.entries()) await homeWith(office, `${501 + nth}`, { areaCm2 });
        const itemId = await lights(office);
        await must(cost(office, itemId, totalFen));
        expect(await post(office, runOf(itemId, january))).toMatchObject({ totalFen });
        expect(broken(office)).toEqual([]);
        await office.close();
      },
    ),
    { numRuns: 8 },
  );
}, 60_000);
