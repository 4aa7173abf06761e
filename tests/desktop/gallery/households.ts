import type { Page } from 'playwright-core';
import { goTo } from '../atTheDesk.ts';
import type { Look } from './look.ts';

/** What the one box finds, the household it leads to, and the roll. */
export async function householdScreens(page: Page, look: Look): Promise<void> {
  await page.keyboard.press('F3');
  await page.keyboard.type('2-1-2');
  await page.getByRole('option').first().waitFor();
  await look('search-1-hits', page);
  await page.keyboard.press('Control+a');
  await page.keyboard.type('dj');
  await page.waitForTimeout(400);
  await look('search-3-acts', page);
  await page.keyboard.press('Control+a');
  await page.keyboard.type('查无此户');
  await page.waitForTimeout(400);
  await look('search-2-none', page);
  await page.keyboard.press('Control+a');
  await page.keyboard.type('2-1-2');
  await page.getByRole('option').first().waitFor();
  await page.keyboard.press('Enter');
  await page.waitForURL(/#\/households\//);
  await page.locator('main h1').waitFor();
  await look('household', page);
  await goTo(page, '#/households');
  await page.locator('main h1').waitFor();
  await page.waitForTimeout(400);
  await look('households', page);
}
