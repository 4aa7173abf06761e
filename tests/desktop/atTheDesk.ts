import type { Page } from 'playwright-core';
import { demoSecret } from '../../src-shared/demoSecret.ts';
import type { App } from './launch.ts';

/** Slow enough to be a hand and no scanner, ms a key. */
export const handMs = 60;

/** Someone proves herself and has the desk before her. */
export async function signIn(app: App, name: string, secret = demoSecret): Promise<void> {
  await proveMyself(app, name, secret);
  await app.page.getByRole('navigation').first().waitFor();
}

/** Chooses a name, unless it is the one that is asked already, and types the secret. */
export async function proveMyself({ page }: App, name: string, secret: string): Promise<void> {
  const password = page.locator('input[type=password]');
  const chooser = page.getByLabel('姓名或登录名');
  await password.or(chooser).first().waitFor();
  const isAsked = page.getByRole('heading', { name: new RegExp(name) });
  if ((await password.isVisible()) && !(await isAsked.isVisible())) {
    await page.keyboard.press('Escape');
    await chooser.waitFor();
  }
  if (await chooser.isVisible()) {
    await page.keyboard.type(name);
    await page.keyboard.press('Enter');
    await password.waitFor();
  }
  await page.keyboard.type(secret);
  await page.keyboard.press('Enter');
}

/** Shows a screen of the desk by its address. */
export async function goTo(page: Page, hash: string): Promise<void> {
  await page.evaluate((to) => window.location.assign(to), hash);
}

/** Nobody is at the window. */
export async function signOut(page: Page): Promise<void> {
  await page.evaluate(() => window.bridge.call('staff.signOut', {}, crypto.randomUUID()));
  await page.evaluate(() => sessionStorage.clear());
}

/** Asks the ledger as the person at the window, for what must succeed. */
export async function ask<T>({ page }: Pick<App, 'page'>, procedure: string, input: object): Promise<T> {
  const result = await page.evaluate(
    ([name, given]) => window.bridge.call(name, given, crypto.randomUUID()),
    [procedure, input] as const,
  );
  if (!result.ok) throw new Error(`${procedure}: ${result.error.code}`);
  return result.value as T;
}

/** Waits until the cursor is in the field with this label. */
export async function focusIsOn({ page }: App, label: string): Promise<void> {
  const field = page.getByLabel(label, { exact: true });
  await page.locator(':focus').and(field).waitFor({ state: 'attached', timeout: 10_000 });
}

/** The office's time of day as it is typed: 1530. */
export async function officeClock(app: App): Promise<string> {
  const { now, zone } = await ask<{ now: number; zone: string }>(app, 'office.status', {});
  const clock = new Intl.DateTimeFormat('en-GB', { timeZone: zone, hour: '2-digit', minute: '2-digit' });
  return clock.format(now).replace(':', '');
}
