import fs from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { dirtyRoster } from '../../fixtures/roster.ts';
import { goTo } from '../atTheDesk.ts';
import type { Look } from './look.ts';

/** A roster with all that can be wrong in one. */
export async function writeRoster(folder: string): Promise<string> {
  const roster = path.join(folder, '业主名册（二期）.xlsx');
  fs.writeFileSync(roster, (await dirtyRoster({ units: 240, seed: 7 })).bytes);
  return roster;
}

/** 导入: which file, what would become of it, and what became of another; `nth` keeps the units apart. */
export async function importScreens(page: Page, look: Look, roster: string, nth: number): Promise<void> {
  await goTo(page, '#/import');
  await page.locator('input[type=file]').waitFor({ state: 'attached' });
  await look('import-1-pick', page);
  await page.locator('input[type=file]').setInputFiles(roster);
  await page.locator('main header .ant-btn-primary').waitFor();
  await look('import-2-preview', page);
  await anotherFile(page);
  await importOne(page, path.dirname(roster), nth);
  await look('import-3-result', page);
  await anotherFile(page);
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
