import { expect } from 'vitest';
import { demoSecret } from '../../../src-shared/demoSecret.ts';
import { fen, fenText } from '../../../src-shared/rules/fen.ts';
import { focusIsOn, handMs } from '../atTheDesk.ts';
import { findPayer, newestReceipt, type Receipt } from '../moneyFlow.ts';
import type { DeskDay } from './desk.ts';

/** The keys of the ways to pay, as they stand at the counter. */
const keyOf = { cash: '1', wechat: '2', alipay: '3', card: '4' } as const;
type Method = keyof typeof keyOf;

/** One payer: which home, by which way; how much in yuan where it is not all she owes, and what she lays on the counter. */
type Payer = { room: string; by: Method; yuan?: string; lays?: string; picture?: string };

/** A home is found, what it owes is taken, and the receipt is on paper. */
export async function takes(day: DeskDay, payer: Payer): Promise<Receipt> {
  const { app, press, picture } = day;
  const { page } = app;
  await press('F8');
  await findPayer(app, press, payer.room);
  if (payer.yuan !== undefined) await page.keyboard.type(payer.yuan, { delay: handMs / 4 });
  await press('Enter');
  await page.locator('input[type=radio]:focus').waitFor({ state: 'attached' });
  await press(keyOf[payer.by]);
  await focusIsOn(app, payer.by === 'cash' ? '实收' : '交易单号');
  if (payer.lays !== undefined) await page.keyboard.type(payer.lays, { delay: handMs / 4 });
  if (payer.picture) await picture(`${payer.picture}-owed`);
  await press('Enter');
  await page.getByRole('heading', { name: '已收款' }).waitFor();
  const receipt = await newestReceipt(app);
  if (payer.picture) await page.getByText(`${receipt.number}.pdf`).waitFor();
  if (payer.picture) await picture(`${payer.picture}-taken`);
  expect(receipt.rooms).toBe(payer.room);
  expect(receipt.payments.map(({ method }) => method)).toEqual([payer.by]);
  if (payer.yuan !== undefined) expect(receipt.totalFen).toBe(Number(payer.yuan) * 100);
  return receipt;
}

/** 作废: the receipt that was just taken was wrong, its three copies lie on the counter. */
export async function voids({ app, press, picture }: DeskDay, { rooms }: Receipt): Promise<void> {
  const { page } = app;
  await press('Escape');
  await page.getByRole('heading', { name: new RegExp(`^${rooms}`) }).waitFor();
  await press('Alt+x');
  await page.getByRole('heading', { name: /^作废/ }).waitFor();
  await page.getByLabel('三联都收回来了').and(page.locator(':focus')).waitFor();
  await press('Space');
  await press('Alt+3'); // the wrong payer
  await picture('void');
  await press('Control+Enter');
  await page.getByText('已作废').first().waitFor();
  await picture('voided');
}

/** 红冲: a receipt of the morning is taken back by a negative one; the supervisor agrees with her PIN. */
export async function reverses({ app, press, picture }: DeskDay, taken: Receipt): Promise<Receipt> {
  const { page } = app;
  await press('F3');
  await page.keyboard.type(taken.number, { delay: handMs / 4 });
  await page
    .getByRole('option', { name: new RegExp(taken.number) })
    .first()
    .waitFor();
  await press('Enter');
  await page.getByRole('heading', { name: new RegExp(`^${taken.rooms}`) }).waitFor();
  await press('Alt+r');
  await page.getByRole('heading', { name: /^红冲/ }).waitFor();
  await page.locator('form#reverse input[type=radio]:focus').waitFor({ state: 'attached' });
  await press('Alt+4');
  const secret = page.getByLabel('批准人的 PIN 或密码');
  await secret.focus();
  await page.keyboard.type(demoSecret);
  await picture('reverse');
  await press('Control+Enter');
  await page
    .getByText(`-${fenText(fen(taken.totalFen))}`)
    .first()
    .waitFor();
  await page
    .getByText(/已存为 PDF：/)
    .first()
    .waitFor();
  await picture('reversed');
  const reversal = await newestReceipt(app);
  expect(reversal.totalFen).toBe(-taken.totalFen);
  return reversal;
}
