import { dayFrom } from '../../../src-shared/rules/officeInstant.ts';
import { monthEnd } from '../../../src-renderer/app/usualSpans.ts';
import { ask } from '../atTheDesk.ts';
import type { App } from '../launch.ts';
import { forEverybody, someItem } from '../../fixtures/money.ts';

type At = Pick<App, 'page'>;
type WithId = { id: string };

/** The home whose fees are shown: its owner has the longest name a register holds. */
export async function someHome(app: At): Promise<string> {
  const [home] = await ask<{ unitId: string }[]>(app, 'households.search', { text: '2-1-201' });
  return home!.unitId;
}

/** What an estate has besides its monthly fees: meters, a formula, a shared cost, 违约金, doubts, dunning and a tariff. */
export async function seedFees(app: At): Promise<void> {
  const { today } = await ask<{ today: string }>(app, 'office.status', {});
  const home = await someHome(app);
  await ask(app, 'households.moveIn', { ...longNamed, unitId: home });
  await seedItems(app, today, home);
  await seedMeters(app, today);
  await seedTroubles(app, today, home);
}

async function seedItems(app: At, today: string, home: string): Promise<void> {
  const add = (facts: object) => ask<WithId>(app, 'fees.addItem', { ...someItem, dueDays: 15, ...facts });
  const price = (itemId: string, facts: object) =>
    ask(app, 'fees.setStandard', {
      ...forEverybody,
      price: null,
      itemId,
      fromOn: dayFrom(today, -700),
      ...facts,
    });
  const long = await add({
    name: '地下车库公共照明及排风设备运行分摊费用',
    method: 'formula',
    lateRateMillionths: 500,
    lateGraceDays: 10,
    lateCapMillionths: 300_000,
  });
  await price(long.id, { formula: '(单价+0.5)×面积×月数÷10', price: 12_345 });
  await price(long.id, {
    formula: '面积×月数×0.12',
    fromOn: dayFrom(today, 40),
    note: '业主大会 2026 年第 3 号决议',
  });
  const water = await add({
    name: '居民生活用水',
    method: 'metered',
    meterKind: 'water',
    quantityUnit: '吨',
    lossShareMillionths: 50_000,
  });
  await price(water.id, {
    tiers: [
      { upTo: 20_000, price: 27_000 },
      { upTo: 40_000, price: 40_500 },
      { upTo: null, price: 67_500 },
    ],
  });
  const shared = await add({ name: '楼道水电公摊', method: 'shared', shareBy: 'area' });
  const card = await add({ name: '车辆出入证工本费', method: 'once', frequency: 'once', quantityUnit: '张' });
  await price(card.id, { price: 300_000 });
  await ask(app, 'fees.enterSharedCost', {
    itemId: shared.id,
    projectId: null,
    buildingId: null,
    fromOn: `${today.slice(0, 7)}-01`,
    toOn: monthEnd(today),
    totalFen: 123_456,
    note: '供电局 10 月账单',
  });
  const what = {
    itemIds: [long.id],
    fromOn: dayFrom(today, -200),
    toOn: dayFrom(today, -31),
    buildingIds: [(await ask<{ buildingId: string }>(app, 'households.unit', { id: home })).buildingId],
    excluded: [],
  };
  const preview = await ask<{ chargeCount: number; totalFen: number }>(app, 'fees.previewRun', {
    ...what,
    look: { at: 'oddities' },
  });
  await ask(app, 'fees.postRun', { ...what, ...figures(preview) });
  const prices = [
    ['更换水龙头（含普通角阀、软管，不含台面拆装）', '个', 6500],
    ['疏通下水道', '次', 12_000],
    ['更换门锁锁芯', '把', 15_000],
  ] as const;
  for (const [name, unit, priceFen] of prices)
    await ask(app, 'fees.addRepairPrice', { name, unit, priceFen });
}

async function seedMeters(app: At, today: string): Promise<void> {
  const homes = await ask<{ unitId: string }[]>(app, 'households.search', { text: '2-1-' });
  const meterIds: string[] = [];
  for (const [nth, { unitId }] of homes.slice(0, 12).entries()) {
    const { id } = await ask<WithId>(app, 'fees.addMeter', {
      unitId,
      kind: 'water',
      serial: `W${String(nth + 1).padStart(4, '0')}`,
      place: nth % 3 === 0 ? '厨房水槽下方检修口' : null,
      multiplier: 1000,
      dialDigits: 5,
      installedOn: dayFrom(today, -200),
      firstReading: 100_000,
    });
    meterIds.push(id);
  }
  for (const [round, before] of [60, 30].entries())
    await ask(app, 'fees.enterReadings', {
      readOn: dayFrom(today, -before),
      readings: meterIds.map((meterId, nth) => ({
        meterId,
        value: 100_000 + (round + 1) * 9_500 + nth * 1_250,
        rolledOver: false,
      })),
    });
}

async function seedTroubles(app: At, today: string, home: string): Promise<void> {
  const [owed] = await ask<{ charges: (WithId & { balanceFen: number })[] }[]>(app, 'fees.owed', {
    unitIds: [home],
  });
  const [first, second] = owed!.charges;
  await ask(app, 'fees.waive', {
    id: first!.id,
    lateFee: false,
    amountFen: Math.floor(first!.balanceFen / 3),
    reason: '楼道漏水修了半个月，按业主委员会意见减收',
    approval: null,
  });
  await ask(app, 'fees.dispute', {
    id: second!.id,
    doubt: '说房子空了半年没有住人，电梯也没有坐过，为什么还要照收',
    explained: '已经解释：合同写明空置也按全额收；业主要回去商量',
  });
  await ask(app, 'fees.dun', {
    unitId: home,
    way: 'phone',
    result: 'promised',
    promisedOn: dayFrom(today, 5),
    note: '等发了工资来缴，请别再打他单位电话',
  });
}

/** What was typed in forms that were only looked at. */
export async function dropDrafts(app: At): Promise<void> {
  const drafts = await ask<{ place: string }[]>(app, 'drafts.list', {});
  for (const { place } of drafts) if (place.startsWith('fees/')) await ask(app, 'drafts.drop', { place });
}

const figures = ({ chargeCount, totalFen }: { chargeCount: number; totalFen: number }) => ({
  chargeCount,
  totalFen,
});

const longNamed = {
  personId: null,
  name: '欧阳上官慕容诸葛东方西门南宫司马皇甫尉迟公孙令狐长孙宇文',
  sex: null,
  note: null,
  relation: 'owner',
  fromOn: null,
  phones: [],
};
