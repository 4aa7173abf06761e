import type { Page } from 'playwright-core';
import { goTo } from '../atTheDesk.ts';
import type { Look } from './look.ts';

/** 收据格式: the office's own receipt, the rules of taking money, and the places on a pre-printed form. */
export async function receiptFormScreens(page: Page, look: Look): Promise<void> {
  await goTo(page, '#/office/receipts');
  await page.locator('main .slip').first().waitFor();
  await look('receipt-form-1-template', page);
  await page.locator('form#money-settings').scrollIntoViewIfNeeded();
  await look('receipt-form-2-settings', page);
  await page.keyboard.press('F2');
  await page.locator('form#layout').waitFor();
  await look('receipt-form-3-layout', page);
  await page.keyboard.press('Control+Enter');
  await page.locator('.ant-form-item-explain-error').first().waitFor();
  await look('receipt-form-4-layout-mistaken', page);
  await page.keyboard.press('Escape');
  await page.locator('main .slip').first().waitFor();
}
