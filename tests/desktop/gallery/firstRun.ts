import type { Page } from 'playwright-core';
import { show, type Variant } from '../variants.ts';
import type { Look, Open } from './look.ts';

/** Every screen of a ledger that is not set up yet: the first run, step by step. */
export async function firstRunScreens(open: Open, variants: readonly Variant[], look: Look): Promise<void> {
  const { page, close } = await open({});
  for (const variant of variants) {
    await show(page, variant);
    await page.locator('form').waitFor();
    await look('first-run-1-office', page);
    await page.keyboard.press('F2');
    await settled(page, 'button.ant-btn-primary');
    await look('restore-0-none', page);
    await page.keyboard.press('Escape');
    await settled(page, 'form input');
    await page.locator('input').first().fill('碧水云天花园国际社区第二期物业服务中心（东区一号前台）');
    await page.keyboard.press('Control+Enter');
    await settled(page, 'form input');
    await look('first-run-2-counter', page);
    await page.keyboard.press('Control+Enter');
    await settled(page, 'form input');
    await look('first-run-3-backup', page);
    await page.locator('form input').first().focus();
    await page.keyboard.press('Control+Enter');
    await page.locator('input[type=password]').first().waitFor();
    await page.locator('form input').first().fill('管理员');
    await page.locator('form input').nth(1).fill('Admin!');
    for (const secret of await page.locator('input[type=password]').all()) await secret.fill('counter-2026');
    await page.keyboard.press('Control+Enter');
    await look('first-run-4-admin-mistaken', page);
    await page.locator('form input').nth(1).fill('admin');
    await page.keyboard.press('Control+Enter');
    await page.locator('output').first().waitFor();
    await look('first-run-5-recovery', page);
  }
  await close();
}

async function settled(page: Page, selector: string): Promise<void> {
  await page.waitForTimeout(300);
  await page.locator(selector).first().waitFor();
}
