import fs from 'node:fs';
import type { FeeItemId } from '../../src-shared/contract/fees/ids.ts';
import { fenText } from '../../src-shared/rules/fen.ts';
import { forEverybody, someItem } from '../../tests/fixtures/money.ts';
import { dirtyRoster } from '../../tests/fixtures/roster.ts';
import { clockText } from './clock.ts';
import { admin, chen, does, known, must, team } from './people.ts';
import { desk, fileOf, madeFile } from './shell.ts';
import { done, stop } from './tell.ts';

/** The fee items of the day by their names. */
const items = new Map<string, FeeItemId>();

/** The office as it is the evening before: its people, its homes, its prices, and November charged. */
export async function officeIsSetUp(): Promise<void> {
  await desk('init', '--manual-clock', '--clock', clockText('17:00'), '--office', '和园物业服务中心');
  done('17:00', admin.name, '开账：和园物业服务中心，前台 A1');
  for (const [{ login, name, secret }, roles, post] of team) {
    await does('17:02', admin, `登记${post}${name}`, () =>
      admin.desk.staff.add({ login, name, roles: [...roles], secret }),
    );
  }
  known(await must(admin.desk.staff.roster({})));
  await importRosters();
  for (const price of prices) await setPrice(price);
  await chargeTheMonth();
}

/** The owner roster comes in, from a template of another program and as an office keeps it; twice is once. */
async function importRosters(): Promise<void> {
  await importRoster('导入 importRoom.xlsx', fileOf('tests/fixtures/importRoom.xlsx'));
  const roster = madeFile('业主名册.xlsx');
  fs.writeFileSync(roster, (await dirtyRoster({ units: 240, seed: 1122 })).bytes);
  await importRoster('导入 240 户的业主名册', roster);
  const { imported } = await importRoster('再导入一次', roster);
  if (imported) stop('同一份名册第二次导入仍有变化');
}

type Imported = {
  imported: boolean;
  totals: { add: number; update: number; same: number };
  failed: unknown[];
};

async function importRoster(what: string, file: string): Promise<Imported> {
  const told = await desk<Imported>('import', 'roster', file, '--as', admin.login);
  const { add, update, same } = told.totals;
  done(
    '17:10',
    admin.name,
    what,
    `新增 ${add}，覆盖 ${update}，不变 ${same}，要人工看的 ${told.failed.length}`,
  );
  return told;
}

type Price = (typeof prices)[number];

async function setPrice({ name, facts, price, told }: Price): Promise<void> {
  const item = await does('17:20', chen, `收费项目：${name}`, () =>
    chen.desk.fees.addItem({ ...someItem, rounding: 'jiao', name, ...facts }),
  );
  items.set(name, item.id);
  if (price === null) return;
  await does(
    '17:20',
    chen,
    `标准：${name}，2026-01-01 起`,
    () => chen.desk.fees.setStandard({ ...forEverybody, itemId: item.id, price, fromOn: '2026-01-01' }),
    () => told,
  );
}

async function chargeTheMonth(): Promise<void> {
  const what = {
    itemIds: prices.flatMap(({ name, isMonthly }) => (isMonthly ? [itemNamed(name)] : [])),
    fromOn: '2026-11-01',
    toOn: '2026-11-30',
    buildingIds: null,
    excluded: [],
  };
  const { chargeCount, totalFen } = await must(
    chen.desk.fees.previewRun({ ...what, look: { at: 'oddities' } }),
  );
  await does(
    '17:30',
    chen,
    '2026 年 11 月出账',
    () => chen.desk.fees.postRun({ ...what, chargeCount, totalFen }),
    ({ number }) => `${number}，${chargeCount} 笔，${fenText(totalFen)} 元`,
  );
}

/** The id of a fee item of the day. */
export const itemNamed = (name: string): FeeItemId => items.get(name) ?? stop(`没有收费项目 ${name}`);

const prices = [
  {
    name: '物业服务费',
    facts: { method: 'area' },
    price: 14_000,
    told: '1.40 元/㎡/月，收到角',
    isMonthly: true,
  },
  {
    name: '生活垃圾处理费',
    facts: { method: 'fixed' },
    price: 80_000,
    told: '8.00 元/户/月',
    isMonthly: true,
  },
  {
    name: '门禁卡工本费',
    facts: { method: 'once', frequency: 'once', quantityUnit: '张' },
    price: 300_000,
    told: '30.00 元/张',
    isMonthly: false,
  },
  {
    name: '装修押金',
    facts: { method: 'deposit', frequency: 'once' },
    price: null,
    told: '',
    isMonthly: false,
  },
] as const;
