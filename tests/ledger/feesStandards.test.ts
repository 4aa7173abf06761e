import { describe, expect, test, vi } from 'vitest';
import { broken, chargedTo, post, runOf } from './billingDesk.ts';
import { moneyDesk } from './moneyDesk.ts';
import { must, refused } from './scene.ts';

vi.setConfig({ testTimeout: 60_000 });

const forAll = {
  projectId: null,
  buildingId: null,
  usage: null,
  unitId: null,
  vehicleId: null,
  spaceId: null,
} as const;
const noRates = { price: null, tiers: null, floorBands: null, formula: null } as const;

describe('what the office charges for', () => {
  test('FEE-01 the tariff says of each item how it is calculated, at what price, for whom and from when', async () => {
    const { lead, clerk, item, standard, buildingId } = await moneyDesk();
    const management = await item({ name: '物业服务费', method: 'area' });
    const water = await item({
      name: '水费',
      method: 'metered',
      meterKind: 'water',
      frequency: 'quarterly',
      quantityUnit: '吨',
    });
    await standard({ itemId: management.id, price: 14_000, fromOn: '2025-01-01' });
    await standard({
      itemId: management.id,
      price: 16_500,
      buildingId,
      fromOn: '2025-01-01',
      note: '有电梯',
    });
    await standard({ itemId: management.id, price: 15_000, fromOn: '2027-01-01' });
    await standard({
      itemId: water.id,
      price: null,
      tiers: [
        { upTo: 20_000, price: 28_300 },
        { upTo: null, price: 45_000 },
      ],
    });

    expect(await must(clerk.fees.items({}))).toMatchObject([
      { name: '水费', method: 'metered', frequency: 'quarterly', quantityUnit: '吨', used: false },
      { name: '物业服务费', method: 'area', priceUnit: 'month', rounding: 'fen', lateRateMillionths: null },
    ]);
    expect(await must(clerk.fees.standards({ itemId: management.id }))).toMatchObject([
      { price: 15_000, fromOn: '2027-01-01', toOn: null, scopeName: '', setBy: '职员supervisor' },
      // the order of places that begin on the same day is of no matter
      expect.objectContaining({ fromOn: '2025-01-01' }),
      expect.objectContaining({ fromOn: '2025-01-01' }),
    ]);
    expect(await must(clerk.fees.standards({ itemId: management.id }))).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ price: 14_000, toOn: '2026-12-31', scopeName: '' }),
        expect.objectContaining({ price: 16_500, toOn: null, scopeName: '3栋', note: '有电梯' }),
      ]),
    );
    expect(await must(lead.fees.standards({ itemId: water.id }))).toMatchObject([
      {
        price: null,
        tiers: [
          { upTo: 20_000, price: 28_300 },
          { upTo: null, price: 45_000 },
        ],
      },
    ]);
  });

  test('FEE-01 a formula is shown as it is calculated while it is typed, and where it is wrong', async () => {
    const { lead } = await moneyDesk();
    expect(await must(lead.fees.tryFormula({ text: '（单价＋0.5）×面积×月数', price: 14_000 }))).toEqual({
      ok: true,
      text: '(1.40元 + 0.5) × 100.00㎡ × 1月 = 190.00元',
      code: null,
      at: 0,
      to: 14,
    });
    expect(await must(lead.fees.tryFormula({ text: '单价×房价', price: null }))).toMatchObject({
      ok: false,
      code: 'formula/unknown-name',
      at: 3,
      to: 5,
    });
    expect(await must(lead.fees.tryFormula({ text: '单价-2', price: 10_000 }))).toMatchObject({
      code: 'formula/negative',
    });
  });

  test.each([
    ['a metered item without a kind of meter', { method: 'metered' }, 'meterKind'],
    ['a meter for what is no metered item', { meterKind: 'water' }, 'meterKind'],
    ['the area of a car', { object: 'vehicle' }, 'object'],
    ['a card every month', { method: 'once' }, 'frequency'],
    ['management fee just once', { frequency: 'once' }, 'frequency'],
    ['a share of nothing', { method: 'shared' }, 'shareBy'],
    ['a loss without a meter', { lossShareMillionths: 50_000 }, 'lossShareMillionths'],
    [
      'two losses at once',
      { method: 'metered', meterKind: 'water', lossShareMillionths: 1, lossFixedThousandths: 1 },
      'lossFixedThousandths',
    ],
    ['a limit to no late fee', { lateCapMillionths: 50_000 }, 'lateCapMillionths'],
    [
      'a late fee on a deposit',
      { method: 'deposit', frequency: 'once', lateRateMillionths: 1 },
      'lateRateMillionths',
    ],
  ] as const)('%s is no fee item', async (_, facts, field) => {
    const { lead, item } = await moneyDesk();
    const { id, active, used, version, ...good } = await item({ name: '好的' });
    expect({ active, used, version }).toEqual({ active: true, used: false, version: 1 });
    expect(await lead.fees.addItem({ ...good, ...facts, name: '不好的' })).toEqual(
      refused('item/shape', { field }),
    );
    expect(await must(lead.fees.items({}))).toMatchObject([{ id }]);
  });

  test('an item keeps its name to itself, and of two people who change it the second is told', async () => {
    const { lead, finance, item } = await moneyDesk();
    const { method, object, frequency, meterKind, shareBy, used, ...terms } = await item({
      name: '物业服务费',
    });
    const other = await item({ name: '电梯费', method: 'floor' });
    expect({ method, object, frequency, meterKind, shareBy, used }).toMatchObject({ method: 'area' });
    const nature = { method, object, frequency, meterKind, shareBy };
    const { id, version, active, ...typed } = terms;
    expect({ id, version, active }).toEqual({ id, version: 1, active: true });

    expect(await lead.fees.addItem({ ...nature, ...typed })).toEqual(
      refused('item/name-taken', { name: '物业服务费' }),
    );
    expect(await lead.fees.changeItem({ ...terms, name: other.name })).toEqual(
      refused('item/name-taken', { name: '电梯费' }),
    );
    expect(await must(lead.fees.changeItem({ ...terms, name: '物业费', dueDays: 15 }))).toMatchObject({
      name: '物业费',
      dueDays: 15,
      version: 2,
    });
    expect(await finance.fees.changeItem({ ...terms, dueDays: 60 })).toEqual(refused('item/changed'));
    expect(await lead.fees.changeItem({ ...terms, version: 2, lossFixedThousandths: 1 })).toEqual(
      refused('item/shape', { field: 'lossFixedThousandths' }),
    );
    expect(
      await must(lead.fees.changeItem({ ...terms, name: '物业费', version: 2, active: false })),
    ).toMatchObject({
      active: false,
    });
  });
});

describe('a price', () => {
  test('FEE-01 from a day on ends the one of the same place the day before, and no other', async () => {
    const { lead, clerk, item, standard, home, buildingId } = await moneyDesk();
    const { id: itemId } = await item({ name: '物业服务费' });
    const unitId = await home('501');
    await standard({ itemId, fromOn: '2025-01-01' });
    await standard({ itemId, usage: 'shop', price: 30_000, fromOn: '2025-01-01' });
    await standard({ itemId, unitId, price: 10_000, fromOn: '2025-01-01' });
    await standard({ itemId, price: 15_000, fromOn: '2026-07-01' });

    const held = (await must(clerk.fees.standards({ itemId }))).map(
      ({ scopeName, usage, price, fromOn, toOn }) => [scopeName, usage, price, fromOn, toOn].join(' '),
    );
    expect(held.toSorted()).toEqual([
      '  14000 2025-01-01 2026-06-30',
      '  15000 2026-07-01 ',
      ' shop 30000 2025-01-01 ',
      '3-1-501  10000 2025-01-01 ',
    ]);
    // what holds by today comes before what is over
    expect(held.at(-1)).toBe('  14000 2025-01-01 2026-06-30');

    const again = { itemId, ...forAll, ...noRates, price: 14_000, note: null };
    expect(await lead.fees.setStandard({ ...again, fromOn: '2026-06-30' })).toEqual(
      refused('standard/not-after-last', { from: '2026-07-01' }),
    );
    expect(await lead.fees.setStandard({ ...again, buildingId, unitId, fromOn: '2026-07-01' })).toEqual(
      refused('standard/scope'),
    );
    expect(await clerk.fees.setStandard({ ...again, fromOn: '2026-08-01' })).toEqual(
      refused('auth/role-missing'),
    );
  });

  test('FEE-01 mistyped is replaced on its own day, or taken back, until something was charged by it', async () => {
    const office = await moneyDesk();
    const { lead, item, standard } = office;
    const home = await office.home('501', 1_000_000);
    const { id: itemId } = await item({ name: '物业服务费' });
    const held = async () =>
      (await must(lead.fees.standards({ itemId }))).map(({ price, fromOn, toOn }) => [price, fromOn, toOn]);
    await standard({ itemId, price: 14_000, fromOn: '2026-01-01' });
    await standard({ itemId, price: 150_000, fromOn: '2026-07-01' });

    await standard({ itemId, price: 15_000, fromOn: '2026-07-01' });
    expect(await held()).toEqual([
      [15_000, '2026-07-01', null],
      [14_000, '2026-01-01', '2026-06-30'],
    ]);

    const [mistaken] = await must(lead.fees.standards({ itemId }));
    await must(lead.fees.endStandard({ id: mistaken!.id, toOn: '2026-06-30' }));
    expect(await held()).toEqual([[14_000, '2026-01-01', null]]);
    expect(await lead.fees.endStandard({ id: mistaken!.id, toOn: '2026-12-31' })).toEqual(
      refused('standard/unknown'),
    );
    await post(office, runOf(itemId, ['2026-07-01', '2026-07-31']));
    expect(await chargedTo(office, home)).toMatchObject([{ fen: 14_000 }]);

    const [used] = await must(lead.fees.standards({ itemId }));
    const charged = refused('standard/charged-already', { unit: '3-1-501', to: '2026-07-31' });
    expect(await lead.fees.endStandard({ id: used!.id, toOn: '2025-12-31' })).toEqual(charged);
    const again = { itemId, ...forAll, ...noRates, price: 14_000, note: null, fromOn: '2026-01-01' };
    expect(await lead.fees.setStandard(again)).toEqual(charged);
    expect(broken(office)).toEqual([]);
  });

  test('FEE-01 that a fee typed by hand was reckoned by is not taken back while that fee stands', async () => {
    const office = await moneyDesk();
    const home = await office.home('501', 1_000_000);
    const { id: itemId } = await office.item({ name: '工本费', method: 'once', frequency: 'once' });
    await office.standard({ itemId, price: 14_000, fromOn: '2026-11-01' });
    const once = { unitId: home, itemId, quantity: 1000, price: null, note: null };
    const { id } = await must(office.clerk.fees.addCharge(once));
    const [used] = await must(office.lead.fees.standards({ itemId }));
    expect(await office.lead.fees.endStandard({ id: used!.id, toOn: '2026-10-31' })).toMatchObject({
      error: { code: 'standard/charged-already' },
    });

    await must(office.clerk.fees.withdrawCharge({ id, reason: '录错' }));
    await must(office.lead.fees.endStandard({ id: used!.id, toOn: '2026-10-31' }));
    expect(await must(office.lead.fees.standards({ itemId }))).toEqual([]);
    expect(broken(office)).toEqual([]);
  });

  test('ends on a day, once', async () => {
    const { lead, item, standard } = await moneyDesk();
    const { id: itemId } = await item({ name: '停车费', method: 'fixed', object: 'space' });
    await standard({ itemId, price: 1_000_000, fromOn: '2026-01-01' });
    const [{ id } = { id: '' as never }] = await must(lead.fees.standards({ itemId }));

    expect(await must(lead.fees.endStandard({ id, toOn: '2026-12-31' }))).toMatchObject({
      toOn: '2026-12-31',
    });
    expect(await lead.fees.endStandard({ id, toOn: '2027-12-31' })).toEqual(
      refused('standard/ended', { to: '2026-12-31' }),
    );
  });

  test.each([
    ['no price at all', { price: null }, refused('standard/rate-missing')],
    [
      'a price and bands besides',
      { floorBands: [{ from: 1, to: 9, price: 1 }] },
      refused('standard/rate-unfit'),
    ],
    ['a formula for an area', { price: null, formula: '面积' }, refused('standard/rate-unfit')],
  ])('by area with %s is refused', async (_, rates, told) => {
    const { lead, item } = await moneyDesk();
    const { id: itemId } = await item({ name: '物业服务费' });
    const input = { itemId, ...forAll, ...noRates, price: 14_000, fromOn: '2026-01-01', note: null };
    expect(await lead.fees.setStandard({ ...input, ...rates })).toEqual(told);
    expect(await must(lead.fees.standards({ itemId }))).toEqual([]);
  });

  test('in bands leaves no gap, and a formula says where it is wrong', async () => {
    const { lead, item } = await moneyDesk();
    const { id: lift } = await item({ name: '电梯费', method: 'floor' });
    const { id: power } = await item({
      name: '电费',
      method: 'metered',
      meterKind: 'electricity',
      quantityUnit: '度',
    });
    const { id: own } = await item({ name: '特约服务费', method: 'formula' });
    const { id: shared } = await item({ name: '公摊电费', method: 'shared', shareBy: 'formula' });
    const set = (itemId: typeof lift, rates: object) =>
      lead.fees.setStandard({ itemId, ...forAll, ...noRates, fromOn: '2026-01-01', note: null, ...rates });

    const twice = [
      { from: 1, to: 9, price: 1 },
      { from: 9, to: 18, price: 2 },
    ];
    expect(await set(lift, { floorBands: twice })).toEqual(refused('floors/overlap', { at: 2 }));
    expect(await set(power, { tiers: [{ upTo: 230_000, price: 5283 }] })).toEqual(
      refused('tiers/no-end', { at: 1 }),
    );
    expect(await set(own, { formula: '单价×面积', price: null })).toEqual(refused('standard/rate-missing'));
    expect(await set(own, { formula: '面积×2', price: 10_000 })).toEqual(refused('standard/rate-unfit'));
    expect(await set(own, { formula: '面积××2' })).toEqual(refused('formula/shape', { at: 3, to: 4 }));
    expect(await set(own, { formula: '用量×2' })).toEqual(refused('formula/unknown-name', { at: 0, to: 2 }));
    expect(await set(shared, { formula: '面积+月数' })).toEqual(
      refused('formula/unknown-name', { at: 3, to: 5 }),
    );
    expect(await must(set(shared, { formula: '面积+户数×50' }))).toMatchObject({ formula: '面积+户数×50' });
    expect(await must(set(own, { formula: '单价×面积×月数', price: 5_000 }))).toMatchObject({ price: 5_000 });
  });

  test('holds for one car or one space only where that is what is charged for', async () => {
    const { desk, lead, item, home, projectId } = await moneyDesk();
    const unitId = await home('501');
    const { id: vehicleId } = await must(
      desk.households.registerVehicle({ unitId, plate: '粤B12345', brand: null, colour: null }),
    );
    const { id: management } = await item({ name: '物业服务费' });
    const { id: parking } = await item({ name: '停车费', method: 'fixed', object: 'vehicle' });
    const set = (itemId: typeof parking, scope: object) =>
      lead.fees.setStandard({
        itemId,
        ...forAll,
        ...noRates,
        price: 1_500_000,
        fromOn: '2026-01-01',
        note: null,
        ...scope,
      });

    expect(await set(management, { vehicleId })).toEqual(refused('standard/scope'));
    expect(await set(parking, { vehicleId, usage: 'shop' })).toEqual(refused('standard/scope'));
    expect(await set(parking, { projectId, unitId })).toEqual(refused('standard/scope'));
    expect(await set(parking, { spaceId: '00000000-0000-4000-8000-000000000000' })).toEqual(
      refused('standard/scope'),
    );
    expect(await set(parking, { vehicleId: '00000000-0000-4000-8000-000000000000' })).toEqual(
      refused('standard/place-unknown'),
    );
    expect(await must(set(parking, { vehicleId }))).toMatchObject({ scopeName: '粤B12345' });
    // all the cars of one household
    expect(await must(set(parking, { unitId }))).toMatchObject({ scopeName: '3-1-501' });
  });

  test('does not change for days a run has charged; what is wider than the price they were charged at, may', async () => {
    const { lead, item, standard, home, buildingId } = await moneyDesk();
    const { id: itemId } = await item({ name: '物业服务费' });
    const unitId = await home('501');
    await standard({ itemId, fromOn: '2025-01-01', buildingId });
    const run = {
      itemIds: [itemId],
      fromOn: '2026-10-01',
      toOn: '2026-10-31',
      buildingIds: null,
      excluded: [],
    };
    await must(lead.fees.postRun({ ...run, chargeCount: 1, totalFen: 14_034 as never }));

    const set = (facts: object) =>
      lead.fees.setStandard({
        itemId,
        ...forAll,
        ...noRates,
        price: 15_000,
        fromOn: '2026-10-31',
        note: null,
        ...facts,
      });
    const charged = refused('standard/charged-already', { unit: '3-1-501', to: '2026-10-31' });
    expect(await set({ buildingId })).toEqual(charged);
    expect(await set({ unitId })).toEqual(charged);
    expect(await set({ unitId, price: 14_000 })).toMatchObject({ ok: true });
    expect(await set({})).toMatchObject({ ok: true });
    expect(await set({ buildingId, usage: 'shop' })).toMatchObject({ ok: true });
    expect(await set({ buildingId, fromOn: '2026-11-01' })).toMatchObject({ ok: true });

    const [{ id } = { id: '' as never }] = (await must(lead.fees.standards({ itemId }))).filter(
      (each) => each.unitId === null && each.usage === null && each.fromOn === '2026-11-01',
    );
    expect(await must(lead.fees.endStandard({ id, toOn: '2026-11-30' }))).toMatchObject({
      toOn: '2026-11-30',
    });
  });

  test('ends no earlier than the days a run has charged at it', async () => {
    const { lead, item, standard, home } = await moneyDesk();
    const { id: itemId } = await item({ name: '物业服务费', frequency: 'quarterly' });
    await home('501');
    await standard({ itemId, fromOn: '2025-01-01' });
    const run = {
      itemIds: [itemId],
      fromOn: '2026-10-01',
      toOn: '2026-12-31',
      buildingIds: null,
      excluded: [],
    };
    await must(lead.fees.postRun({ ...run, chargeCount: 1, totalFen: 42_101 as never }));
    const [{ id } = { id: '' as never }] = await must(lead.fees.standards({ itemId }));

    expect(await lead.fees.endStandard({ id, toOn: '2026-12-30' })).toEqual(
      refused('standard/charged-already', { unit: '3-1-501', to: '2026-12-31' }),
    );
    expect(await must(lead.fees.endStandard({ id, toOn: '2026-12-31' }))).toMatchObject({
      toOn: '2026-12-31',
    });
  });
});

describe('《维修项目收费标准》', () => {
  test('FEE-20 a repair is quoted by the tariff; what stands in none needs the engineers within 15 minutes', async () => {
    const { lead, clerk } = await moneyDesk();
    await must(lead.fees.addRepairPrice({ name: '更换水龙头', unit: '个', priceFen: 3_550 as never }));
    const lamp = await must(
      lead.fees.addRepairPrice({ name: '换灯管', unit: '支', priceFen: 1_000 as never }),
    );

    expect(
      await must(
        clerk.fees.quoteRepair({
          lines: [
            { name: '更换水龙头', quantity: 1_500 },
            { name: '换灯管', quantity: 2_000 },
          ],
        }),
      ),
    ).toEqual({
      lines: [
        {
          name: '更换水龙头',
          inTariff: true,
          unit: '个',
          priceFen: 3_550,
          quantity: 1_500,
          amountFen: 5_325,
        },
        { name: '换灯管', inTariff: true, unit: '支', priceFen: 1_000, quantity: 2_000, amountFen: 2_000 },
      ],
      totalFen: 7_325,
      needsReview: false,
      reviewWithinMinutes: null,
    });
    expect(
      await must(
        clerk.fees.quoteRepair({
          lines: [
            { name: '换灯管', quantity: 1_000 },
            { name: '疏通主管道', quantity: 1_000 },
          ],
        }),
      ),
    ).toMatchObject({
      lines: [{ inTariff: true }, { inTariff: false, priceFen: null, amountFen: null }],
      totalFen: 1_000,
      needsReview: true,
      reviewWithinMinutes: 15,
    });

    // what is taken out of the tariff is reviewed again
    await must(lead.fees.changeRepairPrice({ ...lamp, active: false }));
    expect(
      await must(clerk.fees.quoteRepair({ lines: [{ name: '换灯管', quantity: 1_000 }] })),
    ).toMatchObject({
      needsReview: true,
    });
  });

  test('FEE-20 the list is controlled: no name twice, no change over another, and clerks only read it', async () => {
    const { lead, clerk } = await moneyDesk();
    const tap = await must(
      lead.fees.addRepairPrice({ name: '更换水龙头', unit: '个', priceFen: 3_550 as never }),
    );
    expect(await lead.fees.addRepairPrice({ name: '更换水龙头', unit: '只', priceFen: 1 as never })).toEqual(
      refused('repair-price/name-taken', { name: '更换水龙头' }),
    );
    expect(await clerk.fees.addRepairPrice({ name: '换锁', unit: '把', priceFen: 1 as never })).toEqual(
      refused('auth/role-missing'),
    );
    await must(lead.fees.changeRepairPrice({ ...tap, priceFen: 4_000 as never }));
    expect(await lead.fees.changeRepairPrice({ ...tap, priceFen: 4_500 as never })).toEqual(
      refused('repair-price/changed'),
    );
    expect(await must(clerk.fees.repairPrices({}))).toMatchObject([{ name: '更换水龙头', priceFen: 4_000 }]);
  });
});
