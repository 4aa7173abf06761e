import type { Page } from 'playwright-core';
import { goTo } from '../atTheDesk.ts';
import type { Look } from './look.ts';

/** 打印: what was made out, one of it, the look at it, and why it is printed once more. */
export async function paperScreens(page: Page, look: Look): Promise<void> {
  await goTo(page, '#/papers');
  await page.locator('main table').first().waitFor();
  await look('papers-1-lists', page);
  await page
    .locator('main tbody tr')
    .filter({ hasNotText: /作[废廢]/ })
    .first()
    .click();
  await page.locator('main button[aria-keyshortcuts=F9]').waitFor();
  const saved = page.getByText('PDF：');
  if ((await saved.count()) === 0) await page.keyboard.press('F9');
  await saved.waitFor();
  await look('papers-2-one', page);
  await page.keyboard.press('Alt+p');
  await page.getByRole('dialog').locator('.slip').first().waitFor();
  await look('papers-3-preview', page);
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await page.keyboard.press('F9');
  await page.getByRole('dialog').locator('form').waitFor();
  await look('papers-4-reprint', page);
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
}
