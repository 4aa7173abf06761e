import { expect } from 'vitest';
import { demoSecret } from '../../src-shared/demoSecret.ts';
import type { App } from './launch.ts';

/** Slow enough to be a hand and no scanner, ms a key. */
export const handMs = 60;

/** Someone of the demo estate proves herself and has the desk before her. */
export async function signIn({ page }: App, login: string): Promise<void> {
  await page.locator('input').first().waitFor();
  await page.keyboard.type(login);
  await page.keyboard.press('Enter');
  await page.locator('input[type=password]').fill(demoSecret);
  await page.keyboard.press('Enter');
  await page.getByRole('navigation').first().waitFor();
}

/** Asks the ledger as the person at the window, for what must succeed. */
export async function ask<T>({ page }: App, procedure: string, input: object): Promise<T> {
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
  await expect
    .poll(() => field.evaluate((element) => element === document.activeElement), { timeout: 10_000 })
    .toBe(true);
}

/** The office's time of day as it is typed: 1530. */
export async function officeClock(app: App): Promise<string> {
  const { now, zone } = await ask<{ now: number; zone: string }>(app, 'office.status', {});
  const clock = new Intl.DateTimeFormat('en-GB', { timeZone: zone, hour: '2-digit', minute: '2-digit' });
  return clock.format(now).replace(':', '');
}
