import { randomUUID } from 'node:crypto';
import { array, assert, asyncProperty, constantFrom } from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { FeeItemId, ObjectId } from '../../src-shared/contract/fees/ids.ts';
import type { Rounding } from '../../src-shared/rules/charges/rounding.ts';
import { fen } from '../../src-shared/rules/fen.ts';
import { openByRun } from '../../src-main/procedures/fees/billing/runRow.ts';
import { chargedExactly } from '../../src-main/procedures/fees/billing/timeBefore.ts';
import { withdrawCharges } from '../../src-main/procedures/fees/billing/withdrawRun.ts';
import { chargedInSpan, chargedToObject } from '../../src-main/procedures/fees/calculation/chargedPeriods.ts';
import { standardsFor } from '../../src-main/procedures/fees/calculation/standardBook.ts';
import { logDefect } from '../../src-main/service/openService.ts';
import { makeReader } from '../../src-main/service/reader.ts';
import { broken, buildingNamed, chargedTo, homeWith, post, preview, runOf } from './billingDesk.ts';
import { moneyDesk } from './moneyDesk.ts';
import { planOf } from './plan.ts';
import { must, refused } from './scene.ts';
import { payment, topUp } from './takingDesk.ts';

const january = ['2026-01-01', '2026-01-31'] as const;
const year = ['2026-01-01', '2026-12-31'] as const;
const startedAt = Date.parse('2026-11-22T08:09:00+08:00');
const asObject = (id: string) => id as ObjectId;

describe('what is charged, and when', () => {
  test('FEE-04 the telephone is charged month by month, to those who have one and nobody else', async () => {
    const office = await moneyDesk();
    const [home, other] = [await office.home('502'), await office.home('503')];
    const { id: itemId } = await office.item({ name: '电话费', method: 'fixed' });
    await office.standard({ itemId, unitId: home, price: 200_000 });

    const run = runOf(itemId, ['2026-01-01', '2026-03-31']);
    expect(await preview(office, run)).toMatchObject({ chargeCount: 3, totalFen: 6_000, oddities: [] });
    await post(office, run);

    expect(
      (await chargedTo(office, home)).map(({ days, fen: amount, text }) => [days, amount, text]),
    ).toEqual([
      ['2026-01-01…2026-01-31', 2_000, '20.00元 × 1月 = 20.00元'],
      ['2026-02-01…2026-02-28', 2_000, '20.00元 × 1月 = 20.00元'],
      ['2026-03-01…2026-03-31', 2_000, '20.00元 × 1月 = 20.00元'],
    ]);
    expect(await chargedTo(office, other)).toEqual([]);
  });

  test('FEE-05 each quarter the water, electricity, hot water, gas, cable TV and management fees are charged in one run', async () => {
    const office = await moneyDesk();
    const home = await office.home('502');
    const quarterly = { frequency: 'quarterly' } as const;
    const items = [
      await office.item({ name: '物业管理费', ...quarterly }),
      await office.item({ name: '有线电视费', method: 'fixed', ...quarterly }),
    ];
    const kinds = [
      ['水费', 'water', '吨', 32_000],
      ['电费', 'electricity', '度', 5_283],
      ['热水费', 'hot-water', '吨', 250_000],
      ['燃气费', 'gas', '方', 29_300],
    ] as const;
    for (const [name, meterKind, quantityUnit, price] of kinds) {
      const item = await office.item({ name, method: 'metered', meterKind, quantityUnit, ...quarterly });
      await office.standard({ itemId: item.id, price });
      const meter = await must(
        office.clerk.fees.addMeter({
          unitId: home,
          kind: meterKind,
          serial: name,
          place: null,
          multiplier: 1000,
          dialDigits: 5,
          installedOn: '2025-12-31',
          firstReading: 100_000,
        }),
      );
      await must(
        office.clerk.fees.enterReadings({
          readOn: '2026-03-28',
          readings: [{ meterId: meter.id, value: 130_500, rolledOver: false }],
        }),
      );
      items.push(item);
    }
    await office.standard({ itemId: items[0]!.id });
    await office.standard({ itemId: items[1]!.id, price: 250_000 });

    const run = await post(
      office,
      runOf(
        items.map(({ id }) => id),
        ['2026-01-01', '2026-03-31'],
      ),
    );

    expect(run.items).toEqual(['物业管理费', '有线电视费', '水费', '电费', '热水费', '燃气费']);
    const charges = await chargedTo(office, home);
    expect(new Set(charges.map(({ days }) => days))).toEqual(new Set(['2026-01-01…2026-03-31']));
    expect(Object.fromEntries(charges.map(({ item, text }) => [item, text]))).toEqual({
      物业管理费: '100.24㎡ × 1.40元 × 3月 = 421.01元',
      有线电视费: '25.00元 × 3月 = 75.00元',
      水费: '(130.5 − 100) = 30.5吨，30.5吨 × 3.20元 = 97.60元',
      电费: '(130.5 − 100) = 30.5度，30.5度 × 0.5283元 = 16.11元',
      热水费: '(130.5 − 100) = 30.5吨，30.5吨 × 25.00元 = 762.50元',
      燃气费: '(130.5 − 100) = 30.5方，30.5方 × 2.93元 = 89.37元',
    });
    expect(office.rows('SELECT DISTINCT longest_days FROM fee_items')).toEqual([{ longest_days: 90 }]);
    expect(run.totalFen).toBe(42_101 + 7_500 + 9_760 + 1_611 + 76_250 + 8_937);
    expect(broken(office)).toEqual([]);
  });

  test('FEE-06 the heating is charged once a year, at a price a year', async () => {
    const office = await moneyDesk();
    const home = await office.home('502');
    const { id: itemId } = await office.item({
      name: '供暖费',
      frequency: 'yearly',
      priceUnit: 'year',
      dueAfter: 'end',
      dueDays: 15,
    });
    await office.standard({ itemId, price: 240_000 });

    await post(office, runOf(itemId, year));

    expect(await chargedTo(office, home)).toEqual([
      {
        days: '2026-01-01…2026-12-31',
        due: '2027-01-15',
        fen: 240_576,
        text: '100.24㎡ × 24.00元 × 1年 = 2405.76元',
        source: 'run',
        item: '供暖费',
      },
    ]);
    // the year began before these days: it is not charged again in the middle of it
    expect(await preview(office, runOf(itemId, ['2026-02-01', '2026-12-31']))).toMatchObject({
      chargeCount: 0,
    });
  });

  test('half a year and a year from the handover, the twenty-ninth of February included', async () => {
    const office = await moneyDesk();
    const [leap, none] = [
      await homeWith(office, '502', { handedOverOn: '2024-02-29' }),
      await homeWith(office, '503'),
    ];
    const half = await office.item({ name: '垃圾费', method: 'fixed', frequency: 'half-yearly' });
    const yearly = await office.item({ name: '维修基金', method: 'fixed', frequency: 'anniversary' });
    for (const { id: itemId } of [half, yearly]) await office.standard({ itemId, price: 100_000 });

    const run = runOf([half.id, yearly.id], year);
    const seen = await preview(office, run);
    expect(seen.oddities).toEqual([{ oddity: 'no-handover', count: 1 }]);
    expect(seen.rows).toMatchObject([{ unitId: none, oddity: 'no-handover', charged: false }]);
    await post(office, run);

    expect((await chargedTo(office, leap)).map(({ days, text }) => [days, text])).toEqual([
      ['2026-01-01…2026-06-30', '10.00元 × 6月 = 60.00元'],
      ['2026-02-28…2027-02-27', '10.00元 × 12月 = 120.00元'],
      ['2026-07-01…2026-12-31', '10.00元 × 6月 = 60.00元'],
    ]);
  });

  test('a car or a space is charged from the day it is the household’s, as a home is from its handover', async () => {
    const office = await moneyDesk();
    const { clerk } = office;
    const home = await office.home('502');
    const car = { unitId: home, brand: null, colour: null };
    await must(clerk.households.registerVehicle({ ...car, plate: '粤B12345', fromOn: '2026-01-17' }));
    await must(clerk.households.registerVehicle({ ...car, plate: '粤B67890', fromOn: '2026-02-01' }));
    await must(clerk.households.registerVehicle({ ...car, plate: '粤B99999', fromOn: null }));
    const space = { unitId: home, code: 'B1-018', kind: 'rented' } as const;
    await must(clerk.households.assignParkingSpace({ ...space, fromOn: '2026-01-31' }));
    const parking = await office.item({ name: '停车服务费', method: 'fixed', object: 'vehicle' });
    const rent = await office.item({ name: '车位租金', method: 'fixed', object: 'space' });
    await office.standard({ itemId: parking.id, price: 1_550_000 });
    await office.standard({ itemId: rent.id, price: 3_100_000 });

    await post(office, runOf([parking.id, rent.id], january));

    expect((await chargedTo(office, home)).map(({ days, fen }) => [days, fen])).toEqual([
      ['2026-01-01…2026-01-31', 15_500], // since ever, as far as anybody knows
      ['2026-01-17…2026-01-31', 7_500],
      ['2026-01-31…2026-01-31', 1_000],
    ]);
    expect(broken(office)).toEqual([]);
  });

  test('cars and parking spaces are charged one by one, under the name they go by', async () => {
    const office = await moneyDesk();
    const home = await office.home('502');
    await office.home('503');
    const { clerk } = office;
    const cars = [];
    for (const plate of ['粤B12345', '粤B67890'])
      cars.push(
        await must(clerk.households.registerVehicle({ unitId: home, plate, brand: null, colour: null })),
      );
    const gone = await must(
      clerk.households.registerVehicle({ unitId: home, plate: '粤B00001', brand: null, colour: null }),
    );
    await must(clerk.households.endVehicle({ id: gone.id }));
    await must(clerk.households.assignParkingSpace({ unitId: home, code: 'B1-018', kind: 'rented' }));
    const parking = await office.item({ name: '停车服务费', method: 'fixed', object: 'vehicle' });
    const rent = await office.item({ name: '车位租金', method: 'fixed', object: 'space' });
    await office.standard({ itemId: parking.id, price: 1_500_000 });
    await office.standard({ itemId: parking.id, vehicleId: cars[1]!.id, price: 3_000_000 });
    await office.standard({ itemId: rent.id, price: 4_000_000 });

    const run = runOf([parking.id, rent.id], january);
    const { rows } = await preview(office, run, { at: 'unit', unitId: home });

    expect(rows.map(({ objectName, amountFen }) => [objectName, amountFen])).toEqual([
      ['粤B12345', 15_000],
      ['粤B67890', 30_000],
      ['B1-018', 40_000],
    ]);
    expect(await post(office, run)).toMatchObject({ chargeCount: 3, totalFen: 85_000 });
  });

  test('a lift is paid by floor and area: no band no fee, and a floor nobody wrote down is asked about', async () => {
    const office = await moneyDesk();
    const ground = await office.home('101');
    const high = await office.home('1203');
    const unknown = await homeWith(office, '甲', { floor: null });
    const { id: itemId } = await office.item({ name: '电梯费', method: 'floor' });
    const floorBands = [
      { from: 2, to: 10, price: 2_000 },
      { from: 11, to: 18, price: 3_000 },
    ];
    await office.standard({ itemId, price: null, floorBands });

    const run = runOf(itemId, january);
    expect((await preview(office, run)).rows).toMatchObject([{ unitId: unknown, oddity: 'no-floor' }]);
    await post(office, run);

    expect(await chargedTo(office, ground)).toEqual([]);
    expect(await chargedTo(office, high)).toMatchObject([
      { fen: 3_007, text: '100.24㎡ × 0.30元 × 1月 = 30.07元' },
    ]);
  });

  test('a formula of its own charges what it says; a home that lacks what it asks for is not charged', async () => {
    const office = await moneyDesk();
    const home = await office.home('502');
    const bare = await homeWith(office, '503', { areaCm2: null });
    const { id: itemId } = await office.item({
      name: '装修服务费',
      method: 'formula',
      frequency: 'quarterly',
    });
    await office.standard({ itemId, price: 5_000, formula: '(单价＋0.25)×面积×月数＋2' });

    const run = runOf(itemId, ['2026-01-01', '2026-03-31']);
    expect((await preview(office, run)).rows).toMatchObject([{ unitId: bare, oddity: 'no-area' }]);
    await post(office, run);

    expect(await chargedTo(office, home)).toMatchObject([
      { fen: 22_754, text: '(0.50元 + 0.25) × 100.24㎡ × 3月 + 2 = 227.54元' },
    ]);
    const odd = await office.item({ name: '按层分的费', method: 'formula' });
    await office.standard({ itemId: odd.id, price: null, formula: '100÷(楼层-5)' });
    expect((await preview(office, runOf(odd.id, january))).oddities).toEqual([
      { oddity: 'formula-trouble', count: 2 },
    ]);
  });
});

describe('to the fen', () => {
  test.each<[number, number, 'yearly' | 'half-yearly' | 'monthly', Rounding, number, string]>([
    [1_002_400, 14_000, 'yearly', 'fen', 168_403, '100.24㎡ × 1.40元 × 12月 = 1684.03元'],
    [883_500, 19_000, 'yearly', 'fen', 201_438, '88.35㎡ × 1.90元 × 12月 = 2014.38元'],
    [945_600, 13_000, 'half-yearly', 'fen', 73_757, '94.56㎡ × 1.30元 × 6月 = 737.57元'],
    [1_307_000, 1_500, 'monthly', 'fen', 1_961, '130.70㎡ × 0.15元 × 1月 = 19.61元'],
    [1_002_400, 14_000, 'yearly', 'yuan', 168_400, '100.24㎡ × 1.40元 × 12月 = 1684.00元'],
    [883_500, 19_000, 'yearly', 'yuan', 201_400, '88.35㎡ × 1.90元 × 12月 = 2014.00元'],
    [945_600, 13_000, 'half-yearly', 'yuan', 73_800, '94.56㎡ × 1.30元 × 6月 = 738.00元'],
    [1_307_000, 1_500, 'monthly', 'yuan', 2_000, '130.70㎡ × 0.15元 × 1月 = 20.00元'],
    [945_600, 13_000, 'half-yearly', 'jiao', 73_760, '94.56㎡ × 1.30元 × 6月 = 737.60元'],
  ])(
    'rounded once a line, half up: %i cm² at %i, %s, to %s is %i fen',
    async (areaCm2, price, frequency, rounding, amount, text) => {
      const office = await moneyDesk();
      const home = await office.home('502', areaCm2);
      const { id: itemId } = await office.item({ name: '物业服务费', frequency, rounding });
      await office.standard({ itemId, price });

      const run = await post(office, runOf(itemId, ['2026-01-01', '2026-01-31']));

      expect(run.totalFen).toBe(amount);
      expect(await chargedTo(office, home)).toMatchObject([{ fen: amount, text }]);
      expect(office.rows('SELECT quantity, price, rule FROM charges')).toEqual([
        { quantity: areaCm2, price, rule: `${rounding} days` },
      ]);
    },
  );

  test.each([
    ['days', 25_992, '88.35㎡ × 1.90元 × (17/31+1)月 = 259.92元'],
    ['whole-months', 33_573, '88.35㎡ × 1.90元 × 2月 = 335.73元'],
  ] as const)(
    'a price that holds from 15 March to 30 April, by %s: %i fen, first and last day included',
    async (monthCount, amount, text) => {
      const office = await moneyDesk();
      const home = await office.home('502', 883_500);
      const { id: itemId } = await office.item({
        name: '物业服务费',
        frequency: 'half-yearly',
        monthCount,
      });
      await office.standard({ itemId, price: 19_000, fromOn: '2026-03-15' });
      const [standard] = await must(office.lead.fees.standards({ itemId }));
      await must(office.lead.fees.endStandard({ id: standard!.id, toOn: '2026-04-30' }));

      await post(office, runOf(itemId, ['2026-01-01', '2026-06-30']));

      expect(await chargedTo(office, home)).toMatchObject([
        { days: '2026-03-15…2026-04-30', due: '2026-04-14', fen: amount, text },
      ]);
    },
  );

  test('a home is charged from the day it was handed over, for the days that are left of the month', async () => {
    const office = await moneyDesk();
    const moved = await homeWith(office, '502', { handedOverOn: '2026-03-15', areaCm2: 883_500 });
    await homeWith(office, '503', { handedOverOn: '2026-07-01' });
    const { id: itemId } = await office.item({ name: '物业服务费' });
    await office.standard({ itemId, price: 19_000 });

    const run = runOf(itemId, ['2026-02-01', '2026-04-30']);
    expect(await preview(office, run)).toMatchObject({ chargeCount: 2, households: 1, oddities: [] });
    await post(office, run);

    expect((await chargedTo(office, moved)).map(({ days, text }) => [days, text])).toEqual([
      ['2026-03-15…2026-03-31', '88.35㎡ × 1.90元 × 17/31月 = 92.06元'],
      ['2026-04-01…2026-04-30', '88.35㎡ × 1.90元 × 1月 = 167.87元'],
    ]);
  });

  test.each([
    ['days', ['2026-01-01…2026-02-14', '2026-02-15…2026-03-31'], [21_050, 26_313]],
    ['whole-months', ['2026-01-01…2026-02-28', '2026-03-01…2026-03-31'], [28_067, 17_542]],
  ] as const)(
    'a price that changes on 15 February parts the quarter, by %s',
    async (monthCount, days, fens) => {
      const office = await moneyDesk();
      const home = await office.home('502');
      const { id: itemId } = await office.item({ name: '物业服务费', frequency: 'quarterly', monthCount });
      await office.standard({ itemId, price: 14_000 });
      await office.standard({ itemId, price: 17_500, fromOn: '2026-02-15' });

      await post(office, runOf(itemId, ['2026-01-01', '2026-03-31']));

      const charges = await chargedTo(office, home);
      expect(charges.map((charge) => charge.days)).toEqual(days);
      expect(charges.map((charge) => charge.fen)).toEqual(fens);
    },
  );

  test('the narrowest price wins: the home, its building’s shops, the building, the project, the office', async () => {
    const office = await moneyDesk();
    const far = await buildingNamed(office, '9栋');
    const homes = {
      own: await homeWith(office, '501'),
      shop: await homeWith(office, '502', { usage: 'shop' }),
      building: await homeWith(office, '503'),
      farShop: await homeWith(office, '501', { buildingId: far, usage: 'shop' }),
      project: await homeWith(office, '502', { buildingId: far }),
    };
    const { id: itemId } = await office.item({ name: '物业服务费' });
    const { projectId, buildingId } = office;
    await office.standard({ itemId, unitId: homes.own, price: 60_000 });
    await office.standard({ itemId, buildingId, usage: 'shop', price: 50_000 });
    await office.standard({ itemId, buildingId, price: 40_000 });
    await office.standard({ itemId, projectId, usage: 'shop', price: 30_000 });
    await office.standard({ itemId, projectId, price: 20_000 });
    await office.standard({ itemId, usage: 'shop', price: 15_000 });
    await office.standard({ itemId, price: 10_000 });

    await post(office, runOf(itemId, january));

    const prices = await Promise.all(
      Object.values(homes).map(async (home) => (await chargedTo(office, home))[0]!.fen / 10_000),
    );
    expect(prices).toEqual([6, 5, 4, 3, 2]);
  });

  test('a price of 0 charges nobody, and is nothing to be looked at', async () => {
    const office = await moneyDesk();
    await office.home('502');
    const { id: itemId } = await office.item({ name: '物业服务费' });
    await office.standard({ itemId, price: 0 });

    expect(await preview(office, runOf(itemId, january))).toMatchObject({ chargeCount: 0, oddities: [] });
    expect(
      await office.lead.fees.postRun({ ...runOf(itemId, january), chargeCount: 1, totalFen: fen(0) }),
    ).toEqual(refused('run/nothing'));
  });
});

describe('looked at first', () => {
  test('what can not be charged is listed with why, the rarest first, and left out; the rest is charged', async () => {
    const office = await moneyDesk();
    const [good, bare] = [await office.home('501'), await office.home('505', null)];
    const shop = await homeWith(office, '503', { usage: 'shop' });
    const shop2 = await homeWith(office, '504', { usage: 'shop' });
    const { id: itemId } = await office.item({ name: '物业服务费' });
    await office.standard({ itemId, usage: 'residence' });

    const run = runOf(itemId, january);
    const seen = await preview(office, run);

    expect(seen).toMatchObject({ chargeCount: 1, totalFen: 14_034, moreRows: 0 });
    expect(seen.oddities).toEqual([
      { oddity: 'no-standard', count: 2 },
      { oddity: 'no-area', count: 1 },
    ]);
    expect(seen.rows.map(({ unitId, oddity, charged }) => [unitId, oddity, charged])).toEqual([
      [bare, 'no-area', false],
      [shop, 'no-standard', false],
      [shop2, 'no-standard', false],
    ]);
    expect((await preview(office, run, { at: 'unit', unitId: good })).rows).toMatchObject([
      {
        unitCode: '3-1-501',
        objectName: '',
        amountFen: 14_034,
        calculation: '100.24㎡ × 1.40元 × 1月 = 140.34元',
        beforeFen: null,
        oddity: null,
        charged: true,
      },
    ]);
    expect((await preview(office, run, { at: 'building', buildingId: office.buildingId })).rows).toHaveLength(
      4,
    );
  });

  test('three times what it was, or less than a third, is shown with what it was; it is charged unless left out', async () => {
    const office = await moneyDesk();
    const [home, other] = [await office.home('501'), await office.home('502')];
    const { id: itemId } = await office.item({ name: '物业服务费' });
    await office.standard({ itemId, price: 10_000 });
    await post(office, runOf(itemId, january));
    await office.standard({ itemId, unitId: home, price: 30_100, fromOn: '2026-02-01' });
    await office.standard({ itemId, unitId: other, price: 30_000, fromOn: '2026-02-01' });

    const run = runOf(itemId, ['2026-02-01', '2026-02-28']);
    const seen = await preview(office, run);

    expect(seen.oddities).toEqual([{ oddity: 'jump', count: 1 }]);
    expect(seen.rows).toMatchObject([
      { unitId: home, amountFen: 30_172, beforeFen: 10_024, oddity: 'jump', charged: true },
    ]);
    expect(seen.chargeCount).toBe(2);

    const excluded = [{ itemId, objectId: asObject(home), reason: '业主有异议，下月再出' }];
    const without = runOf(itemId, ['2026-02-01', '2026-02-28'], { excluded });
    expect(await preview(office, without)).toMatchObject({
      chargeCount: 1,
      rows: [{ unitId: home, oddity: 'jump', charged: false }],
    });
    expect(await post(office, without)).toMatchObject({ chargeCount: 1, totalFen: 30_072, excluded: 1 });
    expect(office.rows('SELECT object_id, reason FROM billing_exclusions')).toEqual([
      { object_id: home, reason: '业主有异议，下月再出' },
    ]);
    expect(await chargedTo(office, home)).toHaveLength(1);
    // left out once, it is still to be charged
    expect(await post(office, run)).toMatchObject({ chargeCount: 1, totalFen: 30_172 });
    expect(broken(office)).toEqual([]);
  });

  test('only these buildings: the others are charged another time', async () => {
    const office = await moneyDesk();
    const far = await buildingNamed(office, '9栋');
    const home = await office.home('501');
    const other = await homeWith(office, '501', { buildingId: far });
    const { id: itemId } = await office.item({ name: '物业服务费' });
    await office.standard({ itemId });

    const run = await post(office, runOf(itemId, january, { buildingIds: [far] }));

    expect(run).toMatchObject({ buildings: ['9'], chargeCount: 1, totalFen: 14_000 });
    expect(await chargedTo(office, home)).toEqual([]);
    expect(await chargedTo(office, other)).toHaveLength(1);
    expect(await post(office, runOf(itemId, january))).toMatchObject({ buildings: null, chargeCount: 1 });
  });

  test('posting is refused when by now it would be another sum, and nothing is charged', async () => {
    const office = await moneyDesk();
    await office.home('501');
    const { id: itemId } = await office.item({ name: '物业服务费' });
    await office.standard({ itemId });
    const run = runOf(itemId, january);
    const { chargeCount, totalFen } = await preview(office, run);
    await office.home('502');

    const twoNow = refused('run/changed', { count: 2, total: '280.68' });
    const { fees } = office.lead;
    expect(await fees.postRun({ ...run, chargeCount, totalFen })).toEqual(twoNow);
    expect(await fees.postRun({ ...run, chargeCount: 2, totalFen })).toEqual(twoNow);
    expect(await fees.postRun({ ...run, chargeCount, totalFen: fen(28_068) })).toEqual(twoNow);
    expect(office.rows('SELECT * FROM charges')).toEqual([]);
    expect(office.rows('SELECT * FROM billing_runs')).toEqual([]);
  });

  test('looking at an estate says how far it is, and can be stopped on the way', async () => {
    const office = await moneyDesk();
    const home = await office.home('501');
    const { id: itemId } = await office.item({ name: '物业服务费' });
    await office.standard({ itemId });
    office.service.ledger.db.exec(
      `WITH RECURSIVE doors(nth) AS (VALUES (1) UNION ALL SELECT nth + 1 FROM doors WHERE nth < 4500)
       INSERT INTO units (id, building_id, entrance, room, code, sort_key, area_cm2, version, corrected_at)
       SELECT lower(hex(randomblob(16))), building_id, 'x', nth, 'x-' || nth, 'x' || nth, 1000000, 1, 0
       FROM units, doors WHERE units.id = '${home}'`,
    );
    const lead = office.rows("SELECT id FROM staff WHERE login = 'supervisor'")[0]!.id as string;
    const call = {
      procedure: 'fees.previewRun',
      input: { ...runOf(itemId, january), look: { at: 'oddities' } },
      staffId: lead,
    };

    const reader = makeReader(office.file, logDefect);
    const heard: number[] = [];
    const whole = await reader.run({ ...call, key: 'whole' }, ({ done, total }) => heard.push(done / total));
    const stopped = await reader.run({ ...call, key: 'stopped' }, () => reader.cancel('stopped'));
    reader.close();

    expect(whole).toMatchObject({ ok: true, value: { chargeCount: 4501 } });
    expect(heard).toEqual([0.44, 0.88, 1, 1]);
    expect(stopped).toEqual(refused('report/cancelled'));
  });

  test('days the wrong way round, a mistyped year, a deposit or an item that is gone: no run', async () => {
    const office = await moneyDesk();
    const { id } = await office.item({ name: '物业服务费' });
    const once = await office.item({ name: '门禁卡', method: 'once', frequency: 'once' });
    const asked = async (itemId: FeeItemId, days: readonly [string, string]) =>
      office.lead.fees.previewRun({ ...runOf(itemId, days), look: { at: 'oddities' } });

    expect(await asked(id, ['2026-02-01', '2026-01-31'])).toEqual(refused('run/backwards'));
    expect(await asked(id, ['2026-01-01', '2062-01-31'])).toEqual(refused('run/too-long'));
    expect(await asked(once.id, january)).toEqual(refused('item/not-periodic', { item: '门禁卡' }));
    expect(await asked(randomUUID() as FeeItemId, january)).toEqual(refused('item/unknown'));
    expect(
      await office.clerk.fees.postRun({ ...runOf(id, january), chargeCount: 1, totalFen: fen(1) }),
    ).toEqual(refused('auth/role-missing'));
  });
});

describe('charged once', () => {
  test('the same run again charges nothing, nor does another one over the same days', async () => {
    const office = await moneyDesk();
    const home = await office.home('501');
    const { id: itemId } = await office.item({ name: '物业服务费' });
    await office.standard({ itemId });
    const run = runOf(itemId, ['2026-01-01', '2026-02-28']);
    const { totalFen } = await post(office, run);

    expect(await office.finance.fees.postRun({ ...run, chargeCount: 2, totalFen })).toEqual(
      refused('run/nothing'),
    );
    expect(await preview(office, run)).toMatchObject({
      chargeCount: 0,
      oddities: [{ oddity: 'already-charged', count: 2 }],
      // counted, and nothing that anybody had to look at
      rows: [],
    });
    await post(office, runOf(itemId, year));
    expect(await chargedTo(office, home)).toHaveLength(12);
    expect(broken(office)).toEqual([]);
  });

  test('a handover written down later does not charge its days a second time', async () => {
    const office = await moneyDesk();
    const home = await homeWith(office, '501', { areaCm2: 1_000_000 });
    const { id: itemId } = await office.item({ name: '物业服务费', frequency: 'quarterly' });
    await office.standard({ itemId });
    const run = runOf(itemId, ['2026-01-01', '2026-03-31']);
    await post(office, run);
    await must(
      office.clerk.households.correctUnit({
        id: home,
        version: 1,
        floor: 5,
        usage: 'residence',
        areaCm2: 1_000_000,
        innerAreaCm2: null,
        occupancy: 'occupied',
        handedOverOn: '2026-02-10',
        movedInOn: null,
        warrantyUntil: null,
        residentCount: null,
        note: null,
      }),
    );

    expect(await preview(office, run, { at: 'unit', unitId: home })).toMatchObject({
      chargeCount: 0,
      rows: [{ fromOn: '2026-02-10', toOn: '2026-03-31', oddity: 'already-charged' }],
    });
    expect(broken(office)).toEqual([]);
  });

  test.each([
    ['days', [], ['2025-12-16…2026-01-15', '2026-01-16…2026-03-31']],
    // by whole months January would be charged twice: somebody has to look at it
    ['whole-months', [{ oddity: 'overlaps', count: 1 }], ['2025-12-16…2026-01-15']],
  ] as const)(
    'of a quarter of which 期初 has a part the other days are charged, once; months counted by %s',
    async (monthCount, oddities, begun) => {
      const office = await moneyDesk();
      const home = await office.home('501');
      const { id: itemId } = await office.item({ name: '物业服务费', frequency: 'quarterly', monthCount });
      await office.standard({ itemId });
      // what was owed before this ledger: half of January
      office.service.ledger.db
        .prepare(
          `INSERT INTO charges (id, unit_id, item_id, object_id, source, from_on, to_on, due_on, rule, calculation,
             amount_fen, settled_fen, disputed, booked_at, booked_by)
           SELECT ?, ?, ?, ?, 'opening', '2025-12-16', '2026-01-15', '2026-01-15', 'fen', '期初', 100, 0, 0, 0, id FROM staff LIMIT 1`,
        )
        .run(randomUUID(), home, itemId, home);
      office.service.ledger.db.prepare('UPDATE fee_items SET longest_days = 31').run();

      const run = runOf(itemId, year);
      expect((await preview(office, run)).oddities).toEqual(oddities);
      await post(office, run);

      expect((await chargedTo(office, home)).map(({ days }) => days)).toEqual([
        ...begun,
        '2026-04-01…2026-06-30',
        '2026-07-01…2026-09-30',
        '2026-10-01…2026-12-31',
      ]);
      // run again, nothing is left to charge
      expect((await preview(office, run)).chargeCount).toBe(0);
      expect(broken(office)).toEqual([]);
    },
  );

  test('what was paid ahead is not charged again, and what may be paid ahead begins after what is charged', async () => {
    const office = await moneyDesk();
    const home = await office.home('501');
    const { id: itemId } = await office.item({ name: '物业服务费' });
    await office.standard({ itemId });
    await post(office, runOf(itemId, ['2026-11-01', '2026-11-30']));
    const [first] = await must(office.clerk.fees.ahead({ unitId: home }));
    expect(first?.periods).toHaveLength(36);
    expect(first?.periods[0]).toEqual({
      fromOn: '2026-12-01',
      toOn: '2026-12-31',
      amountFen: 14_034,
      calculation: '100.24㎡ × 1.40元 × 1月 = 140.34元',
    });

    await office.openDrawer();
    const line = {
      kind: 'ahead',
      unitId: home,
      itemId,
      objectId: asObject(home),
      periods: 3,
      amountFen: fen(3 * 14_034),
    } as const;
    await must(office.clerk.receipts.take(payment(home, { lines: [line], startedAt })));
    const [later] = await must(office.clerk.fees.ahead({ unitId: home }));
    expect(later?.periods[0]?.fromOn).toBe('2027-03-01');
    expect(await preview(office, runOf(itemId, ['2026-12-01', '2027-03-31']))).toMatchObject({
      chargeCount: 1,
      oddities: [{ oddity: 'already-charged', count: 3 }],
    });
    expect(broken(office)).toEqual([]);
  });

  test('a price that ends, or a handover to come, ends or begins what may be paid ahead', async () => {
    const office = await moneyDesk();
    const home = await homeWith(office, '501', { handedOverOn: '2026-12-10', areaCm2: 1_000_000 });
    const { id: itemId } = await office.item({ name: '物业服务费' });
    await office.standard({ itemId, price: 10_000 });
    const [standard] = await must(office.lead.fees.standards({ itemId }));
    await must(office.lead.fees.endStandard({ id: standard!.id, toOn: '2027-02-14' }));

    const [line] = await must(office.clerk.fees.ahead({ unitId: home }));

    expect(line?.periods.map(({ fromOn, toOn, amountFen }) => [fromOn, toOn, amountFen])).toEqual([
      ['2026-12-10', '2026-12-31', 7_097],
      ['2027-01-01', '2027-01-31', 10_000],
      ['2027-02-01', '2027-02-14', 5_000],
    ]);
  });

  test('FEE-05 two quarters ahead are two quarters, also where a new price begins within one', async () => {
    const office = await moneyDesk();
    const home = await office.home('501', 1_000_000);
    const { id: itemId } = await office.item({ name: '物业服务费', frequency: 'quarterly' });
    await office.standard({ itemId, price: 10_000 });
    await office.standard({ itemId, price: 20_000, fromOn: '2027-02-01' });
    await post(office, runOf(itemId, ['2026-10-01', '2026-12-31']));

    const [line] = await must(office.clerk.fees.ahead({ unitId: home }));
    expect(line?.periods.slice(0, 2)).toEqual([
      {
        fromOn: '2027-01-01',
        toOn: '2027-03-31',
        amountFen: 50_000,
        calculation: '100.00㎡ × 1.00元 × 1月 = 100.00元；100.00㎡ × 2.00元 × 2月 = 400.00元',
      },
      {
        fromOn: '2027-04-01',
        toOn: '2027-06-30',
        amountFen: 60_000,
        calculation: '100.00㎡ × 2.00元 × 3月 = 600.00元',
      },
    ]);

    await office.openDrawer();
    const paidAhead = {
      kind: 'ahead',
      unitId: home,
      itemId,
      objectId: asObject(home),
      periods: 2,
      amountFen: fen(110_000),
    } as const;
    await must(office.clerk.receipts.take(payment(home, { lines: [paidAhead], startedAt, confirmed: true })));
    expect((await chargedTo(office, home)).slice(1).map(({ days, fen: amount }) => [days, amount])).toEqual([
      ['2027-01-01…2027-01-31', 10_000],
      ['2027-02-01…2027-03-31', 40_000],
      ['2027-04-01…2027-06-30', 60_000],
    ]);
    expect(broken(office)).toEqual([]);
  });

  test('a run that is withdrawn ends what anybody doubted of it', async () => {
    const office = await moneyDesk();
    const home = await office.home('501');
    const { id: itemId } = await office.item({ name: '物业服务费' });
    await office.standard({ itemId });
    const run = await post(office, runOf(itemId, january));
    const [household] = await must(office.clerk.fees.owed({ unitIds: [home] }));
    const { id } = household!.charges[0]!;
    await must(office.clerk.fees.dispute({ id, doubt: '面积不对', explained: null }));

    await must(office.lead.fees.withdrawRun({ id: run.id, reason: '单价定错' }));

    expect(await must(office.clerk.fees.charge({ id }))).toMatchObject({
      disputed: false,
      disputes: [{ settledBy: '职员supervisor', outcome: `已撤回出账 ${run.number}：单价定错` }],
    });
    expect(broken(office)).toEqual([]);
  });

  test('a run is withdrawn while nothing of it is settled, and its days can be charged anew', async () => {
    const office = await moneyDesk();
    const home = await office.home('501');
    const { id: itemId } = await office.item({ name: '物业服务费' });
    await office.standard({ itemId });
    const first = await post(office, runOf(itemId, january));

    expect(await must(office.lead.fees.withdrawRun({ id: first.id, reason: '单价定错' }))).toMatchObject({
      settledFen: 0,
      withdrawReason: '单价定错',
    });
    expect(await office.lead.fees.withdrawRun({ id: first.id, reason: '再撤' })).toEqual(
      refused('run/withdrawn'),
    );
    expect(await chargedTo(office, home)).toEqual([]);

    const second = await post(office, runOf(itemId, january));
    const [owed] = await must(office.clerk.fees.owed({ unitIds: [home] }));
    await must(
      office.lead.fees.waive({
        id: owed!.charges[0]!.id,
        lateFee: false,
        amountFen: fen(34),
        reason: '服务不到位',
        approval: null,
      }),
    );
    expect(await office.lead.fees.withdrawRun({ id: second.id, reason: '撤' })).toEqual(
      refused('run/partly-paid', { run: second.number }),
    );
    expect(await must(office.clerk.fees.runs({}))).toMatchObject([
      { number: second.number, settledFen: 34, withdrawnAt: null },
      { number: first.number, settledFen: 0, withdrawReason: '单价定错' },
    ]);
    expect([first.number, second.number]).toEqual(['ZD-A1-20261122-001', 'ZD-A1-20261122-002']);
    expect(broken(office)).toEqual([]);
  });

  test('however it is run, run again, withdrawn and run once more: everybody is charged each month once', async () => {
    const months = ['01', '02', '03', '04'].map((month) => `2026-${month}`);
    const acts = constantFrom(...months, 'all', 'withdraw');
    await assert(
      asyncProperty(array(acts, { minLength: 1, maxLength: 12 }), async (asked) => {
        const office = await moneyDesk();
        const home = await office.home('501');
        await office.home('502');
        const { id: itemId } = await office.item({ name: '物业服务费' });
        await office.standard({ itemId });
        await office.standard({ itemId, price: 15_000, fromOn: '2026-02-10' });
        const expected = new Set<string>();
        const posted: { id: Awaited<ReturnType<typeof post>>['id']; months: string[] }[] = [];
        for (const act of asked) {
          if (act === 'withdraw') {
            const last = posted.pop();
            if (!last) continue;
            await must(office.lead.fees.withdrawRun({ id: last.id, reason: '撤回' }));
            for (const month of last.months) expected.delete(month);
            continue;
          }
          const wanted = act === 'all' ? months : [act];
          const fresh = wanted.filter((month) => !expected.has(month));
          const run = runOf(itemId, [`${wanted[0]}-01`, `${wanted.at(-1)}-28`]);
          const { chargeCount, totalFen } = await preview(office, run);
          const answer = await office.lead.fees.postRun({
            ...run,
            chargeCount: Math.max(1, chargeCount),
            totalFen,
          });
          expect(answer.ok ? 'posted' : answer).toEqual(
            fresh.length === 0 ? refused('run/nothing') : 'posted',
          );
          if (answer.ok) posted.push({ id: answer.value.id, months: fresh });
          for (const month of fresh) expected.add(month);
        }
        const charged = await chargedTo(office, home);
        expect(new Set(charged.map(({ days }) => days.slice(0, 7)))).toEqual(expected);
        // February is parted by its price, into two
        expect(charged).toHaveLength(expected.size + (expected.has('2026-02') ? 1 : 0));
        expect(broken(office)).toEqual([]);
        await office.close();
      }),
      { numRuns: 12 },
    );
  }, 60_000);
});

describe('prepaid money', () => {
  test('settles new charges where the household chose so, the oldest first, and the run says how much', async () => {
    const office = await moneyDesk();
    const [home, other] = [await office.home('501'), await office.home('502')];
    const { id: itemId } = await office.item({ name: '物业服务费' });
    await office.standard({ itemId });
    await office.openDrawer();
    for (const unitId of [home, other])
      await must(
        office.clerk.receipts.take(
          payment(unitId, { lines: [topUp(unitId, 20_000)], startedAt, prepaidAgreed: true }),
        ),
      );
    const [account] = await must(office.clerk.receipts.accounts({ unitId: home }));
    await must(office.clerk.receipts.setAutoApply({ id: account!.id, autoApply: true }));

    const run = runOf(itemId, ['2026-01-01', '2026-02-28']);
    expect(await preview(office, run)).toMatchObject({ totalFen: 4 * 14_034, offsetFen: 20_000 });
    const posted = await post(office, run);

    expect(posted.settledFen).toBe(20_000);
    expect(
      office.rows('SELECT from_on, settled_fen FROM charges WHERE settled_fen > 0 ORDER BY from_on'),
    ).toEqual([
      { from_on: '2026-01-01', settled_fen: 14_034 },
      { from_on: '2026-02-01', settled_fen: 5_966 },
    ]);
    expect(office.rows('SELECT balance_fen, auto_apply FROM prepaid_accounts ORDER BY balance_fen')).toEqual([
      { balance_fen: 0, auto_apply: 1 },
      { balance_fen: 20_000, auto_apply: 0 },
    ]);
    expect(await office.lead.fees.withdrawRun({ id: posted.id, reason: '撤' })).toEqual(
      refused('run/partly-paid', { run: posted.number }),
    );
    expect(broken(office)).toEqual([]);
  });
});

describe('a fee that comes once', () => {
  test('is put on the account by its standard or a price, and taken back while nobody paid', async () => {
    const office = await moneyDesk();
    const home = await office.home('501');
    const { id: itemId } = await office.item({
      name: '门禁卡工本费',
      method: 'once',
      frequency: 'once',
      quantityUnit: '张',
    });
    const { fees } = office.clerk;
    const asked = { unitId: home, itemId, quantity: 2_000, price: null, note: null };

    expect(await fees.addCharge(asked)).toEqual(refused('charge/no-price'));
    await office.standard({ itemId, price: 200_000 });
    const added = await must(fees.addCharge({ ...asked, note: '补办' }));
    expect(added).toMatchObject({
      source: 'manual',
      fromOn: '2026-11-22',
      dueOn: '2026-12-22',
      amountFen: 4_000,
      balanceFen: 4_000,
      calculation: '2张 × 20.00元 = 40.00元（补办）',
    });
    expect(await must(fees.addCharge({ ...asked, quantity: 1_000, price: 155_000 }))).toMatchObject({
      amountFen: 1_550,
    });
    expect(await fees.addCharge({ ...asked, quantity: 1, price: 1 })).toEqual(refused('charge/nothing'));
    const monthly = await office.item({ name: '物业服务费' });
    expect(await fees.addCharge({ ...asked, itemId: monthly.id })).toEqual(refused('charge/item-not-once'));

    expect(await must(fees.withdrawCharge({ id: added.id, reason: '录错' }))).toMatchObject({
      balanceFen: 0,
    });
    expect(await fees.withdrawCharge({ id: added.id, reason: '录错' })).toEqual(refused('charge/withdrawn'));
    expect((await chargedTo(office, home)).map(({ fen: amount }) => amount)).toEqual([1_550]);
    expect(broken(office)).toEqual([]);
  });

  test('what a run charged, or what is settled in part, is not taken back by itself', async () => {
    const office = await moneyDesk();
    const home = await office.home('501');
    const monthly = await office.item({ name: '物业服务费' });
    const once = await office.item({ name: '门禁卡工本费', method: 'once', frequency: 'once' });
    await office.standard({ itemId: monthly.id });
    await post(office, runOf(monthly.id, january));
    const { fees } = office.clerk;
    const card = await must(
      fees.addCharge({ unitId: home, itemId: once.id, quantity: 1_000, price: 200_000, note: null }),
    );
    await must(
      office.lead.fees.waive({
        id: card.id,
        lateFee: false,
        amountFen: fen(1),
        reason: '抹零',
        approval: null,
      }),
    );
    const [owed] = await must(fees.owed({ unitIds: [home] }));
    const ofRun = owed!.charges.find(({ source }) => source === 'run')!;

    expect(await fees.withdrawCharge({ id: ofRun.id, reason: '录错' })).toEqual(refused('charge/not-manual'));
    expect(await fees.withdrawCharge({ id: card.id, reason: '录错' })).toEqual(refused('charge/partly-paid'));
  });
});

test('a run reads and writes by the indexes, however many years the ledger has', async () => {
  const { service } = await moneyDesk();

  expect(planOf(service, chargedInSpan)).toBe(
    'SEARCH charges USING INDEX charges_once (from_on>? AND from_on<?)',
  );
  expect(planOf(service, chargedToObject)).toContain(
    'USING INDEX charges_once (from_on=? AND unit_id=? AND item_id=? AND object_id=?)',
  );
  expect(planOf(service, chargedExactly)).toBe('SEARCH charges USING INDEX charges_once (from_on=?)');
  expect(planOf(service, openByRun)).toContain('SCAN charges USING COVERING INDEX charges_open');
  expect(planOf(service, withdrawCharges)).toContain('SCAN charges USING COVERING INDEX charges_open');
  expect(planOf(service, standardsFor)).not.toContain('SCAN');
});
