import type { Page } from 'playwright-core';
import { demoSecret } from '../../../src-shared/demoSecret.ts';
import type { App, LaunchOptions } from '../launch.ts';

/** What is done with each screen once it stands: a picture, or a look for faults. */
export type Look = (name: string, page: Page) => Promise<void>;

/** Starts the program: for the length of a test, or until it is closed. */
export type Open = (options: LaunchOptions) => Promise<App>;

/** Shows a screen of the desk by its address. */
export async function goTo(page: Page, hash: string): Promise<void> {
  await page.evaluate((to) => window.location.assign(to), hash);
}

/** Nobody is at the window. */
export async function signOut(page: Page): Promise<void> {
  await page.evaluate(() => window.bridge.call('staff.signOut', {}, crypto.randomUUID()));
  await page.evaluate(() => sessionStorage.clear());
}

/** The person whose name was typed proves herself. */
export async function enter(page: Page, login: string): Promise<void> {
  await page.locator('input[type=password]').fill(demoSecret);
  await page.keyboard.press('Enter');
  await page
    .getByRole('navigation')
    .first()
    .waitFor({ timeout: 20_000 })
    .catch((error: unknown) => {
      throw new Error(`${login} could not sign in`, { cause: error });
    });
}
