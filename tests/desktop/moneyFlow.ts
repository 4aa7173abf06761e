import { ask, focusIsOn, handMs } from './atTheDesk.ts';
import type { App } from './launch.ts';
import type { Press } from './repairFlow.ts';

export type Receipt = {
  id: string;
  number: string;
  code: string;
  rooms: string;
  payer: string;
  totalFen: number;
  tenderedFen: number | null;
  changeFen: number | null;
  startedAt: number;
  takenAt: number;
  lines: { itemName: string; amountFen: number }[];
  payments: { method: string; amountFen: number }[];
};

/** What every home of the demo estate pays for by the month, charged for so many months up to this one. */
export async function chargeEverybody(app: Pick<App, 'page'>, months = 1): Promise<void> {
  const { today } = await ask<{ today: string }>(app, 'office.status', {});
  const items = await ask<{ id: string; name: string }[]>(app, 'fees.items', {});
  const what = {
    itemIds: items.filter(({ name }) => monthly.includes(name)).map(({ id }) => id),
    fromOn: `${monthOf(today, months - 1)}-01`,
    toOn: `${monthOf(today, 0)}-28`,
    buildingIds: null,
    excluded: [],
  };
  const { chargeCount, totalFen } = await ask<{ chargeCount: number; totalFen: number }>(
    app,
    'fees.previewRun',
    { ...what, look: { at: 'oddities' } },
  );
  if (chargeCount > 0) await ask(app, 'fees.postRun', { ...what, chargeCount, totalFen });
}

/** F8 with a shut drawer: it is counted first, every note and coin, and opened. */
export async function openDrawer({ page }: App, press: Press): Promise<void> {
  await press('F8');
  await page.getByRole('heading', { name: '打开钱箱' }).waitFor();
  for (const pieces of ['3', '2', '4', '10', '5', '20', '4', '0']) {
    await page.keyboard.type(pieces, { delay: handMs });
    await press('Enter');
  }
  await page.getByRole('heading', { name: '打开钱箱' }).waitFor({ state: 'detached' });
}

/** Finds the household by what is typed, and Enter: what it owes stands there, the cursor is at the amount. */
export async function findPayer(app: App, press: Press, typed: string): Promise<void> {
  await focusIsOn(app, '住户');
  await app.page.keyboard.type(typed, { delay: handMs });
  await press('Enter');
  await focusIsOn(app, '收多少');
  await app.page.getByRole('table', { name: '应缴的费用' }).waitFor();
}

/** The receipt that was taken last today. */
export async function newestReceipt(app: App): Promise<Receipt> {
  const { today } = await ask<{ today: string }>(app, 'office.status', {});
  const { rows } = await ask<{ rows: { id: string }[] }>(app, 'receipts.ofDay', { day: today });
  return ask<Receipt>(app, 'receipts.receipt', { id: rows[0]!.id });
}

/** So many months before the one of a day. */
function monthOf(day: string, before: number): string {
  const first = new Date(`${day.slice(0, 7)}-01T00:00:00Z`);
  first.setUTCMonth(first.getUTCMonth() - before);
  return first.toISOString().slice(0, 7);
}

const monthly = ['物业服务费', '电梯运行费', '生活垃圾清运费'];
