import type { Page } from 'playwright-core';
import { demoSecret } from '../../../src-shared/demoSecret.ts';
import type { App, LaunchOptions } from '../launch.ts';

/** What is done with each screen once it stands: a picture, or a look for faults. */
export type Look = (name: string, page: Page) => Promise<void>;

/** Starts the program: for the length of a test, or until it is closed. */
export type Open = (options: LaunchOptions) => Promise<App>;

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

/** Presses a key of a deed, `Alt+x`, once the screen offers it. */
export async function act(page: Page, key: string): Promise<void> {
  const shortcut = key.replace(/^Alt\+([a-z])$/, (_, letter: string) => `Alt+Key${letter.toUpperCase()}`);
  await page.locator(`button[aria-keyshortcuts="${shortcut}"]:enabled`).first().waitFor();
  await page.keyboard.press(key);
}
