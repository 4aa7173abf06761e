import { expect, test } from 'vitest';
import type { FeeItemId } from '../../src-shared/contract/fees/ids.ts';
import type { UnitId } from '../../src-shared/contract/households.ts';
import type { Contract, Input, Output } from '../../src-shared/contract/index.ts';
import { broken, chargedTo, post, preview, runOf } from './billingDesk.ts';
import { type MoneyDesk, moneyDesk } from './moneyDesk.ts';
import { must, refused } from './scene.ts';

type NewMeter = Input<Contract['fees']['addMeter']>;
type MeterId = Output<Contract['fees']['addMeter']>['id'];

const quarter = (nth: 1 | 2 | 3): readonly [string, string] =>
  (
    [
      ['2026-01-01', '2026-03-31'],
      ['2026-04-01', '2026-06-30'],
      ['2026-07-01', '2026-09-30'],
    ] as const
  )[nth - 1]!;

/** 水费 by the quarter at 3.20 yuan a ton, unless told otherwise. */
async function waterFee(
  office: MoneyDesk,
  facts: Partial<Input<Contract['fees']['addItem']>> = {},
  rates: Partial<Input<Contract['fees']['setStandard']>> = {},
): Promise<FeeItemId> {
  const { id: itemId } = await office.item({
    name: '水费',
    method: 'metered',
    meterKind: 'water',
    quantityUnit: '吨',
    frequency: 'quarterly',
    ...facts,
  });
  await office.standard({ itemId, price: 32_000, ...rates });
  return itemId;
}

const hang = async (office: MoneyDesk, unitId: UnitId, facts: Partial<NewMeter> = {}): Promise<MeterId> =>
  (
    await must(
      office.clerk.fees.addMeter({
        unitId,
        kind: 'water',
        serial: `W-${unitId.slice(-6)}`,
        place: null,
        multiplier: 1000,
        dialDigits: 5,
        installedOn: '2025-12-31',
        firstReading: 1_000_000,
        ...facts,
      }),
    )
  ).id;

const read = (office: MoneyDesk, meterId: MeterId, readOn: string, value: number, rolledOver = false) =>
  must(office.clerk.fees.enterReadings({ readOn, readings: [{ meterId, value, rolledOver }] }));

const texts = async (office: MoneyDesk, unitId: UnitId): Promise<string[]> =>
  (await chargedTo(office, unitId)).map(({ text }) => text);

test('each quarter goes on from the reading the last one ended with, by the last reading in it', async () => {
  const office = await moneyDesk();
  const home = await office.home('502');
  const itemId = await waterFee(office);
  const meter = await hang(office, home);
  await read(office, meter, '2026-02-10', 1_010_000);
  await read(office, meter, '2026-03-20', 1_018_500);
  await read(office, meter, '2026-06-25', 1_030_000);

  await post(office, runOf(itemId, quarter(1)));
  await post(office, runOf(itemId, quarter(2)));

  expect(await texts(office, home)).toEqual([
    '(1018.5 − 1000) = 18.5吨，18.5吨 × 3.20元 = 59.20元',
    '(1030 − 1018.5) = 11.5吨，11.5吨 × 3.20元 = 36.80元',
  ]);
  expect(
    office.rows('SELECT nth, from_value, to_value, read_on FROM charge_readings ORDER BY read_on'),
  ).toEqual([
    { nth: 1, from_value: 1_000_000, to_value: 1_018_500, read_on: '2026-03-20' },
    { nth: 1, from_value: 1_018_500, to_value: 1_030_000, read_on: '2026-06-25' },
  ]);
  expect(office.rows('SELECT quantity, price FROM charges ORDER BY from_on')).toEqual([
    { quantity: 18_500, price: 32_000 },
    { quantity: 11_500, price: 32_000 },
  ]);
  expect(broken(office)).toEqual([]);
});

test('several quarters in one run are charged one after the other; one nobody read joins the next', async () => {
  const office = await moneyDesk();
  const home = await office.home('502');
  const itemId = await waterFee(office);
  const meter = await hang(office, home);
  await read(office, meter, '2026-03-20', 1_010_000);
  await read(office, meter, '2026-09-20', 1_040_000);

  const run = runOf(itemId, ['2026-01-01', '2026-09-30']);
  expect((await preview(office, run)).rows).toMatchObject([
    { fromOn: '2026-04-01', toOn: '2026-06-30', oddity: 'no-reading', charged: false },
  ]);
  await post(office, run);

  expect(await texts(office, home)).toEqual([
    '(1010 − 1000) = 10吨，10吨 × 3.20元 = 32.00元',
    '(1040 − 1010) = 30吨，30吨 × 3.20元 = 96.00元',
  ]);
  expect(broken(office)).toEqual([]);
});

test('a home nobody read is listed; one without a meter among neighbours who have one, too', async () => {
  const office = await moneyDesk();
  const [unread, without] = [await office.home('501'), await office.home('502')];
  const itemId = await waterFee(office);
  expect(await preview(office, runOf(itemId, quarter(1)))).toMatchObject({ chargeCount: 0, oddities: [] });
  await hang(office, unread);

  const { rows, oddities } = await preview(office, runOf(itemId, quarter(1)));

  expect(oddities).toEqual([{ oddity: 'no-reading', count: 2 }]);
  expect(rows.map(({ unitId }) => unitId)).toEqual([unread, without]);
});

test('a meter replaced in the quarter: the old one to its last reading and the new one from its first', async () => {
  const office = await moneyDesk();
  const home = await office.home('502');
  const itemId = await waterFee(office, { lossShareMillionths: 50_000 });
  const old = await hang(office, home);
  const { id: fresh } = await must(
    office.clerk.fees.replaceMeter({
      id: old,
      replacedOn: '2026-02-10',
      lastReading: 1_012_000,
      lastRolledOver: false,
      serial: 'W-NEW',
      place: null,
      multiplier: 2_000,
      dialDigits: 5,
      firstReading: 0,
    }),
  );
  // the new one was not read yet: all of it waits
  expect((await preview(office, runOf(itemId, quarter(1)))).oddities).toEqual([
    { oddity: 'no-reading', count: 1 },
  ]);
  await read(office, fresh, '2026-03-31', 4_000);
  await read(office, fresh, '2026-06-30', 9_000);

  await post(office, runOf(itemId, ['2026-01-01', '2026-06-30']));

  expect(await texts(office, home)).toEqual([
    '((1012 − 1000) + (4 − 0) × 2) × 105% = 21吨，21吨 × 3.20元 = 67.20元',
    '(9 − 4) × 2 × 105% = 10.5吨，10.5吨 × 3.20元 = 33.60元',
  ]);
  expect(
    office.rows(
      'SELECT nth, from_value, to_value, to_reading_id IS NULL AS ended FROM charge_readings ORDER BY read_on',
    ),
  ).toEqual([
    { nth: 1, from_value: 1_000_000, to_value: 1_012_000, ended: 1 },
    { nth: 2, from_value: 0, to_value: 4_000, ended: 0 },
    { nth: 1, from_value: 4_000, to_value: 9_000, ended: 0 },
  ]);
  expect(broken(office)).toEqual([]);
});

test('a dial that began again is counted across its zero, even twice between two bills', async () => {
  const office = await moneyDesk();
  const [once, twice] = [await office.home('501'), await office.home('502')];
  const itemId = await waterFee(office, { lossFixedThousandths: 500 });
  const meter = await hang(office, once, { dialDigits: 4, firstReading: 9_990_000 });
  await read(office, meter, '2026-02-10', 9_995_000);
  await read(office, meter, '2026-03-20', 5_000, true);
  const other = await hang(office, twice, { dialDigits: 2, firstReading: 90_000, serial: 'W-2' });
  await read(office, other, '2026-01-20', 80_000, true);
  await read(office, other, '2026-02-20', 95_000);
  await read(office, other, '2026-03-20', 10_000, true);

  await post(office, runOf(itemId, quarter(1)));

  expect(await texts(office, once)).toEqual(['(10000 + 5 − 9990) + 0.5 = 15.5吨，15.5吨 × 3.20元 = 49.60元']);
  expect(await texts(office, twice)).toEqual([
    '(100 + 80 − 90) + (100 + 10 − 80) + 0.5 = 120.5吨，120.5吨 × 3.20元 = 385.60元',
  ]);
  expect(broken(office)).toEqual([]);
});

test('a meter whose dial began again before it was replaced is charged to its end, and that once', async () => {
  const office = await moneyDesk();
  const home = await office.home('502');
  const itemId = await waterFee(office);
  const old = await hang(office, home, { dialDigits: 2, firstReading: 90_000 });
  const { id: fresh } = await must(
    office.clerk.fees.replaceMeter({
      id: old,
      replacedOn: '2026-02-10',
      lastReading: 10_000,
      lastRolledOver: true,
      serial: 'W-NEW',
      place: null,
      multiplier: 1_000,
      dialDigits: 2,
      firstReading: 0,
    }),
  );
  await read(office, fresh, '2026-03-31', 4_000);
  await read(office, fresh, '2026-06-30', 9_000);
  await read(office, fresh, '2026-09-30', 11_000);

  await post(office, runOf(itemId, ['2026-01-01', '2026-06-30']));
  await post(office, runOf(itemId, quarter(3)));

  expect(await texts(office, home)).toEqual([
    '(100 + 10 − 90) + (4 − 0) = 24吨，24吨 × 3.20元 = 76.80元',
    '(9 − 4) = 5吨，5吨 × 3.20元 = 16.00元',
    '(11 − 9) = 2吨，2吨 × 3.20元 = 6.40元',
  ]);
  expect(broken(office)).toEqual([]);
});

test('tiers are marginal, and each bill begins with the first', async () => {
  const office = await moneyDesk();
  const home = await office.home('502');
  const itemId = await waterFee(
    office,
    { name: '电费', quantityUnit: '度' },
    {
      price: null,
      tiers: [
        { upTo: 230_000, price: 5_283 },
        { upTo: 400_000, price: 5_783 },
        { upTo: null, price: 8_783 },
      ],
    },
  );
  const meter = await hang(office, home, { firstReading: 0 });
  await read(office, meter, '2026-03-20', 250_000);
  await read(office, meter, '2026-06-20', 700_000);

  await post(office, runOf(itemId, ['2026-01-01', '2026-06-30']));

  expect(await texts(office, home)).toEqual([
    '(250 − 0) = 250度，230度 × 0.5283元 + 20度 × 0.5783元 = 133.08元',
    '(700 − 250) = 450度，230度 × 0.5283元 + 170度 × 0.5783元 + 50度 × 0.8783元 = 263.74元',
  ]);
});

test('where the price changes in the quarter, what was read before the change has the old price', async () => {
  const office = await moneyDesk();
  const [parted, whole] = [await office.home('501'), await office.home('502')];
  const itemId = await waterFee(office);
  await office.standard({ itemId, price: 40_000, fromOn: '2026-02-01' });
  const first = await hang(office, parted);
  await read(office, first, '2026-01-31', 1_010_000);
  await read(office, first, '2026-03-31', 1_030_000);
  const second = await hang(office, whole, { serial: 'W-2' });
  await read(office, second, '2026-03-31', 1_030_000);

  await post(office, runOf(itemId, quarter(1)));

  expect((await chargedTo(office, parted)).map(({ days, text }) => [days, text])).toEqual([
    ['2026-01-01…2026-01-31', '(1010 − 1000) = 10吨，10吨 × 3.20元 = 32.00元'],
    ['2026-02-01…2026-03-31', '(1030 − 1010) = 20吨，20吨 × 4.00元 = 80.00元'],
  ]);
  expect((await chargedTo(office, whole)).map(({ days, text }) => [days, text])).toEqual([
    ['2026-01-01…2026-03-31', '(1030 − 1000) = 30吨，30吨 × 4.00元 = 120.00元'],
  ]);
  expect(broken(office)).toEqual([]);
});

test('two fees by the same meter each go their own way; nothing used is nothing charged', async () => {
  const office = await moneyDesk();
  const home = await office.home('502');
  const water = await waterFee(office);
  const sewage = await waterFee(office, { name: '污水费' }, { price: 9_000 });
  const meter = await hang(office, home);
  await read(office, meter, '2026-03-31', 1_010_000);
  await post(office, runOf(water, quarter(1)));
  await read(office, meter, '2026-06-30', 1_010_000);

  const run = runOf([water, sewage], quarter(2));
  expect(await preview(office, run)).toMatchObject({ chargeCount: 1, totalFen: 900, oddities: [] });
  await post(office, run);
  // what was used by September is counted from where each of them stands
  await read(office, meter, '2026-09-30', 1_015_000);
  expect(await preview(office, runOf([water, sewage], quarter(3)))).toMatchObject({
    byItem: [{ totalFen: 1_600 }, { totalFen: 450 }],
  });
  expect(broken(office)).toEqual([]);
});

test('a run is not withdrawn while a later one goes on from its readings', async () => {
  const office = await moneyDesk();
  const home = await office.home('502');
  const itemId = await waterFee(office);
  const meter = await hang(office, home);
  await read(office, meter, '2026-03-31', 1_010_000);
  await read(office, meter, '2026-06-30', 1_020_000);
  const first = await post(office, runOf(itemId, quarter(1)));
  const second = await post(office, runOf(itemId, quarter(2)));

  expect(await office.lead.fees.withdrawRun({ id: first.id, reason: '抄错' })).toEqual(
    refused('run/gone-on', { unit: '3-1-502', run: second.number }),
  );
  await must(office.lead.fees.withdrawRun({ id: second.id, reason: '抄错' }));
  await must(office.lead.fees.withdrawRun({ id: first.id, reason: '抄错' }));
  // everything is to be charged again
  await post(office, runOf(itemId, ['2026-01-01', '2026-06-30']));
  expect(await texts(office, home)).toHaveLength(2);
  expect(broken(office)).toEqual([]);
});

test('an older quarter is not charged backwards from a later one', async () => {
  const office = await moneyDesk();
  const home = await office.home('502');
  const itemId = await waterFee(office);
  const meter = await hang(office, home);
  await read(office, meter, '2026-03-31', 1_010_000);
  await read(office, meter, '2026-06-30', 1_020_000);
  await post(office, runOf(itemId, quarter(2)));

  expect(await preview(office, runOf(itemId, quarter(1)))).toMatchObject({
    chargeCount: 0,
    oddities: [{ oddity: 'no-reading', count: 1 }],
  });
  expect(await texts(office, home)).toEqual(['(1020 − 1000) = 20吨，20吨 × 3.20元 = 64.00元']);
});
