import type { Page } from 'playwright-core';
import { goTo } from '../atTheDesk.ts';
import type { Look } from './look.ts';

/** 来访: who is here, a visitor who is not expected, one who gets a pass; `nth` keeps the names apart. */
export async function visitorScreens(page: Page, look: Look, nth: number): Promise<void> {
  await goTo(page, '#/visitors');
  await page.locator('main table, main [role=grid], main [role=listbox], main ul').first().waitFor();
  await look('visitors-1-present', page);
  await page.keyboard.press('F7');
  await page.locator('form#visitor input').first().waitFor();
  await look('visitors-2-new', page);
  await tellDesk(page, '4', '欧阳上官慕容诸葛东方西门南宫司马皇甫尉迟公孙令狐长孙宇文');
  await page.locator('form#host-call').waitFor();
  await look('visitors-3-unknown-call-host', page);
  await page.keyboard.press('Escape');
  await page.keyboard.press('F7');
  await page.locator('form#visitor input').first().waitFor();
  await tellDesk(page, '1', `访客${nth}`);
  await page.locator('form#pass').waitFor();
  await look('visitors-4-pass', page);
  await page.keyboard.press('Control+Enter');
  await page.locator('.ant-form-item-explain-error').first().waitFor();
  await look('visitors-5-pass-guards', page);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+2');
  await page.locator('main input[value^="20"]').waitFor();
  await look('visitors-6-register', page);
}

/** Registers someone: what he came as by its digit, and his name. */
async function tellDesk(page: Page, category: string, name: string): Promise<void> {
  await page.locator('form#visitor input:focus').waitFor();
  await page.keyboard.press(category);
  await page.locator('#visitor_visitorName:focus').waitFor(); // the digit goes on to the next field by itself
  await page.keyboard.insertText(name);
  await page.keyboard.press('Control+Enter');
}
