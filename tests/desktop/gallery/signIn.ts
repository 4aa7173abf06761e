import type { Page } from 'playwright-core';
import { demoSecret } from '../../../src-shared/demoSecret.ts';
import { enter, type Look } from './look.ts';

/** Who it is, a wrong PIN, and the desk. */
export async function signInScreens(page: Page, look: Look): Promise<void> {
  await look('sign-in-1-who', page);
  await page.keyboard.type('chen');
  await page.keyboard.press('Enter');
  await page.locator('input[type=password]').waitFor();
  await page.keyboard.type('wrong-one');
  await page.keyboard.press('Enter');
  await page.getByRole('alert').or(page.getByRole('status')).first().waitFor();
  await look('sign-in-2-wrong', page);
  await enter(page, 'chen');
}

/** The desk covered, and open again. */
export async function lockScreen(page: Page, look: Look): Promise<void> {
  await page.keyboard.press('Control+l');
  await page.locator('input[type=password]').waitFor();
  await look('locked', page);
  await page.keyboard.type(demoSecret);
  await page.keyboard.press('Enter');
  await page.waitForTimeout(600);
}
