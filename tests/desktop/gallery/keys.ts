import type { Page } from 'playwright-core';
import { goTo } from '../atTheDesk.ts';
import type { Look } from './look.ts';

/** The keys of a screen, the manual, and a key that is taken already. */
export async function keyScreens(page: Page, look: Look): Promise<void> {
  await page.keyboard.press('Control+F1');
  await page.getByRole('dialog').waitFor();
  await look('keys-1-of-screen', page);
  await page.keyboard.press('Escape');
  await page.keyboard.press('F1');
  await page.locator('main article h1').waitFor();
  await look('manual-1-chapter', page);
  await page.keyboard.type('U');
  await page.locator('main nav small').first().waitFor();
  await look('manual-2-find', page);
  await goTo(page, '#/office/keys');
  await page.locator('main table').waitFor();
  await page.keyboard.press('Enter');
  await page.waitForTimeout(200);
  await page.keyboard.press('F6');
  await look('keys-2-taken', page);
  await page.keyboard.press('Escape');
}
