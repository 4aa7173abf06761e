import { expect, test } from 'vitest';
import type { UnitId } from '../../src-shared/contract/households.ts';
import type { Contract, Input } from '../../src-shared/contract/index.ts';
import { readCapitalAmount } from '../../src-shared/rules/capitalAmount.ts';
import { fen } from '../../src-shared/rules/fen.ts';
import { arrearsOfAll, arrearsOfBuilding } from '../../src-main/procedures/fees/arrears/arrears.ts';
import { dunnableOf } from '../../src-main/procedures/fees/arrears/debtor.ts';
import { dunnableCharges } from '../../src-main/procedures/fees/arrears/dunningNotice.ts';
import { promisesBy } from '../../src-main/procedures/fees/today.ts';
import { planOf } from './plan.ts';
import { must, refused } from './scene.ts';
import { forCharge, taken, takingDesk, type TakingDesk } from './takingDesk.ts';

type Asked = Input<Contract['fees']['arrears']>;

const list = (office: TakingDesk, asked: Partial<Asked> = {}) =>
  must(
    office.finance.fees.arrears({ buildingId: null, band: null, atLeastFen: fen(0), after: null, ...asked }),
  );
const call = (office: TakingDesk, unitId: UnitId, more: Partial<Input<Contract['fees']['dun']>> = {}) =>
  office.clerk.fees.dun({ unitId, way: 'phone', result: 'told', promisedOn: null, note: null, ...more });
const outbox = async (office: TakingDesk) =>
  (await must(office.clerk.papers.outbox({}))).filter(({ kind }) => kind === 'dunning-notice');

test('FEE-08 who owes stands in one list, the most first, with how much of it is how old; what is paid is gone from it', async () => {
  const office = await takingDesk();
  const other = await office.home('503', 900_000, '李四');
  const clear = await office.home('504', 900_000, '王五');
  office.owes('2025-10', 40_000); // due on 28 October 2025: more than a year ago
  const september = office.owes('2026-09', 30_000);
  office.owes('2026-10', 20_000);
  office.owes('2026-11', 10_000, { unitId: other });
  const paid = office.owes('2026-10', 5_000, { unitId: clear });
  await taken(office, { unitId: clear, lines: [forCharge(paid, 5_000)] });
  await taken(office, { lines: [forCharge(september, 12_000)] });

  const found = await list(office);
  expect([found.households, found.owedFen, found.disputedFen, found.more]).toEqual([2, 88_000, 0, false]);
  expect(found.byBand).toEqual([
    { band: 'not-due', owedFen: 10_000 },
    { band: 'to-30', owedFen: 20_000 },
    { band: 'to-90', owedFen: 18_000 },
    { band: 'to-365', owedFen: 0 },
    { band: 'over-365', owedFen: 40_000 },
  ]);
  expect(found.rows).toEqual([
    {
      unitId: office.unitId,
      unitCode: '3-1-502',
      buildingName: '3',
      owners: '张三',
      owedFen: 78_000,
      disputedFen: 0,
      charges: 3,
      oldestFrom: '2025-10-01',
      oldestDue: '2025-10-28',
      lastDunnedAt: null,
      promisedOn: null,
    },
    expect.objectContaining({ unitCode: '3-1-503', owners: '李四', owedFen: 10_000 }),
  ]);
});

test('the list can be of one building, of those who owe something that old, of those who owe that much', async () => {
  const office = await takingDesk();
  const { id: buildingId } = await must(
    office.desk.households.registerBuilding({
      projectId: office.projectId,
      name: '5栋',
      floors: 6,
      hasLift: false,
      structure: null,
      pipes: null,
    }),
  );
  const other = await office.home('503');
  office.owes('2025-10', 40_000);
  office.owes('2026-11', 10_000);
  office.owes('2026-11', 15_000, { unitId: other });

  expect((await list(office, { buildingId })).households).toBe(0);
  expect(await list(office, { buildingId: office.buildingId })).toMatchObject({
    households: 2,
    owedFen: 65_000,
  });
  expect(await list(office, { band: 'over-365' })).toMatchObject({ households: 1, owedFen: 50_000 });
  expect(await list(office, { band: 'to-90' })).toMatchObject({ households: 0, owedFen: 0, rows: [] });
  expect(await list(office, { atLeastFen: fen(15_000) })).toMatchObject({ households: 2 });
  expect(await list(office, { atLeastFen: fen(15_001) })).toMatchObject({ households: 1, owedFen: 50_000 });
});

test('the sums are of everybody who owes, while the list goes on a hundred at a time and nobody comes twice', async () => {
  const office = await takingDesk();
  office.rows(
    `WITH RECURSIVE door (nth) AS (SELECT 1 UNION ALL SELECT nth + 1 FROM door WHERE nth < 204)
     INSERT INTO units (id, building_id, entrance, room, code, sort_key, version, corrected_at)
     SELECT printf('00000000-0000-7000-8000-%012d', nth), building_id, '1', 700 + nth, '3-1-' || (700 + nth),
       sort_key || nth, 1, 0
     FROM units, door RETURNING id`,
  );
  const homes = office.rows('SELECT id FROM units').map(({ id }) => id as UnitId);
  for (const [n, unitId] of homes.entries()) office.owes('2026-10', 1_000 * (1 + (n % 7)), { unitId }); // many owe the same
  const seen: string[] = [];
  let after: Asked['after'] = null;
  for (let page = 0; page < 3; page++) {
    const found = await list(office, { after });
    expect([found.households, found.more]).toEqual([205, page < 2]);
    seen.push(...found.rows.map(({ unitId }) => unitId));
    const last = found.rows.at(-1)!;
    after = { owedFen: last.owedFen, unitId: last.unitId };
  }
  expect(seen.toSorted()).toEqual(homes.toSorted());
});

test('nothing but open charges is read, however many there ever were', async () => {
  const office = await takingDesk();
  for (const query of [arrearsOfAll, arrearsOfBuilding, dunnableOf, promisesBy] as const) {
    const plan = planOf(office.service, query);
    expect(plan).toContain('COVERING INDEX charges_open');
    expect(plan).not.toMatch(/(?:SCAN|SEARCH) charges USING (?!COVERING INDEX charges_open)/);
  }
  expect(planOf(office.service, dunnableCharges)).toContain('INDEX charges_open (unit_id=?)');
});

test('FEE-09 a household that was called has its answer written down, what was owed then, and what it promised', async () => {
  const office = await takingDesk();
  const charge = office.owes('2026-10');
  expect(await call(office, office.unitId, { result: 'promised' })).toEqual(
    refused('dunning/promise-missing'),
  );
  expect(await call(office, office.unitId, { result: 'promised', promisedOn: '2026-11-22' })).toEqual(
    refused('dunning/promise-past', { on: '2026-11-22' }),
  );
  expect(await call(office, office.unitId, { result: 'refused', promisedOn: '2026-11-30' })).toEqual(
    refused('dunning/promise-unfit'),
  );
  expect(await call(office, '00000000-0000-7000-8000-000000000000' as UnitId)).toEqual(
    refused('charge/unit-unknown'),
  );

  await must(call(office, office.unitId, { result: 'unreachable', note: '响了六声' }));
  office.setClock('2026-11-23T09:00:00+08:00');
  const promised = await must(
    call(office, office.unitId, { way: 'visit', result: 'promised', promisedOn: '2026-11-25' }),
  );
  expect(promised).toMatchObject({ owedFen: 14_034, promisedOn: '2026-11-25', madeBy: '职员receptionist' });
  expect(await must(office.clerk.fees.dunnings({ unitId: office.unitId }))).toMatchObject([
    { way: 'visit', result: 'promised' },
    { way: 'phone', result: 'unreachable', note: '响了六声' },
  ]);
  expect((await list(office)).rows).toMatchObject([
    { promisedOn: '2026-11-25', lastDunnedAt: Date.parse('2026-11-23T09:00:00+08:00') },
  ]);

  await taken(office, { lines: [forCharge(charge)] });
  expect(await call(office, office.unitId)).toEqual(refused('dunning/nothing-owed', { room: '3-1-502' }));
});

test('FEE-09 a promise comes back on the day it was made for, until it is kept or something else was said', async () => {
  const office = await takingDesk();
  const matters = async () =>
    (await must(office.clerk.duties.today({}))).matters.filter(({ kind }) => kind === 'fees.promise-due');
  const [first] = [office.owes('2026-10'), office.owes('2026-11')];
  await must(call(office, office.unitId, { result: 'promised', promisedOn: '2026-11-25' }));
  expect(await matters()).toEqual([]);

  office.setClock('2026-11-25T09:00:00+08:00');
  expect(await matters()).toMatchObject([
    {
      ref: office.unitId,
      dueAt: Date.parse('2026-11-25T18:00:00+08:00'),
      facts: { where: '3-1-502', owed: '280.68', on: '2026-11-25' },
    },
  ]);
  office.setClock('2026-11-27T09:00:00+08:00');
  expect(await matters()).toHaveLength(1);
  await must(office.clerk.fees.printNotices({ unitIds: [office.unitId], payBy: '2026-12-05' }));
  expect(await matters()).toHaveLength(1); // a notice takes no promise back
  expect((await list(office)).rows).toMatchObject([{ promisedOn: '2026-11-25' }]);
  await must(call(office, office.unitId, { result: 'promised', promisedOn: '2026-11-30' }));
  expect(await matters()).toEqual([]);
  office.setClock('2026-11-30T09:00:00+08:00');
  await taken(office, { lines: [forCharge(first)] });
  expect(await matters()).toMatchObject([{ facts: { owed: '140.34' } }]);
  await must(call(office, office.unitId, { result: 'refused' }));
  expect(await matters()).toEqual([]);
});

test('FEE-09 notices are made out for many at once, one paper a household, and each counts as a dunning', async () => {
  const office = await takingDesk();
  const [other, clear] = [await office.home('503', 900_000, '李四'), await office.home('504')];
  for (const month of ['01', '02', '03', '04', '05', '06', '07', '08', '09', '10'])
    office.owes(`2026-${month}`);
  const partly = office.owes('2026-10', 100_000, { unitId: other });
  await taken(office, { unitId: other, lines: [forCharge(partly, 16_795)] });
  const ask = { unitIds: [office.unitId, other, clear, other], payBy: '2026-12-05' };

  expect(await office.clerk.fees.printNotices({ ...ask, payBy: '2026-11-22' })).toEqual(
    refused('dunning/promise-past', { on: '2026-11-22' }),
  );
  expect(await office.clerk.fees.printNotices({ ...ask, unitIds: [clear] })).toEqual(
    refused('dunning/nothing-owed', { room: '3-1-504' }),
  );
  expect(await outbox(office)).toEqual([]);

  const made = await must(office.clerk.fees.printNotices(ask));
  expect([made.papers.length, made.skipped]).toEqual([2, 1]);
  expect((await outbox(office)).map(({ number }) => number)).toEqual([
    'CJ-A1-20261123-001',
    'CJ-A1-20261123-002',
  ]);
  const { data } = await must(office.clerk.papers.paper({ id: made.papers[1]! }));
  expect(data).toMatchObject({
    unitCode: '3-1-503',
    address: '和园一期 3-1-503',
    lines: [{ item: '物业服务费', period: '2026-10-01 – 2026-10-28', due: '2026-10-28', amount: '832.05' }],
    moreLines: 0,
    total: '832.05',
    totalInWords: '捌佰叁拾贰元零伍分',
    payBy: '2026-12-05',
  });
  const long = (await must(office.clerk.papers.paper({ id: made.papers[0]! }))).data as {
    lines: unknown[];
    moreLines: number;
    total: string;
    totalInWords: string;
  };
  expect([long.lines.length, long.moreLines, long.total]).toEqual([8, 2, '1,403.40']);
  expect(readCapitalAmount(long.totalInWords)).toBe(140_340);
  expect(await must(office.clerk.fees.dunnings({ unitId: other }))).toMatchObject([
    { way: 'notice', result: 'handed', owedFen: 83_205, promisedOn: null },
  ]);
});

test('FEE-09 a notice asks for what is due on its day; what comes due within its term is told beside the total, and later charges are not', async () => {
  const office = await takingDesk();
  const later = await office.home('503', 900_000, '李四');
  office.setClock('2026-11-28T09:00:00+08:00');
  office.owes('2026-10', 30_000);
  office.owes('2026-11', 20_000); // due on the notice's own day
  office.owes('2026-12', 15_000); // due on the last day of its term
  office.owes('2027-01', 1_000);
  office.owes('2026-12', 40_000, { unitId: later });

  const made = await must(
    office.clerk.fees.printNotices({ unitIds: [office.unitId, later], payBy: '2026-12-28' }),
  );

  expect([made.papers.length, made.skipped]).toEqual([1, 1]);
  expect((await must(office.clerk.papers.paper({ id: made.papers[0]! }))).data).toMatchObject({
    lines: [{ amount: '300.00' }, { amount: '200.00', due: '2026-11-28' }],
    moreLines: 0,
    total: '500.00',
    totalInWords: '伍佰元整',
    upcoming: { count: 1, total: '150.00' },
  });
  expect(await must(office.clerk.fees.dunnings({ unitId: office.unitId }))).toMatchObject([
    { owedFen: 50_000 },
  ]);
  expect(await office.clerk.fees.printNotices({ unitIds: [later], payBy: '2026-12-28' })).toEqual(
    refused('dunning/nothing-owed', { room: '3-1-503' }),
  );
});

test('FEE-03 what a household doubts is in no notice and in no call; one that doubts all of it is left in peace', async () => {
  const office = await takingDesk();
  const [doubted] = [office.owes('2026-09', 50_000), office.owes('2026-10', 20_000)];
  await must(office.clerk.fees.dispute({ id: doubted, doubt: '九月没有住', explained: null }));

  expect(await list(office)).toMatchObject({
    owedFen: 70_000,
    disputedFen: 50_000,
    rows: [{ disputedFen: 50_000 }],
  });
  const { papers } = await must(
    office.clerk.fees.printNotices({ unitIds: [office.unitId], payBy: '2026-12-05' }),
  );
  expect((await must(office.clerk.papers.paper({ id: papers[0]! }))).data).toMatchObject({
    lines: [{ period: '2026-10-01 – 2026-10-28' }],
    total: '200.00',
  });
  expect(await must(call(office, office.unitId))).toMatchObject({ owedFen: 20_000 });
});

test('a notice tells the room and the sums, and neither a name, a phone nor an ID: it may be stuck on a door', async () => {
  const office = await takingDesk();
  office.owes('2026-10');
  const { papers } = await must(
    office.clerk.fees.printNotices({ unitIds: [office.unitId], payBy: '2026-12-05' }),
  );
  const { data } = await must(office.clerk.papers.paper({ id: papers[0]! }));
  expect(JSON.stringify(data)).not.toMatch(/张三|1[3-9]\d{9}|\d{17}[\dX]/);
});

test('what being late cost is called so in a notice, as it is on a receipt', async () => {
  const office = await takingDesk();
  const { id: itemId } = await office.item({ name: '车位费', lateRateMillionths: 500 });
  const late = office.owes('2026-08', 10_000, { itemId });
  await taken(office, { lines: [forCharge(late, 10_000)] });

  const { papers } = await must(
    office.clerk.fees.printNotices({ unitIds: [office.unitId], payBy: '2026-12-05' }),
  );
  expect((await must(office.clerk.papers.paper({ id: papers[0]! }))).data).toMatchObject({
    lines: [{ item: '车位费违约金' }],
  });
});

test('今日 shows how many households owe and how much, to those who may look at money', async () => {
  const office = await takingDesk();
  office.owes('2026-09', 50_000);
  office.owes('2026-10', 20_000);
  const { glance } = await must(office.clerk.duties.today({}));
  expect(glance).toEqual(
    expect.arrayContaining([
      { kind: 'fees.households-owing', count: 1 },
      { kind: 'fees.owed', count: 70_000 },
    ]),
  );
  const { glance: admins } = await must(office.desk.duties.today({}));
  expect(admins.filter(({ kind }) => kind.startsWith('fees.'))).toEqual([]);
});
