import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { readXlsx } from 'hucre/xlsx';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { Contract, Output } from '../../src-shared/contract/index.ts';
import { fen } from '../../src-shared/rules/fen.ts';
import { setManualClock } from '../../src-main/ledger/clock.ts';
import { askAs } from '../../src-main/service/ask.ts';
import { openService } from '../../src-main/service/openService.ts';
import { denominations } from '../../src-shared/rules/drawerShifts.ts';
import { openApp } from './app.ts';
import { ask, goTo, signIn } from './atTheDesk.ts';
import { barCodesOn, pagesOf } from './pdf.ts';

type Paper = Output<Contract['papers']['finish']>;
type Receipt = Output<Contract['receipts']['receipt']>;
type Book = Output<Contract['receipts']['books']>[number];
type Deposits = Output<Contract['receipts']['deposits']>;
type Week = Output<Contract['receipts']['week']>;

const firstSecret = '385204-ok';
const clerkSecret = '730916-ok';
const leadSecret = '641827-ok';
const financeSecret = '528190-ok';

describe('by keyboard only', () => {
  test('FEE-17 a book is issued, a spoiled form put down, the book brought back and written off with every number', async () => {
    const office = await officeWithMoney();
    const app = await openApp({ data: office.data });
    const { page } = app;
    await signIn(app, 'chen', leadSecret);
    await goTo(app.page, '#/receipts/books');
    await page.getByRole('button', { name: '领用新册' }).waitFor();

    await page.keyboard.press('F2');
    await page.getByRole('dialog').locator('#code:focus').waitFor();
    await page.keyboard.type('S');
    await page.keyboard.press('Enter');
    await page.keyboard.press('3'); // 手写收据本
    await page.locator('#firstNo:focus').waitFor();
    await page.keyboard.press('Enter');
    await page.keyboard.type('20');
    await page.keyboard.press('Control+Enter');
    await page.getByRole('heading', { name: 'S 册', exact: true }).waitFor();
    await page.keyboard.press('Alt+b');
    await page.locator('form#spoil').waitFor();
    await page.keyboard.press('Alt+1'); // 卡纸损坏
    await page.keyboard.press('Control+Enter');
    await page.getByText('报废 1 + 空白 19').waitFor();

    await page.keyboard.press('Alt+r');
    await page.locator('form#return').waitFor();
    await page.keyboard.press('Control+Enter');
    await page.getByRole('button', { name: /^核销/ }).waitFor();
    await page.keyboard.press('Alt+x');
    await page.locator('#write-off_stubsSeen:focus').waitFor();
    await page.keyboard.type('1');
    await page.keyboard.press('Enter');
    await page.keyboard.type('18');
    await page.keyboard.press('Control+Enter');
    await page.getByRole('alert').filter({ hasText: '应有存根 1 张、空白 19 张' }).waitFor();
    await page.keyboard.press('Backspace');
    await page.keyboard.type('9');
    await page.keyboard.press('Control+Enter');
    await page.getByText(/陈主管 核销/).waitFor();

    const books = await ask<Book[]>(app, 'receipts.books', {});
    expect(books.find(({ code }) => code === 'S')).toMatchObject({
      state: 'written-off',
      valid: 0,
      spoiled: 1,
      blank: 19,
    });
    expect(app.complaints).toEqual([]);
  });

  test('FEE-12 a deposit goes back less what is kept, the lead agrees with her PIN, and its paper is printed', async () => {
    const office = await officeWithMoney();
    const app = await openApp({ data: office.data });
    const { page } = app;
    await signIn(app, 'wang', clerkSecret);
    await goTo(app.page, '#/receipts/deposits');
    await page.getByRole('table', { name: '押金台账' }).waitFor();

    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: '3-1-502 装修押金' }).waitFor();
    await page.keyboard.press('Alt+r');
    await page.locator('#refund_deductedFen:focus').waitFor();
    await page.keyboard.type('300');
    await page.keyboard.press('Enter');
    await page.locator('#refund_deductedFor:focus').waitFor();
    await page.keyboard.type('走廊墙面损坏');
    await page.keyboard.press('Enter');
    await page.keyboard.press('2'); // 损坏赔偿
    await page.keyboard.press('Alt+1'); // 装修验收合格
    await page.locator('#refund_reason:focus').waitFor();
    await page.keyboard.press('Enter');
    await page.locator('#refund_payee:focus').waitFor();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Space'); // 原收据已收回
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter'); // only one can agree
    await page.locator('#refund_approval_secret:focus').waitFor();
    await page.keyboard.type(leadSecret);
    await page.keyboard.press('Control+Enter');
    await page.getByText('财务还没有付款').waitFor();
    await page.getByText(/已存为 PDF：/).waitFor();

    const { rows } = await ask<Deposits>(app, 'receipts.deposits', { unitId: null, heldOnly: false });
    expect(rows[0]).toMatchObject({
      heldFen: 0,
      refundedFen: 170_000,
      deductedFen: 30_000,
      refunds: [{ keptAs: '损坏赔偿' }],
    });
    const paper = await paperOf(app, 'deposit-refund', rows[0]!.refunds[0]!.id);
    expect(pagesOf(paper.file!)[0]).toContain('壹仟柒佰元整');
    expect(app.complaints).toEqual([]);
  });

  test('FEE-12 what finance has to pay back is confirmed with its day and voucher, and taken back by the lead', async () => {
    const office = await officeWithMoney();
    const app = await openApp({ data: office.data });
    const { page } = app;
    await signIn(app, 'wang', clerkSecret);
    const { rows } = await ask<Deposits>(app, 'receipts.deposits', { unitId: null, heldOnly: true });
    const people = await ask<{ id: string; name: string }[]>(app, 'staff.colleagues', {});
    await ask(app, 'receipts.refundDeposit', {
      id: rows[0]!.id,
      refundedFen: 200_000,
      deductedFen: 0,
      deductedFor: null,
      deductedItemId: null,
      reason: '装修验收合格',
      payee: '张三',
      way: 'finance',
      receiptBack: true,
      approval: { staffId: people.find(({ name }) => name === '陈主管')!.id, secret: leadSecret },
    });
    await page.keyboard.press('Control+l');
    await signIn(app, 'liu', financeSecret);
    await page.getByRole('banner').getByText('刘会计').waitFor(); // another person begins at 今日
    await goTo(app.page, '#/receipts/payouts');
    await page.getByRole('table', { name: '待财务退款' }).waitFor();

    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: '3-1-502 退押金' }).waitFor();
    await page.keyboard.press('Alt+c');
    await page.locator('#payout_paidOn:focus').waitFor();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await page.locator('#payout_voucher:focus').waitFor();
    await page.keyboard.type('付-118');
    await page.keyboard.press('Control+Enter');
    await page.getByText(/2026-11-22 刘会计 付，付-118/).waitFor();

    await page.keyboard.press('Control+l');
    await signIn(app, 'chen', leadSecret);
    await page.getByRole('banner').getByText('陈主管').waitFor();
    await goTo(app.page, '#/receipts/payouts?all=1');
    await page.getByRole('table', { name: '待财务退款' }).waitFor();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Alt+u');
    await page.locator('form#take-back').waitFor();
    await page.keyboard.press('Alt+1'); // 登记错了
    await page.keyboard.press('Control+Enter');
    await page.getByRole('definition').getByText('等财务付款').waitFor();
    expect(app.complaints).toEqual([]);
  });

  test('FEE-10 FEE-13 the week is registered by the desk and checked by whoever leads, not by herself', async () => {
    const office = await officeWithMoney();
    const app = await openApp({ data: office.data });
    const { page } = app;
    await signIn(app, 'wang', clerkSecret);
    await goTo(app.page, '#/receipts/week');
    await page.getByRole('heading', { name: '2026-11-22 至 2026-11-28' }).waitFor();

    await page.keyboard.press('PageUp');
    await page.getByRole('heading', { name: '2026-11-15 至 2026-11-21' }).waitFor();
    await page.getByText('还没有登记').first().waitFor();
    await page.keyboard.press('F2');
    await page.getByText('还有 1 项例外没有看过。请逐项看过、打勾，再登记。').waitFor();
    await page.keyboard.press('Alt+l');
    await page.getByRole('checkbox', { name: '现金未交，看过' }).and(page.locator(':focus')).waitFor();
    await page.keyboard.press('Space');
    await page.keyboard.press('F2');
    await page.getByRole('dialog').waitFor();
    await page.keyboard.press('Control+Enter');
    await page.getByText(/王晓梅 已登记上报/).waitFor();
    expect(await page.getByRole('button', { name: /^核对/ }).count()).toBe(0);

    await page.keyboard.press('Control+l');
    await signIn(app, 'chen', leadSecret);
    await page.getByRole('heading', { name: '今日' }).waitFor(); // another person begins there
    await goTo(app.page, '#/receipts/week?day=2026-11-20');
    await page.getByText('还没有核对').waitFor();
    await page.keyboard.press('Alt+c');
    await page.getByRole('dialog').waitFor();
    await page.keyboard.press('Control+Enter');
    await page.getByText(/陈主管 已核对/).waitFor();

    const week = await ask<Week>(app, 'receipts.week', { day: '2026-11-20' });
    expect(week).toMatchObject({ registeredBy: '王晓梅', checkedBy: '陈主管', data: { totalFen: 4000 } });
    expect(app.complaints).toEqual([]);
  });

  test('收费日报表 is saved as a workbook where the clerk says, and what stands against it is told', async () => {
    const office = await officeWithMoney();
    const app = await openApp({ data: office.data });
    const { page } = app;
    const file = path.join(office.data, '日报.xlsx');
    await signIn(app, 'wang', clerkSecret);
    await goTo(page, '#/receipts?day=2026-11-18');
    await page.getByRole('button', { name: /^日报表存 Excel/ }).waitFor();
    const answer = (filePath: string) =>
      app.electron.evaluate(({ dialog }, chosen) => {
        dialog.showSaveDialog = () => Promise.resolve({ canceled: chosen === '', filePath: chosen });
      }, filePath);

    await answer('/nowhere/日报.xlsx');
    await page.keyboard.press('Alt+t');
    await page.getByText('这个文件夹打不开，没有导出。').waitFor();
    await answer(file);
    await page.keyboard.press('Alt+t');
    await page.getByText(`已存 ${file}`).waitFor();

    const [details] = (await readXlsx(fs.readFileSync(file))).sheets;
    expect(details!.rows.at(-1)!.slice(0, 9)).toEqual(['合计', '', '', '', '', '', '', 40, 40]);
    expect(app.complaints).toEqual([]);
  });
});

test('I20 I22 the first print of a receipt that nobody heard of again: 纸上有字吗, no: unmarked, and once more it is a 补打', async () => {
  const office = await officeWithMoney({ isPrintCut: true });
  const app = await openApp({ data: office.data });
  const { page } = app;
  await signIn(app, 'wang', clerkSecret);
  await goTo(app.page, `#/receipts/${office.receipt.id}`);

  await page.getByRole('alert').filter({ hasText: '纸上有字吗？' }).waitFor();
  await page.keyboard.press('Alt+w');
  await page.getByText(/已存为 PDF：/).waitFor();
  const first = await paperOf(app, 'receipt', office.receipt.id);
  expect(first).toMatchObject({ state: 'saved', reprints: 0 });
  const [stub] = pagesOf(first.file!);
  expect(stub).not.toContain('补打');
  for (const words of ['收款收据', office.receipt.number, '贰仟元整', '¥2,000.00', '张三'])
    expect(stub).toContain(words);
  expect(await barCodesOn(first.file!, 1)).toEqual([office.receipt.code]);

  await page.keyboard.press('F9');
  await page.getByRole('dialog', { name: /补打/ }).waitFor();
  await page.keyboard.press('Alt+3'); // 单据遗失
  await page
    .getByText(/补打 1 次/)
    .first()
    .waitFor();
  const again = await paperOf(app, 'receipt', office.receipt.id);
  expect(pagesOf(again.file!)[0]).toContain('补打第1次·单据遗失·王晓梅·');
  expect(app.complaints).toEqual([]);
});

const paperOf = (app: Parameters<typeof ask>[0], kind: Paper['kind'], subjectId: string): Promise<Paper> =>
  ask<Paper>(app, 'papers.latestOf', { kind, subjectId });

/** An office whose clerk took 40 yuan last week and a deposit of 2,000 today; the receipt of that may have been cut short. */
async function officeWithMoney({ isPrintCut = false } = {}): Promise<{ data: string; receipt: Receipt }> {
  const data = fs.mkdtempSync(path.join(os.tmpdir(), 'dangzhi-books-'));
  onTestFinished(() => fs.rmSync(data, { recursive: true, force: true }));
  let now = Date.parse('2026-11-18T10:00:00+08:00');
  const service = await openService(path.join(data, 'ledger.db'), { create: true, clock: () => now });
  try {
    const { adminId } = askAs(service, null)('office', 'setUp', officeFacts);
    const admin = askAs(service, adminId);
    const person = (
      login: string,
      name: string,
      role: 'receptionist' | 'supervisor' | 'finance',
      secret: string,
    ) => {
      const { id } = admin('staff', 'add', { login, name, roles: [role], secret: firstSecret });
      const asked = askAs(service, id);
      asked('staff', 'changeSecret', { oldSecret: firstSecret, newSecret: secret });
      return asked;
    };
    const clerk = person('wang', '王晓梅', 'receptionist', clerkSecret);
    const lead = person('chen', '陈主管', 'supervisor', leadSecret);
    person('liu', '刘会计', 'finance', financeSecret);
    const { id: projectId } = admin('households', 'registerProject', { name: '和园一期' });
    const { id: buildingId } = admin('households', 'registerBuilding', { ...building, projectId });
    const { id: unitId } = admin('households', 'registerUnit', { ...unit, buildingId });
    const card = lead('fees', 'addItem', {
      ...item,
      name: '门禁卡工本费',
      method: 'once',
      quantityUnit: '张',
    });
    lead('fees', 'addItem', { ...item, name: '损坏赔偿', method: 'once' });
    const deposit = lead('fees', 'addItem', { ...item, name: '装修押金', method: 'deposit' });
    clerk('drawer', 'open', {
      counts: denominations.map((denominationFen) => ({ denominationFen, pieces: 1 })),
      reason: null,
    });

    const taken = { ...taking, startedAt: now, unitId };
    const once = {
      kind: 'once',
      unitId,
      itemId: card.id,
      quantity: 2000,
      price: 200_000,
      amountFen: fen(4000),
    } as const;
    clerk('receipts', 'take', {
      ...taken,
      lines: [once],
      payments: [{ ...payment, method: 'cash', amountFen: fen(4000) }],
    });
    now = Date.parse('2026-11-22T08:10:00+08:00');
    const { id } = clerk('receipts', 'take', {
      ...taken,
      startedAt: now,
      lines: [{ kind: 'deposit', unitId, itemId: deposit.id, amountFen: fen(200_000) }],
      payments: [{ ...payment, method: 'transfer', amountFen: fen(200_000) }],
    });
    const receipt = clerk('receipts', 'receipt', { id });
    // the print began, and the power was cut
    if (isPrintCut) clerk('papers', 'start', { id: receipt.paperId!, reason: null, locale: 'zh-CN' });
    setManualClock(service.ledger.tx, now);
    return { data, receipt };
  } finally {
    await service.close();
  }
}

const officeFacts = {
  officeName: '和园物业服务中心',
  letterhead: '和园物业服务有限公司',
  counterCode: 'A1',
  counterNumber: 1,
  zone: 'Asia/Shanghai',
  cutOff: '17:00',
  backupFolder: '',
  idleLockMinutes: 30,
  demo: false,
  admin: { login: 'admin', name: '管理员' },
  secret: 'trial-ledger',
  recoveryCode: 'ABCDE-FGHJK-LMNPQ-RSTUV',
};

const building = { name: '3栋', floors: 18, hasLift: true, structure: null, pipes: null };

const unit = {
  room: '502',
  entrance: '1',
  floor: 5,
  areaCm2: 1_002_400,
  usage: 'residence',
  innerAreaCm2: null,
  occupancy: 'occupied',
  handedOverOn: null,
  movedInOn: null,
  warrantyUntil: null,
  residentCount: null,
  note: null,
} as const;

const item = {
  object: 'unit',
  frequency: 'once',
  meterKind: null,
  shareBy: null,
  priceUnit: 'month',
  rounding: 'fen',
  monthCount: 'days',
  quantityUnit: null,
  lossShareMillionths: null,
  lossFixedThousandths: null,
  dueAfter: 'begin',
  dueDays: 30,
  lateRateMillionths: null,
  lateGraceDays: 0,
  lateCapMillionths: null,
} as const;

const taking = {
  payer: '张三',
  tenderedFen: null,
  prepaidAgreed: false,
  confirmed: true,
  bookId: null,
  no: null,
  handwrittenOn: null,
  note: null,
} as const;

const payment = { accountId: null, reference: null, valueOn: null } as const;
