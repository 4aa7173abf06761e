import type { Page } from 'playwright-core';
import { goTo } from '../atTheDesk.ts';
import { act, type Look } from './look.ts';

/** 票据册, 押金台账 and 周登记, for someone who leads; `nth` keeps the books apart. */
export async function bookScreens(page: Page, look: Look, nth: number): Promise<void> {
  await goTo(page, '#/receipts/books');
  await page.locator('main button[aria-keyshortcuts=F2]').waitFor();
  await page.keyboard.press('F2');
  await page.getByRole('dialog').locator('form').waitFor();
  await page.locator('#code').fill('a-1');
  await page.keyboard.press('Control+Enter');
  await page.locator('.ant-form-item-explain-error').first().waitFor();
  await look('books-1-issue-mistaken', page);
  await page.locator('#code').fill(`G${'ABCD'.charAt(nth)}`);
  await page.locator('#kind input[value=hand]').check();
  await page.locator('#lastNo').fill('50');
  await page.keyboard.press('Control+Enter');
  await page.locator('#lastNo').waitFor({ state: 'detached' });
  await page.getByRole('grid').waitFor();
  await look('books-2-one', page);
  await act(page, 'Alt+b');
  await page.locator('form#spoil').waitFor();
  await look('books-3-spoil', page);
  await page.keyboard.press('Alt+1');
  await page.keyboard.press('Control+Enter');
  await page.locator('form#spoil').waitFor({ state: 'detached' });
  await act(page, 'Alt+r');
  await page.locator('form#return').waitFor();
  await look('books-4-return', page);
  await page.keyboard.press('Control+Enter');
  await page.locator('form#return').waitFor({ state: 'detached' });
  await act(page, 'Alt+x');
  await page.locator('form#write-off').waitFor();
  await page.keyboard.type('7');
  await page.keyboard.press('Enter');
  await page.keyboard.type('49');
  await page.keyboard.press('Control+Enter');
  await page.locator('form#write-off [role=alert]').first().waitFor();
  await look('books-5-numbers-missing', page);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await page.locator('main table').first().waitFor();
  await look('books-6-list', page);

  await goTo(page, '#/receipts/deposits');
  await page.locator('main label').first().waitFor();
  await page.waitForTimeout(300);
  await look('deposits', page);

  await goTo(page, '#/receipts/week');
  await page.locator('main h2').first().waitFor();
  await look('week-1-this', page);
  await page.keyboard.press('PageUp');
  await page.waitForTimeout(300);
  await look('week-2-past', page);
}
