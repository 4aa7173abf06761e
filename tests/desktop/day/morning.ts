import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { demoSecret } from '../../../src-shared/demoSecret.ts';
import { focusIsOn, proveMyself } from '../atTheDesk.ts';
import { counts, type Pieces } from './counting.ts';
import type { DeskDay } from './desk.ts';

export type Record = {
  id: string;
  number: string;
  signedBy: string | null;
  money: { safeFen: number; handIns: { number: string; state: string }[] };
};

/** Somebody comes to the window, proves herself, and signs in for the shift the clock says. */
export async function comesToWork(day: DeskDay, name: string, shift: string): Promise<void> {
  const { app, picture } = day;
  const { page } = app;
  await page.getByLabel('姓名或登录名').or(page.locator('input[type=password]')).first().waitFor();
  await picture('sign-in');
  await proveMyself(app, name, demoSecret);
  await page.getByRole('heading', { name: '今日', level: 1 }).waitFor();
  await picture('today');
  await comesBack(day, shift);
}

/** 签到 for the shift the clock says, by whoever is at the window. */
export async function comesBack({ app, press, picture }: DeskDay, shift: string): Promise<void> {
  const { page } = app;
  await press('F10');
  await page.getByRole('heading', { name: '交接班', level: 1 }).waitFor();
  await press('Control+2');
  const form = page.locator('form#sign-in-shift');
  await form.locator('input[type=radio]:focus').waitFor({ state: 'attached' });
  await expect.poll(() => form.locator('label:has(input:checked)').first().textContent()).toContain(shift);
  await press('Control+Enter');
  await page.getByText(`已签到：${shift}`).waitFor();
  await picture('post');
}

/** SHF-07: the record of the shift before is read item by item and signed; it comes on paper. What it said, a line an item. */
export async function readsAndSigns(day: DeskDay, number: string): Promise<string[]> {
  const { app, press, picture } = day;
  const { page } = app;
  await press('Control+F10');
  await page.getByText(/^看过 0 \/ \d+$/).waitFor();
  await picture('handover-unread');
  const items = await itemsOn(page);
  for (const nth of items.keys()) {
    await page.getByText(`看过 ${nth} / ${items.length}`).waitFor();
    await page.locator('[role=group]:focus').waitFor();
    await press('Space');
  }
  await focusIsOn(app, '您的 PIN 或密码');
  await picture('handover-read');
  await page.keyboard.type(demoSecret);
  await press('Enter');
  await page.getByText(`已签收 ${number}`).waitFor();
  await page.getByText(new RegExp(`slips/${number}.pdf`)).waitFor();
  await picture('handover-signed');
  return items;
}

/** The items of a record as they stand on the screen, without spaces: `报修：3修好1-1-401…`. */
const itemsOn = (page: Page): Promise<string[]> =>
  page
    .getByRole('group', { name: '逐条看' })
    .evaluate((list) =>
      [...list.querySelectorAll('section')].flatMap((section) =>
        [...section.querySelectorAll<HTMLElement>('[data-read]')].map(
          (row) => `${section.getAttribute('aria-label')}：${row.innerText.replaceAll(/\s/g, '')}`,
        ),
      ),
    );

/** The float is counted note by note, unseen, and the drawer is open; the counter comes up. */
export async function opensDrawer(day: DeskDay, pieces: Pieces): Promise<void> {
  const { app, press, picture } = day;
  const { page } = app;
  await press('F8');
  await page.getByRole('heading', { name: '打开钱箱' }).waitFor();
  await counts(day, 'drawer', pieces);
  await picture('drawer-counted');
  await press('Control+Enter');
  await page.getByRole('heading', { name: '打开钱箱' }).waitFor({ state: 'detached' });
  await focusIsOn(app, '住户');
}
