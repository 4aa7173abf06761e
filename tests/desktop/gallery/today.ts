import type { Page } from 'playwright-core';
import { goTo } from '../atTheDesk.ts';
import type { Look } from './look.ts';

/** Home, what is done in it, and the work log with a line of one's own. */
export async function todayScreens(page: Page, look: Look): Promise<void> {
  await goTo(page, '#/today');
  await page.locator('main h1').waitFor();
  await page.waitForTimeout(400);
  await look('today-1', page);
  await page.keyboard.press('Alt+d');
  await page.waitForTimeout(200);
  await look('today-2-done', page);
  await goTo(page, '#/work-log');
  await page.locator('main aside').waitFor();
  await page.keyboard.press('F2');
  await page.keyboard.type('三栋电梯困人，已由维保单位救出，业主平安，已电话回访');
  await page.keyboard.press('Enter');
  await page.waitForTimeout(400);
  await look('work-log', page);
}
