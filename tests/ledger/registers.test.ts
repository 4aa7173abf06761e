import { describe, expect, test } from 'vitest';
import type { Desk } from '../../src-shared/desk.ts';
import { fen, sum } from '../../src-shared/rules/fen.ts';
import { bookOfId } from '../../src-main/procedures/receipts/books/bookRow.ts';
import { numbersAccounted } from '../../src-main/procedures/receipts/books/writeOffBook.ts';
import { invoiced } from '../../src-main/procedures/receipts/corrections/exchange.ts';
import { voidedBetween, writtenBetween } from '../../src-main/procedures/receipts/dayLog.ts';
import { depositsHeld, depositsOfUnit } from '../../src-main/procedures/receipts/deposits/depositLedger.ts';
import { entriesOf } from '../../src-main/procedures/receipts/prepaid/accounts.ts';
import { toppedUp } from '../../src-main/procedures/receipts/prepaid/topUps.ts';
import { movedBetween } from '../../src-main/procedures/receipts/registers/movementsOf.ts';
import { slipsReceived } from '../../src-main/procedures/receipts/registers/slipsOf.ts';
import { takenOn } from '../../src-main/procedures/receipts/today.ts';
import { payoutsOpen } from '../../src-main/procedures/receipts/refunds/payoutRow.ts';
import { handInDesk } from './handInDesk.ts';
import { agreedBy, feeDesk, type FeeDesk, findings, take } from './moneyTaken.ts';
import { planOf } from './plan.ts';
import { must, openDesk, refused } from './scene.ts';
import { forCharge, paid, topUp } from './takingDesk.ts';

/** The week of a day, with every exception ticked. */
async function register(desk: Desk, day: string) {
  const week = await must(desk.receipts.week({ day }));
  return desk.receipts.registerWeek({ day, looked: week.data.exceptions.map(({ key }) => key) });
}

const at = (day: string, clock = '09:00'): string => `${day}T${clock}:00+08:00`;

describe('周登记', () => {
  test('FEE-10 on Saturday the week’s slips are written down: from–to, voided, reversed, by item and by method', async () => {
    const office = await weekOf();
    const { clerk, lead } = office;
    office.setClock(at('2026-11-28', '16:40'));

    const week = await must(register(clerk, '2026-11-28'));

    expect(week).toMatchObject({
      fromOn: '2026-11-22',
      toOn: '2026-11-28',
      registeredBy: '职员receptionist',
      checkedAt: null,
    });
    expect(week.data.lines).toMatchObject([
      {
        day: '2026-11-23',
        bookCode: 'A',
        firstNumber: 'A1-A000001',
        lastNumber: 'A1-A000003',
        receipts: 3,
        voided: ['A1-A000002'],
        reversals: [],
        totalFen: 29_034,
      },
      {
        day: '2026-11-25',
        firstNumber: 'A1-A000004',
        lastNumber: 'A1-A000005',
        receipts: 2,
        voided: [],
        reversals: ['A1-A000005'],
        totalFen: -13_034,
      },
    ]);
    expect(week.data.byItem).toEqual(
      expect.arrayContaining([
        { item: '物业服务费', count: 2, amountFen: 0 },
        { item: '门禁卡工本费', count: 1, amountFen: 1_000 },
        { item: 'prepaid', count: 1, amountFen: 15_000 },
      ]),
    );
    expect(week.data.byMethod).toEqual(
      expect.arrayContaining([
        { method: 'cash', count: 3, amountFen: 20_034 },
        { method: 'wechat', count: 1, amountFen: 10_000 },
        { method: 'finance', count: 1, amountFen: -14_034 },
      ]),
    );
    expect(week.data).toMatchObject({ receipts: 5, totalFen: 16_000 });
    expect(sum(week.data.byMethod.map(({ amountFen }) => amountFen))).toBe(16_000);
    expect(await must(lead.receipts.weeks({}))).toMatchObject([
      { fromOn: '2026-11-22', receipts: 5, totalFen: 16_000 },
    ]);
    expect(await findings(office)).toEqual([]);
  });

  test('FEE-10 it is asked for every Saturday until it is done, and not before its week is over', async () => {
    const office = await weekOf();
    const { clerk } = office;
    const duty = async (desk: Desk) =>
      (await must(desk.duties.today({}))).duties.find(({ name }) => name === 'fee-slip-register');

    expect(await duty(clerk)).toBeUndefined();
    expect(await register(clerk, '2026-11-25')).toEqual(refused('week/not-over', { toOn: '2026-11-28' }));
    office.setClock(at('2026-11-28', '16:40'));
    expect(await duty(clerk)).toMatchObject({ left: 1, done: null });
    await must(register(clerk, '2026-11-28'));
    expect(await duty(clerk)).toMatchObject({ left: 0, done: { by: '职员receptionist', byHand: false } });
    expect(await register(clerk, '2026-11-24')).toEqual(
      refused('week/registered', { by: '职员receptionist' }),
    );
    expect(await clerk.duties.tick({ name: 'fee-slip-register', dueOn: '2026-11-28' })).toEqual(
      refused('duty/proved-by-records'),
    );
  });

  test('FEE-10 she ticks the exceptions only: what was voided, reversed or not handed in, each by itself', async () => {
    const office = await weekOf();
    const { clerk } = office;
    office.setClock(at('2026-11-28', '16:40'));
    const { data } = await must(clerk.receipts.week({ day: '2026-11-28' }));
    const keys = data.exceptions.map(({ key }) => key);

    expect(
      data.exceptions.map(({ kind, number, on, amountFen, text }) => [kind, number, on, amountFen, text]),
    ).toEqual([
      ['void', 'A1-A000002', '2026-11-23', 9_900, '房号写错'],
      ['reversal', 'A1-A000005', '2026-11-25', -14_034, '收错户'],
      ['not-handed-in', '', '2026-11-23', 19_034, ''],
      ['not-handed-in', '', '2026-11-25', 1_000, ''],
    ]);
    expect(await clerk.receipts.registerWeek({ day: '2026-11-28', looked: [] })).toEqual(
      refused('week/exception-unseen', { n: 4 }),
    );
    expect(await clerk.receipts.registerWeek({ day: '2026-11-28', looked: keys.slice(1) })).toEqual(
      refused('week/exception-unseen', { n: 1 }),
    );
    expect(office.rows('SELECT * FROM week_registers')).toEqual([]);
    const registered = await must(clerk.receipts.registerWeek({ day: '2026-11-28', looked: keys }));
    expect(registered.data).toEqual(data);
    expect(await findings(office)).toEqual([]);
  });

  test('FEE-10 each day tells on which 交款单 its cash went out and what is on none, and a spoiled number is named once', async () => {
    const office = await handInDesk();
    const { clerk } = office;
    await office.takes(4_000);
    office.setClock(at('2026-11-23', '16:45'));
    await office.count(54_000);
    await must(office.handIn(54_000));
    office.setClock(at('2026-11-24', '10:00'));
    await office.takes(700);
    office.setClock(at('2026-11-28', '16:00'));
    const bookId = office.rows('SELECT id FROM receipt_books LIMIT 1')[0]!['id'] as never;
    await must(clerk.receipts.spoilNumber({ id: bookId, no: 3, reason: '卡纸' }));
    await office.takes(250);
    office.setClock(at('2026-11-28', '16:40'));
    const { data } = await must(register(clerk, '2026-11-28'));
    office.setClock(at('2026-11-28', '17:20'));
    await must(clerk.receipts.spoilNumber({ id: bookId, no: 5, reason: '撕破' }));

    expect(data.lines.map(({ day, handIns, notHandedInFen }) => [day, handIns, notHandedInFen])).toEqual([
      ['2026-11-23', [{ number: 'JK-A1-20261123-001', depositOn: '2026-11-23' }], 0],
      ['2026-11-24', [], 700],
      ['2026-11-28', [], 250],
    ]);
    expect(
      data.exceptions.map(({ kind, number, on, amountFen, text }) => [kind, number, on, amountFen, text]),
    ).toEqual([
      // Saturday's own is due on Monday
      ['not-handed-in', '', '2026-11-24', 700, ''],
      ['missing-number', 'A1-A000003', '2026-11-28', null, '卡纸'],
    ]);
    const next = await must(clerk.receipts.week({ day: '2026-11-30' }));
    expect(next.data.exceptions.map(({ number, text }) => [number, text])).toEqual([['A1-A000005', '撕破']]);
  });

  test('a week registered before 交款单 were written here is read as it was written', async () => {
    const office = await weekOf();
    const { clerk } = office;
    const { data } = await must(clerk.receipts.week({ day: '2026-11-25' }));
    const { exceptions: _later, lines, ...rest } = data;
    const asWritten = lines.map(({ handIns: _none, notHandedInFen: _nothing, ...line }) => line);
    office.service.ledger.db
      .prepare(
        `INSERT INTO week_registers (from_on, to_on, data, registered_at, registered_by)
         SELECT '2026-11-08', '2026-11-14', ?, ?, id FROM staff WHERE login = 'receptionist'`,
      )
      .run(JSON.stringify({ ...rest, lines: asWritten }), Date.parse(at('2026-11-14', '16:40')));

    expect((await must(clerk.receipts.week({ day: '2026-11-10' }))).data).toEqual({
      ...rest,
      exceptions: [],
      lines: asWritten.map((line) => ({ ...line, handIns: [], notHandedInFen: null })),
    });
  });

  test('a week nobody registered on its Saturday waits among today’s matters', async () => {
    const office = await weekOf();
    const { clerk } = office;
    office.setClock(at('2026-11-30'));

    const matters = async () =>
      (await must(clerk.duties.today({}))).matters.filter(({ kind }) => kind.startsWith('receipts.week'));

    expect(await matters()).toMatchObject([
      { kind: 'receipts.week-open', facts: { from: '2026-11-22', to: '2026-11-28' } },
    ]);
    await must(register(clerk, '2026-11-28'));
    expect(await matters()).toEqual([]);
  });

  test('FEE-13 a supervisor looks a registered week through, not one she registered herself, and once', async () => {
    const office = await weekOf();
    const { clerk, lead, finance } = office;
    const check = (desk: Desk) => desk.receipts.checkWeek({ fromOn: '2026-11-22', note: '单据齐全' });
    office.setClock(at('2026-11-28', '16:40'));

    expect(await check(finance)).toEqual(refused('week/not-registered'));
    await must(register(lead, '2026-11-28'));
    const waiting = (desk: Desk) => desk.duties.today({});
    const isWaiting = async (desk: Desk) =>
      (await must(waiting(desk))).matters.some(({ kind }) => kind === 'receipts.week-unchecked');
    expect([await isWaiting(finance), await isWaiting(lead), await isWaiting(clerk)]).toEqual([
      true,
      false,
      false,
    ]);
    expect(await clerk.receipts.checkWeek({ fromOn: '2026-11-22', note: null })).toEqual(
      refused('auth/role-missing'),
    );
    expect(await check(lead)).toEqual(refused('week/own-work'));
    expect(await must(check(finance))).toMatchObject({
      checkedBy: '职员finance',
      checkNote: '单据齐全',
      data: { receipts: 5 },
    });
    expect(await check(finance)).toEqual(refused('week/checked', { by: '职员finance' }));
    expect(await isWaiting(finance)).toBe(false);
  });

  test('I19 each slip is in one register and no other, taken on Saturday evening or entered by hand later', async () => {
    const office = await weekOf();
    const { clerk, lead, fee } = office;
    office.setClock(at('2026-11-28', '16:40'));
    await must(register(clerk, '2026-11-28'));
    office.setClock(at('2026-11-28', '17:20'));
    const evening = await take(office, [fee(700)]);
    const book = await must(
      lead.receipts.issueBook({
        code: 'S',
        kind: 'hand',
        layoutId: null,
        firstNo: 1,
        lastNo: 50,
        issuedTo: null,
      }),
    );
    office.setClock(at('2026-12-01'));
    const byHand = await take(office, [fee(800)], {
      bookId: book.id,
      no: 1,
      handwrittenOn: '2026-11-28',
    });

    const first = await must(clerk.receipts.week({ day: '2026-11-26' }));
    const second = await must(clerk.receipts.week({ day: '2026-12-01' }));

    expect(first.data.receipts).toBe(5);
    expect(second).toMatchObject({ fromOn: '2026-11-29', toOn: '2026-12-05', registeredAt: null });
    expect(second.data.lines.map(({ day, firstNumber, totalFen }) => [day, firstNumber, totalFen])).toEqual([
      ['2026-11-28', evening.number, 700],
      ['2026-11-28', byHand.number, 800],
    ]);
    office.setClock(at('2026-12-05', '16:00'));
    await must(register(clerk, '2026-12-05'));
    const registered = await must(clerk.receipts.weeks({}));
    expect(sum(registered.map(({ totalFen }) => totalFen))).toBe(17_500);
    expect(office.rows('SELECT count(*) AS n FROM receipts')).toEqual([
      { n: registered.reduce((all, { receipts }) => all + receipts, 0) },
    ]);
  });

  test('I19 a slip voided or paid another way after it was registered is taken up by the next register, of its own day', async () => {
    const office = await weekOf();
    const { clerk, fee } = office;
    office.setClock(at('2026-11-28', '16:00'));
    const wrong = await take(office, [fee(700)]);
    const other = await take(office, [fee(800)]);
    office.setClock(at('2026-11-28', '16:40'));
    const first = await must(register(clerk, '2026-11-28'));
    office.setClock(at('2026-11-28', '17:20'));
    await must(clerk.receipts.void({ id: wrong.id, reason: '写错', copiesBack: true }));
    const toWechat = { id: other.id, from: 'cash', to: 'wechat', accountId: null, reference: null } as const;
    await must(clerk.receipts.changeMethod(toWechat));

    const next = await must(clerk.receipts.week({ day: '2026-12-01' }));

    expect(next.data).toMatchObject({ receipts: 0, totalFen: -700 });
    expect(next.data.lines).toMatchObject([
      {
        day: '2026-11-28',
        registeredBefore: true,
        receipts: 0,
        voided: [wrong.number],
        changed: [other.number],
        byItem: [{ item: '门禁卡工本费', amountFen: -700 }],
        byMethod: [
          { method: 'cash', amountFen: -1_500 },
          { method: 'wechat', amountFen: 800 },
        ],
        totalFen: -700,
      },
    ]);
    const sums = new Map<string, number>();
    for (const { method, amountFen } of [...first.data.byMethod, ...next.data.byMethod])
      sums.set(method, (sums.get(method) ?? 0) + amountFen);
    expect(
      [...sums]
        .toSorted(([one], [other]) => (one < other ? -1 : 1))
        .map(([method, fen]) => ({ method, fen })),
    ).toEqual(
      office.rows(
        'SELECT method, sum(amount_fen) AS fen FROM receipt_payments GROUP BY method ORDER BY method',
      ),
    );
  });

  test('I19 another first day of the week leaves no day out and none in two weeks', async () => {
    const office = await weekOf();
    const { clerk, lead } = office;
    office.setClock(at('2026-11-28', '16:40'));
    await must(register(clerk, '2026-11-28'));
    const settings = await must(lead.receipts.settings({}));
    await must(lead.receipts.changeSettings({ ...settings, weekBegins: 1 }));
    const span = async (day: string) => {
      const { fromOn, toOn } = await must(clerk.receipts.week({ day }));
      return [fromOn, toOn];
    };

    expect(await span('2026-11-28')).toEqual(['2026-11-22', '2026-11-28']);
    // the Sunday between the last old week and the first new one is a week by itself
    expect(await span('2026-11-29')).toEqual(['2026-11-29', '2026-11-29']);
    expect(await span('2026-12-02')).toEqual(['2026-11-30', '2026-12-06']);
    expect(await span('2026-11-20')).toEqual(['2026-11-16', '2026-11-21']);
  });
});

describe('今日与工作日志', () => {
  test('SHF-06 the log has a half-day’s receipts as one line, what was taken back one by one, and no sums', async () => {
    const office = await weekOf();
    const { clerk } = office;
    const { entries } = await must(clerk.handover.workLog({ day: '2026-11-23' }));
    const after = await must(clerk.handover.workLog({ day: '2026-11-25' }));
    const ofMoney = (list: typeof entries) =>
      list.filter(({ what }) => what.startsWith('receipts.')).map(({ what, facts }) => [what, facts]);

    expect(ofMoney(entries)).toEqual([
      ['receipts.taken', { count: 3, first: 'A1-A000001', last: 'A1-A000003' }],
      ['receipts.voided', { number: 'A1-A000002', payer: '张三', reason: '房号写错' }],
    ]);
    expect(ofMoney(after.entries)).toEqual([
      ['receipts.taken', { count: 1, first: 'A1-A000004', last: 'A1-A000004' }],
      ['receipts.reversed', { number: 'A1-A000005', of: 'A1-A000001', payer: '张三', reason: '收错户' }],
    ]);
    expect(JSON.stringify([entries, after.entries])).not.toMatch(/Fen|140\.34|100\.00/);
  });

  test('a book with few blanks and a refund for finance wait on 今日; how many receipts today, not how much', async () => {
    const office = await feeDesk();
    const { clerk, lead, finance, unitId, fee } = office;
    await must(
      lead.receipts.issueBook({
        code: 'B',
        kind: 'own',
        layoutId: null,
        firstNo: 1,
        lastNo: 20,
        issuedTo: null,
      }),
    );
    const { id: itemId } = await office.item({ name: '装修押金', method: 'deposit', frequency: 'once' });
    await take(office, [{ kind: 'deposit', unitId, itemId, amountFen: fen(200_000) }, fee(1_000)]);
    const { rows } = await must(clerk.receipts.deposits({ unitId, heldOnly: true }));
    await must(
      clerk.receipts.refundDeposit({
        id: rows[0]!.id,
        refundedFen: fen(200_000),
        deductedFen: fen(0),
        deductedFor: null,
        deductedItemId: null,
        reason: '装修结束',
        payee: '张三',
        way: 'finance',
        receiptBack: true,
        approval: agreedBy(office),
      }),
    );
    const seen = async (desk: Desk) => {
      const { matters, glance } = await must(desk.duties.today({}));
      return {
        kinds: matters.map(({ kind }) => kind).filter((kind) => kind.startsWith('receipts.')),
        today: glance.find(({ kind }) => kind === 'receipts.today')?.count,
      };
    };

    expect(await seen(clerk)).toEqual({ kinds: ['receipts.book-low'], today: 1 });
    expect(await seen(finance)).toEqual({
      kinds: expect.arrayContaining(['receipts.book-low', 'receipts.refund-to-pay']),
      today: 1,
    });
  });
});

test('a big office answers from its indexes', async () => {
  const { service } = await openDesk('receptionist');
  const plan = (asked: Parameters<typeof planOf>[1]) => planOf(service, asked);

  expect(plan(bookOfId)).toContain('receipts USING INDEX receipts_voided (book_id=?)');
  expect(plan(bookOfId)).toContain('receipts USING INDEX receipts_negative (book_id=?)');
  expect(plan(numbersAccounted)).toContain('receipts USING INTEGER PRIMARY KEY (rowid>? AND rowid<?)');
  for (const ofDays of [slipsReceived, takenOn]) {
    expect(plan(ofDays)).toContain('receipts USING INDEX sqlite_autoindex_receipts_1 (id>? AND id<?)');
    expect(plan(ofDays)).toContain('INDEX receipts_handwritten (received_on>? AND received_on<?)');
    expect(plan(ofDays)).not.toContain('SCAN');
  }
  expect(plan(movedBetween)).toContain('INDEX receipt_entries_moved (received_on>? AND received_on<?)');
  expect(plan(writtenBetween)).toContain('receipts USING INDEX sqlite_autoindex_receipts_1 (id>? AND id<?)');
  expect(plan(voidedBetween)).toContain('receipts USING INDEX receipts_voided');
  expect(plan(payoutsOpen)).toContain('INDEX deposit_refunds_by_finance');
  expect(plan(payoutsOpen)).toContain('INDEX prepaid_refunds_by_finance');
  expect(plan(payoutsOpen)).toContain('INDEX receipts_negative');
  expect(plan(payoutsOpen)).toContain('INDEX finance_payouts_by_subject (subject_id=?)');
  expect(plan(depositsHeld)).toContain('deposits USING INDEX deposits_held');
  expect(plan(depositsOfUnit)).toContain('INDEX deposits_by_unit (unit_id=?)');
  expect(plan(toppedUp)).toContain('INDEX prepaid_entries_by_day (made_on>? AND made_on<?)');
  expect(plan(entriesOf)).toContain('INDEX prepaid_entries_by_account (account_id=?)');
  expect(plan(invoiced)).toContain('INDEX receipts_invoices (invoice_number=?)');
});

/**
 * A week of November: on Monday a charge paid, a receipt voided and 100 of 150 yuan left here by WeChat; on Wednesday a
 * card, and Monday's charge reversed.
 */
async function weekOf(): Promise<FeeDesk> {
  const office = await feeDesk();
  const { clerk, fee, unitId } = office;
  const paidOnMonday = await take(office, [forCharge(office.owes('2026-10'))]);
  const wrong = await take(office, [fee(9_900)]);
  await must(clerk.receipts.void({ id: wrong.id, reason: '房号写错', copiesBack: true }));
  await take(office, [topUp(unitId, 15_000)], { payments: [paid('cash', 5_000), paid('wechat', 10_000)] });
  office.setClock(at('2026-11-25'));
  await take(office, [fee(1_000)]);
  await must(
    clerk.receipts.reverse({
      id: paidOnMonday.id,
      reason: '收错户',
      way: 'finance',
      approval: agreedBy(office),
    }),
  );
  return office;
}
