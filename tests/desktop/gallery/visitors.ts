import type { Page } from 'playwright-core';
import { goTo, type Look } from './look.ts';

/** 来访: who is here, a visitor who is not expected, one who gets a pass; `nth` keeps the names apart. */
export async function visitorScreens(page: Page, look: Look, nth: number): Promise<void> {
  await goTo(page, '#/visitors');
  await page.locator('main table, main [role=grid], main [role=listbox], main ul').first().waitFor();
  await look('visitors-1-present', page);
  await page.keyboard.press('F7');
  await page.locator('form input').first().waitFor();
  await look('visitors-2-new', page);
  await page.keyboard.press('4');
  await page.waitForTimeout(200);
  await fillFirstText(page, '欧阳上官慕容诸葛东方西门南宫司马皇甫尉迟公孙令狐长孙宇文');
  await page.keyboard.press('Control+Enter');
  await page.waitForTimeout(500);
  await look('visitors-3-unknown-call-host', page);
  await page.keyboard.press('Escape');
  await page.keyboard.press('F7');
  await page.locator('form input').first().waitFor();
  await page.keyboard.press('1');
  await page.waitForTimeout(200);
  await fillFirstText(page, `访客${nth}`);
  await page.keyboard.press('Control+Enter');
  await page.waitForTimeout(500);
  await look('visitors-4-pass', page);
  await page.keyboard.press('Control+Enter');
  await page.waitForTimeout(300);
  await look('visitors-5-pass-guards', page);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+2');
  await page.locator('main input[value^="20"]').waitFor();
  await look('visitors-6-register', page);
}

async function fillFirstText(page: Page, text: string): Promise<void> {
  await page
    .locator('main form input[type=text], aside form input[type=text], form input:not([type])')
    .first()
    .fill(text);
}
