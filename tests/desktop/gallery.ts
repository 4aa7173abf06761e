import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { demoSecret } from '../../src-shared/demoSecret.ts';
import { dirtyRoster } from '../fixtures/roster.ts';
import type { App, LaunchOptions } from './launch.ts';
import { cannot, leaveFree, onSmallDisk, remount } from '../faults/smallDisk.ts';
import { repairScreens } from './repairScreens.ts';
import { soundOffice, troubles } from './troubles.ts';
import { show, type Variant } from './variants.ts';

/** What is done with each screen once it stands: a picture, or a look for faults. */
export type Look = (name: string, page: Page) => Promise<void>;

type Open = (options: LaunchOptions) => Promise<App>;

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

/** Every screen of a working desk, on the demo estate. */
export async function deskScreens(open: Open, variants: readonly Variant[], look: Look): Promise<void> {
  const { page, close } = await open({ args: ['--demo'] });
  const files = fs.mkdtempSync(path.join(os.tmpdir(), 'dangzhi-gallery-'));
  const roster = path.join(files, '业主名册（二期）.xlsx');
  fs.writeFileSync(roster, (await dirtyRoster({ units: 240, seed: 7 })).bytes);

  for (const [nth, variant] of variants.entries()) {
    await signOut(page);
    await show(page, variant);
    await page.locator('input').first().waitFor();
    await look('sign-in-1-who', page);
    await page.keyboard.type('chen');
    await page.keyboard.press('Enter');
    await page.locator('input[type=password]').waitFor();
    await page.keyboard.type('wrong-one');
    await page.keyboard.press('Enter');
    await page.getByRole('alert').or(page.getByRole('status')).first().waitFor();
    await look('sign-in-2-wrong', page);
    await enter(page, 'chen');

    await todayScreens(page, look);

    await goTo(page, '#/visitors');
    await page.locator('main table, main [role=grid], main [role=listbox], main ul').first().waitFor();
    await look('visitors-1-present', page);
    await page.keyboard.press('F7');
    await page.locator('form input').first().waitFor();
    await look('visitors-2-new', page);
    await page.keyboard.press('4');
    await page.waitForTimeout(200);
    await fillFirstText(page, '欧阳上官慕容诸葛东方西门南宫司马皇甫尉迟公孙令狐长孙宇文');
    await page.keyboard.press('Control+Enter');
    await page.waitForTimeout(500);
    await look('visitors-3-unknown-call-host', page);
    await page.keyboard.press('Escape');
    await page.keyboard.press('F7');
    await page.locator('form input').first().waitFor();
    await page.keyboard.press('1');
    await page.waitForTimeout(200);
    await fillFirstText(page, `访客${nth}`);
    await page.keyboard.press('Control+Enter');
    await page.waitForTimeout(500);
    await look('visitors-4-pass', page);
    await page.keyboard.press('Control+Enter');
    await page.waitForTimeout(300);
    await look('visitors-5-pass-guards', page);
    await page.keyboard.press('Escape');
    await goTo(page, '#/visitors?view=register');
    await page.waitForTimeout(400);

    await repairScreens(page, look);

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

    await goTo(page, '#/import');
    await page.locator('input[type=file]').waitFor({ state: 'attached' });
    await look('import-1-pick', page);
    await page.locator('input[type=file]').setInputFiles(roster);
    await page.locator('main header .ant-btn-primary').waitFor();
    await look('import-2-preview', page);
    await anotherFile(page);
    await importOne(page, files, nth);
    await look('import-3-result', page);
    await anotherFile(page);

    await page.keyboard.press('Control+F1');
    await page.getByRole('dialog').waitFor();
    await look('keys-1-of-screen', page);
    await page.keyboard.press('Escape');
    await page.keyboard.press('F1');
    await page.locator('main article h1').waitFor();
    await look('manual-1-chapter', page);
    await page.keyboard.type('U');
    await page.locator('main nav small').first().waitFor();
    await look('manual-2-find', page);
    await goTo(page, '#/office/keys');
    await page.locator('main table').waitFor();
    await page.keyboard.press('Enter');
    await page.waitForTimeout(200);
    await page.keyboard.press('F6');
    await look('keys-2-taken', page);
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+l');
    await page.locator('input[type=password]').waitFor();
    await look('locked', page);
    await page.keyboard.type(demoSecret);
    await page.keyboard.press('Enter');
    await page.waitForTimeout(600);

    await signOut(page);
    await show(page, variant);
    await page.locator('input').first().waitFor();
    await page.keyboard.type('admin');
    await page.keyboard.press('Enter');
    await page.locator('input[type=password]').waitFor();
    await enter(page, 'admin');
    await goTo(page, '#/staff');
    await page.locator('main h1').waitFor();
    await page.waitForTimeout(300);
    await look('staff', page);
    await goTo(page, '#/office');
    await page.locator('main h1').waitFor();
    await page.waitForTimeout(300);
    await look('office', page);
    await settingsScreens(page, look);
  }
  fs.rmSync(files, { recursive: true, force: true });
  await close();
}

/** The screens behind the settings, and the wizard that stands before them. */
async function settingsScreens(page: Page, look: Look): Promise<void> {
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
  await page.keyboard.press('Enter');
  await page.locator('#secret').waitFor();
  await look('restore-2-check', page);
  await page.keyboard.press('Escape');
  await page.getByRole('grid').last().waitFor();
  await page.keyboard.press('Escape');
}

/** Every screen of a ledger that can not be opened; says which of them this machine can not bring about. */
export async function troubleScreens(open: Open, variants: readonly Variant[], look: Look): Promise<void> {
  const pictures = async (kind: string, options: LaunchOptions): Promise<void> => {
    const { page, close } = await open(options);
    for (const variant of variants) {
      await show(page, variant);
      await page.getByRole('alert').first().waitFor();
      await look(`trouble-${kind}`, page);
    }
    await close();
  };

  for (const { kind, prepare } of troubles) {
    await inFolder(async (data) => {
      soundOffice(data);
      const release = prepare(data);
      await pictures(kind, { data }).finally(release);
    });
  }
  await inFolder(async (data) => {
    soundOffice(data);
    await pictures('down', { data, env: { LEDGER_NODE: '/bin/false' } });
  });
  if (cannot.mount) return console.warn(`read-only and disk-full were not looked at: ${cannot.mount}`);
  for (const [kind, spoil] of Object.entries(spoiltDisks)) {
    await inFolder((folder) =>
      onSmallDisk(folder, 8, async (disk) => {
        soundOffice(disk);
        spoil(disk);
        await pictures(kind, { data: disk });
      }),
    );
  }
}

const spoiltDisks = {
  'read-only': (disk: string) => remount(disk, 'ro'),
  'disk-full': (disk: string) => leaveFree(disk, 0),
};

/** How many screens of trouble this machine can show. */
export const troublesHere = troubles.length + 1 + (cannot.mount ? 0 : Object.keys(spoiltDisks).length);

async function inFolder(act: (folder: string) => Promise<void>): Promise<void> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'dangzhi-trouble-'));
  await act(folder).finally(() => fs.rmSync(folder, { recursive: true, force: true }));
}

/** Home, what is done in it, and the work log with a line of one's own. */
async function todayScreens(page: Page, look: Look): Promise<void> {
  await goTo(page, '#/today');
  await page.locator('main h1').waitFor();
  await page.waitForTimeout(400);
  await look('today-1', page);
  await page.keyboard.press('Alt+d');
  await page.waitForTimeout(200);
  await look('today-2-done', page);
  await goTo(page, '#/work-log');
  await page.locator('main aside').waitFor();
  await page.keyboard.press('F2');
  await page.keyboard.type('三栋电梯困人，已由维保单位救出，业主平安，已电话回访');
  await page.keyboard.press('Enter');
  await page.waitForTimeout(400);
  await look('work-log', page);
}

async function signOut(page: Page): Promise<void> {
  await page.evaluate(() => window.bridge.call('staff.signOut', {}, crypto.randomUUID()));
  await page.evaluate(() => sessionStorage.clear());
}

async function enter(page: Page, login: string): Promise<void> {
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

async function goTo(page: Page, hash: string): Promise<void> {
  await page.evaluate((to) => window.location.assign(to), hash);
}

async function fillFirstText(page: Page, text: string): Promise<void> {
  await page
    .locator('main form input[type=text], aside form input[type=text], form input:not([type])')
    .first()
    .fill(text);
}

async function settled(page: Page, selector: string): Promise<void> {
  await page.waitForTimeout(300);
  await page.locator(selector).first().waitFor();
}

async function anotherFile(page: Page): Promise<void> {
  await page.keyboard.press('F2');
  await page.locator('input[type=file]').waitFor({ state: 'attached' });
}

/** A file that adds one unit nobody has had before, beside a row that can not be taken. */
async function importOne(page: Page, folder: string, nth: number): Promise<void> {
  const file = path.join(folder, `新增${nth}.csv`);
  fs.writeFileSync(
    file,
    `\ufeff楼号,单元,房间,建筑面积,业主姓名,电话\r\n88,1,${100 + nth},88.35,赵六,13900001234\r\n88,1,,90,钱七,\r\n`,
  );
  await page.locator('input[type=file]').setInputFiles(file);
  await page.locator('main header .ant-btn-primary').waitFor();
  await page.keyboard.press('Control+Enter');
  await page.locator('main h1 output').waitFor();
}
