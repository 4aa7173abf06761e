import { ask, focusIsOn, handMs, officeClock } from './atTheDesk.ts';
import type { App } from './launch.ts';

export type Ticket = {
  id: string;
  number: string;
  code: string;
  state: string;
  demand: string;
  registeredAt: number;
  appointmentFrom: number | null;
  appointmentTo: number | null;
};
export type Caller = { name: string; number: string; unitCode: string };

/** A key that is no text. */
export type Press = (key: string) => Promise<void>;

/** Someone who lives in the demo estate and has a phone. */
export async function someOwner(app: App): Promise<Caller> {
  const [found] = await ask<{ unitId: string; code: string }[]>(app, 'households.search', { text: '2-1-3' });
  const unit = await ask<{ residents: { name: string; phones: { id: string }[] }[] }>(
    app,
    'households.unit',
    { id: found!.unitId },
  );
  const owner = unit.residents.find(({ phones }) => phones.length > 0)!;
  const { number } = await ask<{ number: string }>(app, 'households.revealPhone', {
    id: owner.phones[0]!.id,
  });
  return { name: owner.name, number, unitCode: found!.code };
}

/** F6, the caller found while the number is typed, what is broken, which class, when: all but sending it. */
export async function takeCall(app: App, press: Press, caller: Caller, demand: string): Promise<void> {
  const { page } = app;
  await press('F6');
  await focusIsOn(app, '来电号码');
  await page.keyboard.type(caller.number, { delay: handMs });
  await page.getByRole('option', { name: caller.name }).first().waitFor();
  await press('Enter');
  await focusIsOn(app, '报修内容');
  await page.keyboard.insertText(demand);
  await press('Enter');
  await press('3'); // 水管爆裂; the digit goes on to the next field by itself
  await focusIsOn(app, '约定时间');
  await press('Alt+1'); // 尽快
}

/** Registers what was taken down; the desk asks whom to send. */
export async function register({ page }: App, press: Press): Promise<void> {
  await press('Control+Enter');
  await page.getByRole('heading', { name: '派给谁' }).waitFor();
}

/** Sends the first technician; his order comes on paper. The PDF's place. */
export async function dispatch({ page }: App, press: Press): Promise<string> {
  await page.waitForFunction(() => document.activeElement?.getAttribute('role') === 'group');
  await press('Enter');
  const saved = page.getByText(/已存为 PDF：/);
  await saved.waitFor();
  const file = /PDF：(.+\.pdf)/.exec((await saved.textContent()) ?? '')?.[1] ?? '';
  await press('Escape'); // the technician is on his way; the list is back
  await page.getByRole('heading', { name: '回单：照维修凭证录入' }).waitFor({ state: 'detached' });
  return file;
}

/** The voucher is back: scanned, copied, signed for; the repair is closed. */
export async function enterVoucher(app: App, press: Press, code: string, yuan: string): Promise<void> {
  const { page } = app;
  await page.keyboard.type(code, { delay: 8 });
  await press('Enter');
  await focusIsOn(app, '到场');
  const clock = await officeClock(app);
  await page.keyboard.type(clock, { delay: handMs });
  await press('Enter');
  await page.keyboard.type(clock, { delay: handMs });
  await press('Enter');
  await press('Enter'); // 实际维修: as it was reported
  await page.keyboard.type(yuan, { delay: handMs });
  await press('Enter');
  await press('Enter'); // 验收签字: the caller herself
  await focusIsOn(app, '动工前住户已在报价栏签字');
  await press('Space');
  await press('Enter');
  await press('Space');
  await press('Control+Enter');
  await page.getByText('已完成').first().waitFor();
}

/** The ticket that was registered last and is open. */
export async function newestTicket(app: App): Promise<Ticket> {
  const open = await ask<Ticket[]>(app, 'tickets.open', {});
  return open.toSorted((one, other) => other.registeredAt - one.registeredAt)[0]!;
}
