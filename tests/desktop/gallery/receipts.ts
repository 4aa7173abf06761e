import type { Page } from 'playwright-core';
import { chargeEverybody } from '../moneyFlow.ts';
import { show, type Variant } from '../variants.ts';
import { goTo, signOut } from '../atTheDesk.ts';
import { act, enter, type Look } from './look.ts';

/** A day without receipts and the drawer before it is opened, in every way at once: the same day it is not shut again. */
export async function shutDrawerScreens(page: Page, variants: readonly Variant[], look: Look): Promise<void> {
  await come(page, 'chen');
  await chargeEverybody({ page }, 3);
  for (const variant of variants) {
    await signOut(page);
    await show(page, variant);
    await come(page, 'wang');
    await goTo(page, '#/receipts');
    await page.locator('main h1').waitFor();
    await page.locator('main p kbd').last().waitFor();
    await look('receipts-1-empty', page);
    await page.keyboard.press('F8');
    await page.locator('form#drawer').waitFor();
    await page.keyboard.type('12');
    await page.keyboard.press('Control+Enter');
    await page.locator('form#drawer input[aria-invalid=true]').waitFor();
    await look('receipts-2-drawer', page);
  }
  for (const _ of [50, 20, 10, 5, 1, 0.5, 0.1]) {
    await page.locator('form#drawer input:focus').waitFor();
    await page.keyboard.press('Control+a');
    await page.keyboard.type('4');
    await page.keyboard.press('Enter');
  }
  await page.locator('form#taking').waitFor();
}

/** The counter and the receipts, for the receptionist who has the drawer: each way of showing them with households of its own. */
export async function receiptScreens(page: Page, look: Look, nth: number): Promise<void> {
  const home = `1-1-${nth + 2}01`;
  const press = (key: string) => page.keyboard.press(key);
  await press('F8');
  await page.locator('form#taking').waitFor();
  await look('receipts-3-take', page);
  await found(page, home);
  await page.keyboard.type('10'); // what this household usually pays is next to nothing
  await press('Enter');
  await page.locator('input[type=radio]:focus').waitFor({ state: 'attached' });
  await press('1');
  await page.locator('#taking-tendered:focus').waitFor();
  await press('Enter');
  await page.locator('main button[aria-keyshortcuts=F8]:focus').waitFor();
  await press('Enter');
  await found(page, home);
  await press('ArrowUp');
  await press('ArrowDown');
  await press('Space');
  await look('receipts-4-owed', page);
  await press('F2');
  await page.getByRole('dialog').locator('dl').waitFor();
  await look('receipts-5-charge', page);
  await press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
  await page.locator('[data-field=lines] [role=group]:focus').waitFor();
  await press('Space');

  await press('Alt+a');
  await page.getByRole('dialog').locator('[role=radiogroup]').waitFor();
  await look('receipts-6-ahead', page);
  await press('1');
  await page.getByRole('dialog').locator('input[inputmode=numeric]:focus').waitFor();
  await page.keyboard.type('2');
  await press('Control+Enter');
  await page.locator('#taking-amount:focus').waitFor();
  await press('Alt+s');
  const repair = page.getByRole('dialog').locator('input[list]');
  await repair.fill('疏通下水道');
  await page.getByRole('dialog').locator('output').waitFor();
  await look('receipts-6-once', page);
  await repair.fill('拆墙');
  await page.getByText(/15/).last().waitFor();
  await press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
  await page.locator('#taking-amount:focus').waitFor();
  await press('Alt+c');
  await page.getByRole('dialog').locator('[role=radiogroup]').first().waitFor();
  await press('Control+Enter');
  await page.locator('.ant-form-item-explain-error').first().waitFor();
  await look('receipts-7-prepaid', page);
  await press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'hidden' });

  await page.locator('#taking-payer').fill(longName);
  await page.locator('#taking-note').fill(longNote);
  await page.locator('#taking-amount').fill('9000');
  await press('Enter');
  await press('Control+Enter');
  await page.locator('.ant-form-item-explain-error').first().waitFor();
  await look('receipts-8-mistaken', page);
  await press('Space');
  await press('Enter');
  await mixed(page, '1000.5');
  await page.locator('#taking-tendered').fill('10000');
  await page.locator('aside p[aria-live] strong:not(:empty)').waitFor();
  await look('receipts-9-change', page);
  await press('Enter');
  await page.getByRole('dialog').locator('dd strong').waitFor();
  await look('receipts-10-again', page);
  await press('Control+Enter');
  await page.locator('section[aria-labelledby=taken] button').nth(1).waitFor();
  await page.locator('main button[aria-keyshortcuts=F8]:focus').waitFor();
  await look('receipts-11-taken', page);

  await goTo(page, '#/receipts');
  await page.locator('main table').waitFor();
  await page.locator('main [role=group]:focus').waitFor();
  await look('receipts-12-day', page);
  await press('Enter');
  await page.locator('main section button[aria-keyshortcuts="Alt+KeyX"]').waitFor();
  await look('receipts-13-panel', page);
  for (const [key, form] of [
    ['Alt+m', 'method'],
    ['Alt+i', 'exchange'],
    ['Alt+r', 'reverse'],
    ['Alt+x', 'void'],
  ] as const) {
    await act(page, key);
    await page.locator(`form#${form}`).waitFor();
    await press('Control+Enter');
    await page.locator('.ant-form-item-explain-error').first().waitFor();
    await look(`receipts-14-${form}`, page);
    await press('Escape');
    await page.locator(`form#${form}`).waitFor({ state: 'detached' });
  }
  await press('Escape');
}

/** For whoever leads: how long today's payments took, and what was topped up this month. */
export async function ledDayScreens(page: Page, look: Look): Promise<void> {
  await goTo(page, '#/receipts');
  await page.locator('main dt', { hasText: /五分[钟鐘]/ }).waitFor();
  await look('receipts-16-day-led', page);
  await goTo(page, '#/fees/collection');
  await page.locator('main details summary', { hasText: /充值|儲值/ }).click();
  await look('receipts-17-top-ups', page);
}

/** Somebody else has the drawer: who. */
export async function takenDrawerScreen(page: Page, look: Look): Promise<void> {
  await page.keyboard.press('F8');
  await page.locator('main [role=alert]').first().waitFor();
  await look('receipts-15-drawer-taken', page);
}

/** A person comes to the window, whoever was there before. */
export async function come(page: Page, login: string): Promise<void> {
  await page.locator('input:focus').waitFor();
  await page.keyboard.type(login);
  await page.keyboard.press('Enter');
  await page.locator('input[type=password]').waitFor();
  await enter(page, login);
}

async function found(page: Page, room: string): Promise<void> {
  await page.locator('#taking-unit:focus').waitFor();
  await page.keyboard.type(room);
  await page.keyboard.press('Enter');
  await page.locator('[data-field=lines] tbody tr').first().waitFor();
  await page.locator('#taking-amount:focus').waitFor();
}

/** Some by 微信, the rest in cash. */
async function mixed(page: Page, yuan: string): Promise<void> {
  await page.locator('input[type=radio]:focus').waitFor({ state: 'attached' });
  await page.keyboard.press('0');
  await page.locator('#taking-amount-1').waitFor();
  await page.locator('input[type=radio]:focus').waitFor({ state: 'attached' });
  await page.keyboard.press('2');
  await page.locator('#taking-amount-0:focus').waitFor();
  await page.keyboard.type(yuan);
  await page.keyboard.press('Enter');
  await page.keyboard.press('1');
  await page.locator('#taking-tendered').waitFor();
}

const longName = '欧阳上官慕容诸葛东方西门南宫司马皇甫尉迟公孙令狐长孙宇文';
const longNote = '由物业管理处转交的三季度电梯运行费补差，请在年底前核对并另开发票给业主本人签收';
