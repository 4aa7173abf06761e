import type { Page } from 'playwright-core';
import { goTo } from '../atTheDesk.ts';
import type { Look } from './look.ts';

/** Every screen of 报修, for someone who leads: the call, the order, the voucher, the book, who mends. */
export async function repairScreens(page: Page, look: Look): Promise<void> {
  await goTo(page, '#/tickets');
  await page.locator('main h1').waitFor();
  await page.locator('main table').first().waitFor();
  await look('tickets-1-open', page);
  await page.keyboard.press('/');
  await page.keyboard.type('查无此单');
  await page.locator('main p kbd').last().waitFor();
  await look('tickets-2-filter-none', page);
  await page.keyboard.press('Escape');

  await page.keyboard.press('F6');
  await page.locator('form#ticket').waitFor();
  await page.keyboard.press('Control+Enter');
  await page.locator('.ant-form-item-explain-error').first().waitFor();
  await look('tickets-3-new-mistaken', page);
  await field(page, 'callerName').fill(longName);
  await field(page, 'place').fill('东区一号楼地下二层车库人防门内侧消防水泵房');
  await field(page, 'demand').fill(longDemand);
  await page.keyboard.press('Enter');
  await page.keyboard.press('1');
  await page.locator('form#ticket input[value=urgent-1]:checked').waitFor();
  await page.keyboard.press('Alt+1');
  await look('tickets-4-new', page);
  await page.keyboard.press('Control+Enter');

  await page.locator('main ul[aria-busy=false] li').first().waitFor();
  await look('tickets-5-dispatch', page);
  await page.keyboard.press('Alt+t');
  await page.locator('form#schedule').waitFor();
  await look('tickets-6-schedule', page);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Alt+e');
  await page.locator('form#correct-ticket').waitFor();
  await look('tickets-7-correct', page);
  await page.keyboard.press('Escape');
  await page.locator('main ul[aria-busy=false] li').first().waitFor();
  await page.keyboard.press('Enter');
  await page.locator('form#voucher').waitFor();
  await page.locator('main button[aria-keyshortcuts=F9]').waitFor();
  await field(page, 'arrivedAt').fill('25:99');
  await field(page, 'amountFen').fill('80.555');
  await page.keyboard.press('Control+Enter');
  await page.locator('.ant-form-item-explain-error').first().waitFor();
  await look('tickets-8-voucher-mistaken', page);
  await page.keyboard.press('Alt+r');
  await page.locator('form#recall').waitFor();
  await look('tickets-9-recall', page);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Alt+x');
  await page.locator('form#cancel').waitFor();
  await page.keyboard.press('3');
  await page.keyboard.press('Control+Enter');
  await page.locator('form#cancel').waitFor({ state: 'detached' });
  await look('tickets-10-cancelled', page);

  await goTo(page, '#/tickets/book');
  await page.locator('main input[value^="20"]').waitFor();
  await look('tickets-11-book', page);
  await goTo(page, '#/tickets/technicians');
  await page.locator('main h1').waitFor();
  await page.locator('main table').first().waitFor();
  await look('tickets-12-technicians', page);
  await page.keyboard.press('F2');
  await page.getByRole('dialog').waitFor();
  await look('tickets-13-technician', page);
  await page.keyboard.press('Escape');
}

const field = (page: Page, name: string) => page.locator(`main form [id$="_${name}"]`);

const longName = '欧阳上官慕容诸葛东方西门南宫司马皇甫尉迟公孙令狐长孙宇文';
const longDemand =
  '地下车库人防门旁边的消防水管爆裂，水已经漫过脚面，三辆车泡在水里，电梯井也开始进水，请先关总阀再派人来看';
