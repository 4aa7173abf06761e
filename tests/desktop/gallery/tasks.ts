import type { Page } from 'playwright-core';
import { goTo } from '../atTheDesk.ts';
import type { Look } from './look.ts';

/** A form left half typed: its tab, the word before it is closed, put aside, and the list it stands in then. */
export async function taskScreens(page: Page, look: Look): Promise<void> {
  await page.keyboard.press('F6');
  await page.locator('form#ticket').waitFor();
  await page.locator('form#ticket [id$="_demand"]').fill('厨房水龙头关不紧，一直滴水，地上已经有积水');
  await goTo(page, '#/tickets');
  await page.locator('main table').waitFor();
  await look('tasks-1-tab', page);
  await page.keyboard.press('Control+Tab');
  await page.locator('form#ticket').waitFor();
  await page.keyboard.press('Control+w');
  await page.getByRole('dialog').waitFor();
  await look('tasks-2-close', page);
  await page.keyboard.press('Control+Enter');
  await page.locator('form#ticket').waitFor({ state: 'detached' });
  await look('tasks-3-put-aside', page);
  await page.keyboard.press('Control+Shift+G');
  await page.getByRole('dialog').waitFor();
  await look('tasks-4-list', page);
  await page.keyboard.press('Delete');
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
}
