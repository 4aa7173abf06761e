import fs from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { chargeEverybody } from '../moneyFlow.ts';
import { newOffice } from '../newOffice.ts';
import { show, type Variant } from '../variants.ts';
import { dropDrafts, seedFees, someHome } from './feesSeed.ts';
import { goTo, signOut } from '../atTheDesk.ts';
import type { Look, Open } from './look.ts';
import { come } from './receipts.ts';

/** Every screen of 费用 for someone who leads, with charges of months, meters, doubts and a long name. */
export async function feeScreens(page: Page, look: Look, folder: string, nth: number): Promise<void> {
  await chargeEverybody({ page }, 3);
  if (nth === 0) await seedFees({ page });
  await arrearsScreens(page, look);
  await householdScreens(page, look);
  await itemScreens(page, look);
  await billingScreens(page, look);
  await meterScreens(page, look, folder);
  await goTo(page, '#/fees/collection');
  await page.locator('main tfoot').first().waitFor();
  await look('fees-40-collection', page);
  await openingScreens(page, look, folder);
  await dropDrafts({ page });
}

/** 费用 of an office that has only just begun, in every way at once: each list says what comes next. */
export async function emptyFeeScreens(open: Open, variants: readonly Variant[], look: Look): Promise<void> {
  const { page, close } = await open({});
  await newOffice(page);
  for (const variant of variants) {
    await signOut(page);
    await show(page, variant);
    await come(page, 'chen');
    for (const name of ['', '/items', '/billing', '/meters', '/collection', '/opening']) {
      await goTo(page, `#/fees${name}`);
      await page.locator('main h1').waitFor();
      await settled(page);
      await look(`fees-0-empty${name.replace('/', '-')}`, page);
    }
  }
  await close();
}

async function arrearsScreens(page: Page, look: Look): Promise<void> {
  await goTo(page, '#/fees');
  await page.locator('main [role=grid] tbody tr[aria-selected=true]').waitFor();
  await page.keyboard.press('Space');
  await page.keyboard.press('Space');
  await look('fees-1-arrears', page);
  await page.keyboard.press('Alt+r');
  await page.getByRole('dialog').waitFor();
  await page.keyboard.press('1');
  await page.waitForTimeout(200);
  await page.keyboard.press('1');
  await page.locator('[role=dialog] [id$=promisedOn]').waitFor();
  await look('fees-2-dun', page);
  await page.keyboard.press('Escape');
  await page.keyboard.press('F9');
  await page.getByRole('dialog').waitFor();
  await look('fees-3-notices', page);
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
}

async function householdScreens(page: Page, look: Look): Promise<void> {
  const unitId = await someHome({ page });
  await goTo(page, `#/households/${unitId}`);
  await page.locator('main section[aria-labelledby=fees] p').waitFor();
  await look('fees-4-on-household', page);
  await goTo(page, `#/fees/households/${unitId}`);
  await page.locator('main table tbody tr').first().waitFor();
  await settled(page);
  await look('fees-5-household', page);
  await page.keyboard.press('Enter');
  await page.locator('main section[aria-labelledby] dl').first().waitFor();
  await look('fees-6-charge', page);
  await page.keyboard.press('Alt+j');
  await page.getByRole('dialog').waitFor();
  await page.keyboard.press('Control+Enter');
  await page.locator('.ant-form-item-explain-error').first().waitFor();
  await look('fees-7-waive-mistaken', page);
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
  await page.keyboard.press('Alt+d');
  await page.getByRole('dialog').waitFor();
  await look('fees-8-dispute', page);
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
  await page.keyboard.press('Alt+2');
  await page.locator('main strong.numbers').first().waitFor();
  await settled(page);
  await look('fees-9-statement', page);
  await page.keyboard.press('F2');
  await page.getByRole('dialog').waitFor();
  await look('fees-10-add', page);
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
}

async function itemScreens(page: Page, look: Look): Promise<void> {
  await goTo(page, '#/fees/items');
  await page.locator('main tbody tr[aria-current]').or(page.locator('main tbody tr')).first().waitFor();
  await settled(page);
  await look('fees-20-items', page);
  await page.getByRole('button', { name: longItem }).click();
  await page.locator('main dl').waitFor();
  await look('fees-21-item', page);
  await page.keyboard.press('Alt+n');
  await page.getByRole('dialog').waitFor();
  await page.locator('[role=dialog] [id$=formula]').fill('(单价+0.5×面积');
  await page.locator('[role=dialog] mark').waitFor();
  await look('fees-22-standard-formula', page);
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
  await page.getByRole('button', { name: '居民生活用水' }).click();
  await page.locator('main dl').waitFor();
  await page.keyboard.press('Alt+n');
  await page.getByRole('dialog').waitFor();
  await page.getByRole('dialog').locator('input[value=tiers]').check({ force: true });
  await page.locator('[role=dialog] fieldset').waitFor();
  await look('fees-23-standard-tiers', page);
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
  await page.keyboard.press('F2');
  await page.getByRole('dialog').waitFor();
  await look('fees-24-item-new', page);
  await page.getByRole('dialog').locator('input[value=metered]').check({ force: true });
  await page.getByRole('dialog').getByRole('checkbox').first().check();
  await look('fees-25-item-metered', page);
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
  await page.keyboard.press('Alt+w');
  await page.locator('main section table, main section p').first().waitFor();
  await settled(page);
  await look('fees-26-tariff', page);
}

async function billingScreens(page: Page, look: Look): Promise<void> {
  await goTo(page, '#/fees/billing');
  await page.locator('main table').first().waitFor();
  await look('fees-30-runs', page);
  await page.keyboard.press('Alt+g');
  await page.getByRole('dialog').waitFor();
  await look('fees-31-shared', page);
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
  await page.keyboard.press('F2');
  await page.locator('form#run').waitFor();
  for (const box of await page.locator('form#run input[type=checkbox]').all()) await box.check();
  await look('fees-32-choose', page);
  await page.keyboard.press('Control+Enter');
  await page.locator('main [role=grid], main h1 + *').first().waitFor();
  await page.locator('main dl').first().waitFor();
  await settled(page);
  await look('fees-33-preview', page);
  await page.keyboard.press('Escape');
  await page.locator('form#run').waitFor();
  await page.keyboard.press('Escape');
}

async function meterScreens(page: Page, look: Look, folder: string): Promise<void> {
  await goTo(page, '#/fees/meters');
  const figures = page.locator('main input[data-meter]');
  await figures.first().waitFor();
  await figures.first().fill('99999');
  await figures.first().press('Enter');
  await figures.nth(1).fill('3');
  await figures.nth(1).press('Enter');
  await figures.nth(2).fill('12.3456');
  await figures.nth(2).press('Enter');
  await page.locator('main tbody [role=alert]').nth(2).waitFor();
  await look('fees-34-column', page);
  for (const nth of [0, 1, 2]) await figures.nth(nth).fill('');
  await page.keyboard.press('Alt+h');
  await page.getByRole('dialog').waitFor();
  await look('fees-35-replace', page);
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
  await page
    .getByRole('button', { name: '历次读数' })
    .or(page.getByRole('button', { name: '歷次讀數' }))
    .first()
    .click();
  await page.locator('main section[aria-labelledby] ul').first().waitFor();
  await look('fees-36-readings', page);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Alt+i');
  await page.locator('input[type=file]').waitFor({ state: 'attached' });
  await look('fees-37-import', page);
  const sheet = path.join(folder, '九月抄表.csv');
  fs.writeFileSync(sheet, '表号,本次读数,备注\nW0001,128.5,\nW0002,3,\n没有的表,12,\n');
  await page.locator('input[type=file]').setInputFiles(sheet);
  await page.locator('main [role=grid]').waitFor();
  await look('fees-38-import-look', page);
  await page.keyboard.press('F2');
  await page.keyboard.press('Escape');
}

async function openingScreens(page: Page, look: Look, folder: string): Promise<void> {
  await goTo(page, '#/fees/opening');
  await page.locator('input[type=file]').waitFor({ state: 'attached' });
  const sheet = path.join(folder, '期初欠费.csv');
  fs.writeFileSync(
    sheet,
    [
      '房号,收费项目,开始日期,结束日期,应收金额,实收金额,收款日期,备注',
      '1-1-201,物业服务费,2023-01-01,2023-12-31,1684.03,,,前一家物业移交',
      '1-1-202,物业服务费,2023-01-01,2023-12-31,1684.03,1000,2023-06-01,',
      '9-9-999,物业服务费,2023-01-01,2023-12-31,100,,,',
      '1-1-301,没有的项目,2023-01-01,2023-12-31,100,,,',
      '',
    ].join('\n'),
  );
  await page.locator('input[type=file]').setInputFiles(sheet);
  await page.locator('main [role=grid]').waitFor();
  await look('fees-41-opening', page);
  await page.keyboard.press('F2');
}

/** What was asked of the ledger stands on the screen. */
const settled = (page: Page): Promise<void> => page.waitForTimeout(400);

const longItem = '地下车库公共照明及排风设备运行分摊费用';
