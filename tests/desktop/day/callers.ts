import { ask, focusIsOn, handMs } from '../atTheDesk.ts';
import {
  dispatch,
  enterVoucher,
  newestTicket,
  register,
  someOwner,
  takeCall,
  type Ticket,
} from '../repairFlow.ts';
import type { DeskDay } from './desk.ts';

type Visit = { passNumber: string; passCode: string; visitorName: string };

/** A guest comes to see somebody, shows a document, and has a pass on paper. */
export async function guestComes(
  { app, press, picture }: DeskDay,
  name: string,
  business: string,
): Promise<Visit> {
  const { page } = app;
  await press('F7');
  await page.getByRole('heading', { name: '新来访' }).waitFor();
  await page.locator('input[type=radio]:focus').waitFor({ state: 'attached' });
  await press('1');
  await focusIsOn(app, '姓名');
  await page.keyboard.insertText(name);
  await press('Enter');
  await focusIsOn(app, '人数');
  await press('Enter');
  await focusIsOn(app, '事由');
  await page.keyboard.insertText(business);
  await press('Control+Enter');
  await page
    .getByRole('radiogroup', { name: '出示证件' })
    .locator('input:focus')
    .waitFor({ state: 'attached' });
  await press('1');
  await focusIsOn(app, '证件已双手归还本人');
  await press('Space');
  await press('Control+Enter');
  await page.getByText(/已存为 PDF：/).waitFor();
  await picture('visitor');
  await press('Escape');
  const present = await ask<Visit[]>(app, 'visitors.present', {});
  return present.find(({ visitorName }) => visitorName === name)!;
}

/** The pass comes back and is scanned. */
export async function guestLeaves(
  { app, press, picture }: DeskDay,
  { passCode, visitorName }: Visit,
): Promise<void> {
  await press('Control+Alt+2');
  await app.page.getByRole('heading', { name: '来访', level: 1 }).waitFor();
  await app.page.keyboard.type(passCode, { delay: 8 });
  await press('Enter');
  await app.page
    .getByText(new RegExp(`${visitorName}.*离开`))
    .first()
    .waitFor();
  await picture('visitor-left');
}

/** Somebody calls; the order goes to a technician on paper. */
export async function callIsSentOut(day: DeskDay, demand: string): Promise<Ticket> {
  const { app, press, picture } = day;
  await takeCall(app, press, await someOwner(app), demand);
  await picture('repair-call');
  await register(app, press);
  await dispatch(app, press);
  await picture('repair-sent');
  return newestTicket(app);
}

/** What the night shift took a call for goes out in the morning. */
export async function nightCallIsSentOut({ app, press, picture }: DeskDay): Promise<Ticket> {
  const { page } = app;
  const ticket = await newestTicket(app);
  await press('F3');
  await page.keyboard.type(ticket.number, { delay: handMs / 4 });
  await page
    .getByRole('option', { name: new RegExp(ticket.number) })
    .first()
    .waitFor();
  await press('Enter');
  await page.getByRole('heading', { name: '派给谁' }).waitFor();
  await dispatch(app, press);
  await picture('night-call-sent');
  return ticket;
}

/** The technician is back with the voucher: scanned, copied, closed. */
export async function voucherIsBack(day: DeskDay, { code }: Ticket, yuan: string): Promise<void> {
  await day.press('Control+Alt+3');
  await day.app.page.getByRole('heading', { name: '报修', level: 1 }).waitFor();
  await enterVoucher(day.app, day.press, code, yuan);
  await day.picture('repair-done');
  await day.press('Escape');
}

/** The orders of the day go into the 报修记录本. */
export async function ordersAreBooked({ app, press, picture }: DeskDay): Promise<void> {
  await press('Control+Alt+3');
  await press('Control+2');
  await app.page.getByText(/还没有登记到报修记录本/).waitFor();
  await press('Alt+b');
  await app.page.getByText('今天的单子都登记了').waitFor();
  await picture('repair-book');
}
