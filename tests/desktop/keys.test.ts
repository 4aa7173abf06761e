import { expect, test } from 'vitest';
import { openApp } from './app.ts';
import { signIn } from './atTheDesk.ts';
import type { App } from './launch.ts';

test('by keyboard: one box finds everything, F1 leads to the chapter of the screen and back, a key is changed only where it is free', async () => {
  const app = await openApp({ args: ['--demo'] });
  const { page } = app;
  await signIn(app, 'chen');
  const isOnPage = () => page.evaluate(() => Boolean(document.activeElement?.closest('main > *')));
  await expect.poll(isOnPage).toBe(true);

  await page.keyboard.press('Control+k');
  await page.keyboard.type('001');
  for (const group of ['报修', '来访'])
    await page.getByRole('group', { name: group }).getByRole('option').first().waitFor();
  const options = page.getByRole('option');
  const count = await options.count();
  expect(await options.first().getAttribute('aria-selected')).toBe('true');
  for (let at = 1; at < count + 3; at++) await page.keyboard.press('ArrowDown');
  expect(await options.last().getAttribute('aria-selected')).toBe('true');
  await page.keyboard.press('Escape');
  expect(await page.getByRole('combobox', { name: '搜索' }).inputValue()).toBe('');
  await page.keyboard.press('Escape'); // back to where one was
  expect(await isOnPage()).toBe(true);

  await find(app, 'baoxiu', '报修');
  await page.getByRole('heading', { name: '未完的报修' }).waitFor();
  await page.keyboard.press('F1');
  await page.getByRole('heading', { level: 1, name: '报修：从来电到回单' }).waitFor();
  await page.keyboard.type('quarantine');
  await page.getByRole('heading', { level: 1, name: '备份与恢复' }).waitFor();
  await page.keyboard.press('Escape');
  await page.waitForURL(/#\/tickets$/);

  await find(app, 'ajsz', '按键设置');
  await page.getByRole('heading', { name: '按键设置' }).waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown'); // 登记来访
  await askForKey(app);
  await page.keyboard.press('F6');
  await page.getByText('F6 已经用于“登记报修”').waitFor();
  await page.keyboard.press('Control+r');
  await page.getByText(/^Ctrl\+R 不能用/).waitFor();
  expect(await chosen(app)).toEqual({});
  await page.keyboard.press('F4');
  await page.getByText('登记来访：F4').waitFor();
  expect(await chosen(app)).toEqual({ newVisitor: 'F4' });

  await page.reload();
  await page.getByRole('navigation').first().waitFor();
  await page.keyboard.press('F4');
  await page.getByRole('heading', { name: '新来访' }).waitFor();
  expect(app.complaints).toEqual([]);
});

/** Types into the search box until what is wanted is selected, and opens it. */
async function find({ page }: App, text: string, name: string): Promise<void> {
  await page.keyboard.press('F3');
  await page.keyboard.type(text);
  await page.getByRole('option', { name, exact: true, selected: true }).waitFor();
  await page.keyboard.press('Enter');
}

/** Enter on a row of the key map, until it waits for the new key. */
async function askForKey({ page }: App): Promise<void> {
  await page.keyboard.press('Enter');
  const catcher = await page.getByRole('button', { name: '请按新的键' }).elementHandle();
  await page.waitForFunction((button) => document.activeElement === button, catcher);
}

async function chosen({ page }: App): Promise<unknown> {
  const kept = await page.evaluate(() => localStorage.getItem('preferences') ?? '{}');
  return (JSON.parse(kept) as { state: { keys: unknown } }).state.keys;
}
