import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { openApp } from './app.ts';
import { ask, focusIsOn, goTo, signIn } from './atTheDesk.ts';
import type { App } from './launch.ts';

test('two half-typed forms outlive the power cut, are offered to her alone, and give every field back', async () => {
  const data = dataFolder();
  const before = await openApp({ data, args: ['--demo'] });
  await signIn(before, 'wang');
  await typeVisitor(before, { name: '李明', business: '探访亲友' });
  await typeVisitor(before, { name: '欧阳娜', business: '送合同' });
  await kept(before, '送合同');
  await before.kill();

  const app = await openApp({ data, args: ['--demo'] });
  await signIn(app, 'chen');
  expect(await found(app)).toEqual([]);
  await signOutByMenu(app);
  await signIn(app, 'wang');
  await app.page.getByRole('heading', { name: '找回 2 份没写完的内容' }).waitFor();
  expect(await found(app)).toEqual(['欧阳娜 新来访', '李明 新来访']);

  await app.page.keyboard.press('Control+Shift+E');
  await showsVisitor(app, '欧阳娜');
  expect(await fields(app)).toEqual({ name: '欧阳娜', business: '送合同' });
  await app.page.keyboard.press('Control+Shift+E');
  await showsVisitor(app, '李明');
  expect(await fields(app)).toEqual({ name: '李明', business: '探访亲友' });
  expect(await found(app)).toEqual([]);

  await app.page.keyboard.press('Control+Shift+Tab');
  await showsVisitor(app, '欧阳娜');
  expect(app.complaints).toEqual([]);
});

test('a visitor who was registered when the power went is not registered again from the draft that was left', async () => {
  const data = dataFolder();
  const before = await openApp({ data, args: ['--demo'] });
  await signIn(before, 'wang');
  await typeVisitor(before, { name: '李明', business: '探访亲友' });
  await kept(before, '探访亲友');
  const [left] = await drafts(before);
  await before.page.keyboard.press('Control+Enter');
  await before.page.locator('#visitor_visitorName').waitFor({ state: 'detached' });
  await expect.poll(() => drafts(before)).toEqual([]);
  const { place, title, body } = left!;
  await ask(before, 'drafts.keep', { place, title, body, parked: false }); // as if its dropping had not come to the disk
  await before.kill();

  const app = await openApp({ data, args: ['--demo'] });
  await signIn(app, 'wang');
  await app.page.keyboard.press('Control+Shift+E');
  await showsVisitor(app, '李明');
  await app.page.keyboard.press('Control+Enter');
  await app.page.locator('#visitor_visitorName').waitFor({ state: 'detached' });

  expect(await ask(app, 'visitors.search', { text: '李明' })).toHaveLength(1);
});

test('a window that falls comes back with what was typed in it', async () => {
  const app = await openApp({ args: ['--demo'] });
  await signIn(app, 'wang');
  await typeVisitor(app, { name: '李明', business: '探访亲友' });
  await kept(app, '探访亲友');

  await app.electron.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer(),
  );

  await expect.poll(() => shownIn(app, 'h2'), { timeout: 20_000 }).toContain('找回 1 份没写完的内容');
  expect(await shownIn(app, 'section li')).toContain('李明 新来访');
});

test('the last key before the program is closed is not lost', async () => {
  const data = dataFolder();
  const before = await openApp({ data, args: ['--demo'] });
  await signIn(before, 'wang');
  await typeVisitor(before, { name: '李明', business: '探访亲友' });
  await before.close();

  const app = await openApp({ data, args: ['--demo'] });
  await signIn(app, 'wang');
  await app.page.keyboard.press('Control+Shift+E');

  await app.page.locator('#visitor_visitorName').waitFor();
  expect(await fields(app)).toEqual({ name: '李明', business: '探访亲友' });
});

test('what was put aside is taken over by a colleague, and thrown away only as long as she wants', async () => {
  const app = await openApp({ args: ['--demo'] });
  const { page } = app;
  await signIn(app, 'wang');
  await typeVisitor(app, { name: '李明', business: '探访亲友' });
  await page.keyboard.press('Control+g');
  await page.getByText('已挂单：李明 新来访').waitFor();
  await signOutByMenu(app);
  await signIn(app, 'chen');

  await page.keyboard.press('Control+Shift+G');
  const row = page.getByRole('dialog').getByText('李明 新来访');
  await row.waitFor();
  await page.keyboard.press('Enter');
  await page.locator('#visitor_visitorName').waitFor();
  expect(await fields(app)).toEqual({ name: '李明', business: '探访亲友' });

  await page.keyboard.press('Control+w');
  await page.getByRole('dialog').getByText('“李明 新来访”还没有提交').waitFor();
  await page.keyboard.press('Alt+d');
  await page.getByText('已放弃：李明 新来访').waitFor();
  await page.locator('#visitor_visitorName').waitFor({ state: 'detached' });
  await page.keyboard.press('Control+z');
  await page.locator('#visitor_visitorName').waitFor();
  expect(await fields(app)).toEqual({ name: '李明', business: '探访亲友' });

  await page.keyboard.press('Control+Enter');
  await page.getByRole('heading', { name: /李明/ }).waitFor();
  await expect.poll(() => page.getByRole('navigation', { name: '正在办理' }).count()).toBe(0);
  expect(await drafts(app)).toEqual([]);
  expect(app.complaints).toEqual([]);
});

test('the list of what was put aside stays when its last is thrown away, and comes back only when it is asked for', async () => {
  const app = await openApp({ args: ['--demo'] });
  const { page } = app;
  await signIn(app, 'wang');
  await typeVisitor(app, { name: '李明', business: '探访亲友' });
  await page.keyboard.press('Control+g');
  await page.getByText('已挂单：李明 新来访').waitFor();

  await page.keyboard.press('Control+Shift+G');
  await page.getByRole('dialog').getByText('李明 新来访').waitFor();
  await page.keyboard.press('Delete');
  await page.getByRole('dialog').getByText('没有挂单').waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });

  await typeVisitor(app, { name: '欧阳娜', business: '送合同' });
  await goTo(page, '#/tickets');
  await page
    .getByRole('button', { name: /没写完|欧阳娜/ })
    .first()
    .waitFor();
  expect(await page.getByRole('dialog').count()).toBe(0);
});

test('a code that is not ours harms nothing that was typed', async () => {
  const app = await openApp({ args: ['--demo'] });
  const { page } = app;
  await signIn(app, 'wang');
  await typeVisitor(app, { name: '李明', business: '送货' });

  await scan(app, '6901234567892');

  await page.getByText('这不是本前台的单据').waitFor();
  expect(await fields(app)).toEqual({ name: '李明', business: '送货' });
});

test('a voucher that is scanned into the form of another leaves no draft of it', async () => {
  const app = await openApp({ args: ['--demo'] });
  const { page } = app;
  await signIn(app, 'wang');
  const open = await ask<{ code: string; state: string }[]>(app, 'tickets.open', {});
  const codeIn = (state: string) => open.find((ticket) => ticket.state === state)!.code;
  await page.keyboard.type(codeIn('dispatched'));
  await page.keyboard.press('Enter');
  await focusIsOn(app, '到场');

  await scan(app, codeIn('registered'));

  await focusIsOn(app, '约定时间');
  expect(await drafts(app)).toEqual([]);
});

async function typeVisitor({ page }: App, typed: { name: string; business: string }): Promise<void> {
  await page.keyboard.press('F7');
  await page.waitForFunction(() => {
    const name = document.querySelector<HTMLInputElement>('#visitor_visitorName');
    return name?.value === '' && name.form?.contains(document.activeElement);
  });
  await page.keyboard.press('1');
  await page.waitForFunction(() => document.activeElement?.id === 'visitor_visitorName');
  await page.keyboard.type(typed.name);
  await page.locator('#visitor_business').focus();
  await page.keyboard.type(typed.business);
}

/** As fast as a scanner, however busy the computer is: the keys are struck before the first of them is heard. */
async function scan({ page }: App, code: string): Promise<void> {
  await page.evaluate((signs) => {
    const field = document.activeElement as HTMLInputElement;
    const value = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value');
    const strike = (key: string, place: string) =>
      new KeyboardEvent('keydown', { key, code: place, bubbles: true, cancelable: true });
    const strokes = [...signs].map((sign) => strike(sign, `Digit${sign}`));
    for (const stroke of [...strokes, strike('Enter', 'Enter')]) {
      if (!field.dispatchEvent(stroke) || stroke.key === 'Enter') continue;
      value?.set?.call(field, field.value + stroke.key);
      field.dispatchEvent(new Event('input', { bubbles: true }));
    }
  }, code);
}

/** The form is there with its tab, and the cursor is in it. */
async function showsVisitor({ page }: App, name: string): Promise<void> {
  await page.waitForFunction((wanted) => {
    const field = document.querySelector<HTMLInputElement>('#visitor_visitorName');
    const tab = document.querySelector('nav [aria-current="page"][title]');
    return field?.value === wanted && tab?.textContent.includes(wanted) === true;
  }, name);
}

async function fields({ page }: App): Promise<{ name: string; business: string }> {
  return {
    name: await page.locator('#visitor_visitorName').inputValue(),
    business: await page.locator('#visitor_business').inputValue(),
  };
}

/** Waits until the ledger has what was typed last: two seconds at most. */
async function kept(app: App, business: string): Promise<void> {
  await expect
    .poll(async () => (await drafts(app)).some(({ body }) => body['business'] === business), {
      timeout: 5000,
    })
    .toBe(true);
}

type Draft = { place: string; title: string; body: Record<string, unknown> };

const drafts = (app: App): Promise<Draft[]> => ask(app, 'drafts.list', {});

const found = ({ page }: App): Promise<string[]> =>
  page.locator('section:has(#found-drafts) li > span').allTextContents();

/** What the window shows, asked of the window itself: a page that fell is out of the test's reach for a while. */
const shownIn = ({ electron }: App, selector: string): Promise<string> =>
  electron.evaluate(async ({ BrowserWindow }, wanted) => {
    const contents = BrowserWindow.getAllWindows()[0]!.webContents;
    const look = `[...document.querySelectorAll(${JSON.stringify(wanted)})].map((one) => one.textContent).join()`;
    const late = new Promise((resolve) => setTimeout(() => resolve(''), 500));
    return String(await Promise.race([contents.executeJavaScript(look), late]));
  }, selector);

async function signOutByMenu({ page }: App): Promise<void> {
  await page.getByRole('button', { name: /^\S+ (主管|前台)/ }).click();
  await page.getByText('退出登录').click();
  await page.locator('input').first().waitFor();
}

function dataFolder(): string {
  const data = fs.mkdtempSync(path.join(os.tmpdir(), 'dangzhi-drafts-'));
  onTestFinished(() => fs.rmSync(data, { recursive: true, force: true }));
  return data;
}
