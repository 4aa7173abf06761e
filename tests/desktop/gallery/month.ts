import type { Page } from 'playwright-core';
import { demoSecret } from '../../../src-shared/demoSecret.ts';
import { ask, goTo, signOut } from '../atTheDesk.ts';
import { show, type Variant } from '../variants.ts';
import type { Look } from './look.ts';
import { come } from './receipts.ts';

/** 月结: the months, one of them with its sums, what stands behind one, its exceptions, its cash journal; and the comparison of the books. */
export async function monthScreens(page: Page, look: Look, nth: number, variant: Variant): Promise<void> {
  if (nth === 0) await writtenLastMonth(page, variant);
  const { today } = await ask<{ today: string }>({ page }, 'office.status', {});
  await goTo(page, '#/drawer/month');
  await page.locator('main tbody tr').nth(1).waitFor();
  await look('month-1-list', page);
  await goTo(page, `#/drawer/month/${monthBefore(today)}`);
  await page.locator('main tfoot').nth(3).waitFor();
  await look(nth === 0 ? 'month-2-page' : 'month-2-signed', page);
  await page.locator('main [role=group]').first().focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.locator('main section tfoot').nth(4).waitFor();
  await look('month-3-behind', page);
  await page.keyboard.press('Enter');
  await page.locator('main section button[aria-keyshortcuts="Alt+KeyI"], main section dl').first().waitFor();
  await look('month-4-receipt', page);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  if (nth === 0) await signs(page, look);
  await page.keyboard.press('Alt+2');
  await page.locator('main table tbody').nth(1).waitFor();
  await look('month-7-journal', page);
  await goTo(page, '#/drawer/reconciliation');
  await page.locator('form#reconcile input:focus').waitFor();
  await look('month-8-books', page);
  await page.keyboard.type('12.5');
  await page.keyboard.press('Control+Enter');
  await page.locator('.ant-form-item-explain-error, form#reconcile [role=alert] *').first().waitFor();
  await look('month-9-unexplained', page);
}

/** Too early, one exception after the other, and the signature itself. */
async function signs(page: Page, look: Look): Promise<void> {
  await page.keyboard.press('Control+Enter');
  await page.locator('main footer [role=alert] *').first().waitFor();
  await page.keyboard.press('Alt+l');
  for (const _ of await page.locator('main input[type=checkbox]').all()) {
    await page.locator('main input[type=checkbox]:focus').waitFor();
    await page.keyboard.press('Space');
    if (await page.locator('[data-field=word]:focus').isVisible()) await page.keyboard.type(longWord);
    await page.keyboard.press('Enter');
  }
  await look('month-5-exceptions', page);
  await page.keyboard.press('Control+Enter');
  await page.getByRole('dialog').locator('input:focus').waitFor({ state: 'attached' });
  await look('month-6-sign', page);
  await page.keyboard.press('1');
  await page.getByRole('dialog').locator('input[type=password]:focus').waitFor();
  await page.keyboard.type(demoSecret);
  await page.keyboard.press('Control+Enter');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await page.locator('main p[data-tone=good]').waitFor();
  await look('month-6-signed', page);
}

/** Receipts of last month that were written by hand, entered today: of a long name, in two methods, and one not handed in. */
async function writtenLastMonth(page: Page, variant: Variant): Promise<void> {
  const { today, now } = await ask<{ today: string; now: number }>({ page }, 'office.status', {});
  const last = monthBefore(today);
  const book = { code: 'YJ', kind: 'hand', layoutId: null, firstNo: 1, lastNo: 50, issuedTo: null };
  const { id: bookId } = await ask<{ id: string }>({ page }, 'receipts.issueBook', {
    ...book,
    issuedOn: `${last}-01`,
  });
  const [home] = await ask<{ unitId: string }[]>({ page }, 'households.search', { text: '2-1-301' });
  await signOut(page);
  await show(page, variant);
  await come(page, 'wang');
  const paid = [
    ['cash', 120_000, '12'],
    ['wechat', 30_050, '28'],
    ['cash', 8_000, '30'],
  ] as const;
  for (const [at, [method, amountFen, day]] of paid.entries()) {
    await ask({ page }, 'receipts.take', {
      startedAt: now - 60_000,
      unitId: home!.unitId,
      payer: longName,
      lines: [{ kind: 'prepaid', unitId: home!.unitId, itemId: null, amountFen }],
      payments: [{ method, amountFen, accountId: null, reference: null, valueOn: null }],
      tenderedFen: null,
      prepaidAgreed: true,
      confirmed: true,
      bookId,
      no: at + 1,
      handwrittenOn: `${last}-${day}`,
      note: null,
    });
  }
  await signOut(page);
  await show(page, variant);
  await come(page, 'chen');
}

/** The month before the one of a day. */
function monthBefore(day: string): string {
  const first = new Date(`${day.slice(0, 7)}-01T00:00:00Z`);
  first.setUTCMonth(first.getUTCMonth() - 1);
  return first.toISOString().slice(0, 7);
}

const longName = '欧阳上官慕容诸葛东方西门南宫司马皇甫尉迟公孙令狐长孙宇文';
const longWord = '微信的月结单还没有到，已经请财务催腾讯补发，到了以后逐日核对';
