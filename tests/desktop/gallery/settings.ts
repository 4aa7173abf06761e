import type { Page } from 'playwright-core';
import { goTo } from '../atTheDesk.ts';
import type { Look } from './look.ts';

/** What an admin looks after: the staff, the settings, the screens behind them, and the wizard that stands before all. */
export async function settingsScreens(page: Page, look: Look): Promise<void> {
  await goTo(page, '#/staff');
  await page.locator('main h1').waitFor();
  await page.waitForTimeout(300);
  await look('staff', page);
  await goTo(page, '#/office');
  await page.locator('main h1').waitFor();
  await page.waitForTimeout(300);
  await look('office', page);
  await goTo(page, '#/office/backups');
  await page.locator('[aria-keyshortcuts="Control+KeyB"]').waitFor();
  await page.keyboard.press('Control+b');
  await page.locator('main output:not(:empty)').first().waitFor();
  await look('backups', page);
  for (const screen of ['printers', 'move']) {
    await goTo(page, `#/office/${screen}`);
    await page
      .locator(screen === 'move' ? 'main ol' : 'main form')
      .first()
      .waitFor();
    await look(screen, page);
  }
  await goTo(page, '#/office/restore');
  await page.getByRole('grid').last().waitFor();
  await look('restore-1-choose', page);
  await page.locator('[role=grid]:focus').waitFor();
  await page.keyboard.press('End'); // the oldest: work of after it would be given up, so an admin is asked
  await page.keyboard.press('Enter');
  await page.locator('#secret').waitFor();
  await look('restore-2-check', page);
  await page.keyboard.press('Escape');
  await page.getByRole('grid').last().waitFor();
  await page.keyboard.press('Escape');
}
