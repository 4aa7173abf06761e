import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Contract, Input, Output } from '../../src-shared/contract/index.ts';
import { bridgeCells } from '../../src-shared/contract/drawer/months.ts';
import { fen } from '../../src-shared/rules/fen.ts';
import { tamper } from '../faults/tamper.ts';
import { brokenIn } from './brokenIn.ts';
import { type HandInDesk, handInDesk } from './handInDesk.ts';
import { cashOf } from './moneyDesk.ts';
import { agreedBy, findings } from './moneyTaken.ts';
import { must, refused, temporaryFolder } from './scene.ts';
import { forCharge, paid, payment, topUp } from './takingDesk.ts';

type Page = Output<Contract['drawer']['month']>;
const november = '2026-11';
const december = '2026-12';

/** Signs as finance, the manager agreeing, with every exception ticked. */
async function sign(
  office: HandInDesk,
  month: string,
  more: Partial<Input<Contract['drawer']['signMonth']>> = {},
) {
  const page = await must(office.finance.drawer.month({ month }));
  return office.finance.drawer.signMonth({
    month,
    seq: page.seq,
    owed: page.bridge.owed,
    looked: page.exceptions.map(({ key }) => ({ key, word: '看过' })),
    approval: office.proof('manager'),
    ...more,
  });
}

/** A few days of November: charges, prepaid money, a void, a 红冲, differences, a slip, an evening that is not handed in. */
async function novemberAtTheDesk(): Promise<HandInDesk> {
  const office = await handInDesk();
  const { clerk, unitId, proof } = office;
  const october = office.owes('2026-10', 20_000);
  const current = office.owes(november, 14_034);
  office.owes('2026-09', 3_000);
  await must(office.take({ lines: [forCharge(october, 20_000)] }));
  await must(
    office.take({
      lines: [topUp(unitId, 50_000)],
      payments: [paid('wechat', 50_000)],
      prepaidAgreed: true,
      confirmed: true,
    }),
  );
  const [account] = await must(clerk.receipts.accounts({ unitId }));
  await must(
    office.take({
      lines: [forCharge(current, 10_000)],
      payments: [paid('prepaid', 4_000, { accountId: account!.id }), paid('cash', 6_000)],
    }),
  );
  const wrong = await office.takes(1_000);
  await must(clerk.receipts.void({ id: wrong.id, reason: '开错', copiesBack: true }));
  const back = await office.takes(2_000);
  await must(
    clerk.receipts.reverse({ id: back.id, reason: '重复收', way: 'finance', approval: agreedBy(office) }),
  );
  const [third] = (await must(clerk.fees.owed({ unitIds: [unitId] })))[0]!.charges;
  await must(
    clerk.fees.waive({
      id: third!.id,
      lateFee: false,
      amountFen: fen(500),
      reason: '漏水补偿',
      approval: proof('supervisor'),
    }),
  );
  await must(clerk.drawer.move({ kind: 'change-in', amountFen: fen(5_000), reason: '补零', approval: null }));
  office.setClock('2026-11-23T16:45:00+08:00');
  // 500 + 200 + 60 + 20 + 50 = 830 yuan, ten fen too many
  await office.count(83_010);
  await must(office.agree());
  await must(office.handIn(83_010, { pieces: cashOf(33_010) }));
  office.setClock('2026-11-30T17:30:00+08:00');
  await office.takes(7_000);
  office.setClock('2026-11-30T18:00:00+08:00');
  await office.closes(57_000);
  return office;
}

describe('the bridge of a month', () => {
  test('CSH-03 实收, 交款, 未交 and 欠费 come out to the fen', async () => {
    const office = await novemberAtTheDesk();
    office.setClock('2026-12-01T08:10:00+08:00');

    const { bridge, openShift, isOver, journalBalanceFen } = await must(
      office.finance.drawer.month({ month: november }),
    );

    expect(bridge.cash).toEqual({
      cashTakenFen: 20_000 + 6_000 + 2_000 + 7_000,
      handedInFen: 28_000,
      notHandedInBeforeFen: 0,
      notHandedInAfterFen: 7_000,
      cashDifferenceFen: 0,
      takenFen: 20_000 + 50_000 + 6_000 + 7_000,
      fromPrepaidFen: 4_000,
      settledFen: 20_000 + 10_000 + 7_000,
      toPrepaidFen: 50_000,
      toDepositsFen: 0,
      takenDifferenceFen: 0,
    });
    expect(bridge.owed).toMatchObject({
      owedBeforeFen: 23_000,
      bookedLateFen: 0,
      waivedFen: 500,
      receivedForChargesFen: 20_000 + 6_000 + 7_000,
      offsetFen: 4_000,
      // what was voided and taken back is owed again
      owedAfterFen: 4_034 + 2_500 + 1_000 + 2_000,
      owedDifferenceFen: 0,
      settledFen: 37_000,
      receivedAheadFen: 0,
    });
    expect(bridge.settledDifferenceFen).toBe(0);
    expect({ openShift, isOver, journalBalanceFen }).toEqual({
      openShift: false,
      isOver: true,
      journalBalanceFen: 57_000,
    });
    expect(await findings(office)).toEqual([]);
  });

  test('each cell opens what stands behind it, and that comes to it', async () => {
    const office = await novemberAtTheDesk();
    office.setClock('2026-12-01T08:10:00+08:00');
    const { bridge } = await must(office.finance.drawer.month({ month: november }));

    for (const cell of bridgeCells) {
      const rows = await must(office.finance.drawer.bridgeRows({ month: november, cell }));
      const told = { ...bridge.owed, ...bridge.cash }[`${cell}Fen`];
      expect
        .soft(
          rows.reduce((all, { amountFen }) => all + amountFen, 0),
          cell,
        )
        .toBe(told);
    }
    expect(await must(office.finance.drawer.bridgeRows({ month: november, cell: 'handedIn' }))).toMatchObject(
      [{ number: 'JK-A1-20261123-001', on: '2026-11-23', who: '职员receptionist', amountFen: 28_000 }],
    );
  });

  test('the next month begins with what was not handed in, and a slip counts in the month it was made out', async () => {
    const office = await novemberAtTheDesk();
    office.setClock('2026-12-01T16:45:00+08:00');
    await must(office.prepares());
    const [before, after] = [
      await must(office.finance.drawer.month({ month: november })),
      await must(office.finance.drawer.month({ month: december })),
    ];

    expect(before.bridge.cash).toMatchObject({ notHandedInAfterFen: 7_000, cashDifferenceFen: 0 });
    expect(after.bridge.cash).toMatchObject({
      cashTakenFen: 0,
      handedInFen: 7_000,
      notHandedInBeforeFen: 7_000,
      notHandedInAfterFen: 0,
      cashDifferenceFen: 0,
    });
    expect(after.bridge.owed).toMatchObject({ owedBeforeFen: 9_534, owedDifferenceFen: 0 });
  });

  test('a slip called back in the next month stood at the end of the one before', async () => {
    const office = await handInDesk();
    office.setClock('2026-11-30T10:00:00+08:00');
    await office.takes(4_000);
    office.setClock('2026-11-30T17:10:00+08:00');
    await office.takes(500);
    await office.closes(54_500);
    const slip = await must(office.prepares('客人多'));
    office.setClock('2026-12-01T08:10:00+08:00');
    const told = await must(office.finance.drawer.month({ month: november }));
    await must(office.clerk.drawer.cancelHandIn({ id: slip.id, reason: '写错' }));
    const retold = await must(office.finance.drawer.month({ month: november }));
    const next = await must(office.finance.drawer.month({ month: december }));

    expect(told.bridge.cash).toMatchObject({
      handedInFen: 4_000,
      notHandedInAfterFen: 500,
      cashDifferenceFen: 0,
    });
    expect(retold.bridge).toEqual(told.bridge);
    expect(retold.journalBalanceFen).toBe(told.journalBalanceFen);
    expect(next.bridge.cash).toMatchObject({
      handedInFen: -4_000,
      notHandedInBeforeFen: 500,
      notHandedInAfterFen: 4_500,
      cashDifferenceFen: 0,
    });
  });

  test('the open shift’s cash counts as not handed in, and a shift over midnight belongs to both months', async () => {
    const office = await handInDesk();
    office.setClock('2026-11-30T23:50:00+08:00');
    const first = await office.takes(4_000);
    office.setClock('2026-12-01T00:10:00+08:00');
    await office.takes(300);
    await must(office.clerk.receipts.void({ id: first.id, reason: '开错', copiesBack: true }));
    const [before, after] = [
      await must(office.finance.drawer.month({ month: november })),
      await must(office.finance.drawer.month({ month: december })),
    ];

    expect(before).toMatchObject({ openShift: true, isOver: true });
    expect(before.bridge.cash).toMatchObject({
      cashTakenFen: 4_000,
      settledFen: 4_000,
      notHandedInAfterFen: 4_000,
      cashDifferenceFen: 0,
      takenDifferenceFen: 0,
    });
    expect(after.bridge.cash).toMatchObject({
      cashTakenFen: -3_700,
      settledFen: -3_700,
      notHandedInBeforeFen: 4_000,
      notHandedInAfterFen: 300,
      cashDifferenceFen: 0,
      takenDifferenceFen: 0,
    });
    expect([before.bridge.owed.owedDifferenceFen, before.bridge.settledDifferenceFen]).toEqual([0, 0]);
    expect([after.bridge.owed.owedDifferenceFen, after.bridge.settledDifferenceFen]).toEqual([0, 0]);
  });

  test('what has to be looked at is named, once each', async () => {
    const office = await novemberAtTheDesk();
    const { clerk, finance } = office;
    office.setClock('2026-11-30T18:30:00+08:00');
    await office.opens();
    await must(
      clerk.receipts.spoilNumber({
        id: office.rows('SELECT id FROM receipt_books LIMIT 1')[0]!['id'] as never,
        no: 8,
        reason: '卡纸',
      }),
    );
    await office.closes(50_000);
    office.setClock('2026-12-01T08:10:00+08:00');
    const { exceptions } = await must(finance.drawer.month({ month: november }));

    expect(
      exceptions.map(({ kind, number, amountFen, on, text }) => [kind, number, amountFen, on, text]),
    ).toEqual([
      ['void', 'A1-A000004', 1_000, '2026-11-23', '开错'],
      ['reversal', 'A1-A000006', -2_000, '2026-11-23', '重复收'],
      ['variance', '1', 10, '2026-11-23', '反复点过，找不到'],
      ['missing-number', 'A1-A000008', null, '2026-11-30', '卡纸'],
      ['channel-open', '', 50_000, '2026-11-23', ''],
    ]);
    expect(new Set(exceptions.map(({ key }) => key)).size).toBe(exceptions.length);
  });

  test('cash overdue at the month’s end, a late slip and a dispute are exceptions too', async () => {
    const office = await handInDesk();
    const { clerk, finance, proof } = office;
    await office.takes(4_000);
    await office.closes(54_000);
    office.setClock('2026-11-24T17:30:00+08:00');
    const slip = await must(office.prepares('财务不在'));
    await must(clerk.drawer.handOver({ id: slip.id, receiver: proof('supervisor') }));
    await must(finance.drawer.disputeHandIn({ id: slip.id, reason: '少一元' }));
    await office.opens();
    office.setClock('2026-11-25T09:00:00+08:00');
    await office.takes(600);
    await office.closes(50_600);
    office.setClock('2026-12-01T08:10:00+08:00');

    const { exceptions } = await must(finance.drawer.month({ month: november }));
    expect(exceptions.map(({ kind, number, amountFen, text }) => [kind, number, amountFen, text])).toEqual([
      ['not-handed-in', '2', 600, ''],
      ['late-hand-in', slip.number, 4_000, '财务不在'],
      ['dispute', slip.number, null, '少一元'],
    ]);
  });
});

describe('signing', () => {
  test('CSH-03 a month that came out is signed by one and agreed to by another, and stays as it was signed', async () => {
    const office = await novemberAtTheDesk();
    office.setClock('2026-12-01T09:00:00+08:00');

    const signed = await must(sign(office, november));
    office.setClock('2026-12-01T16:45:00+08:00');
    await must(office.prepares());

    expect(signed.signed).toMatchObject({
      at: Date.parse('2026-12-01T09:00:00+08:00'),
      by: '职员finance',
      approvedBy: '职员manager',
    });
    expect(await must(office.clerk.drawer.month({ month: november }))).toEqual(signed);
    expect(await must(office.clerk.drawer.monthList({}))).toEqual([
      { month: december, signedAt: null, signedBy: null },
      { month: november, signedAt: signed.signed!.at, signedBy: '职员finance' },
    ]);
    expect(await sign(office, november)).toEqual(refused('month/signed', { month: november }));
    expect(await findings(office)).toEqual([]);
  });

  test('I21 while a drawer is counted whoever may have one neither reads a month nor signs one', async () => {
    const office = await novemberAtTheDesk();
    const { clerk, finance, proof } = office;
    office.setClock('2026-12-01T09:00:00+08:00');
    await office.opens();
    const page = await must(finance.drawer.month({ month: november }));
    await must(clerk.drawer.startCount({}));
    const counted = refused('drawer/being-counted');

    expect(await clerk.drawer.month({ month: november })).toEqual(counted);
    expect(await clerk.drawer.cashJournal({ month: november })).toEqual(counted);
    expect(
      await clerk.drawer.signMonth({
        month: november,
        seq: page.seq,
        owed: page.bridge.owed,
        looked: page.exceptions.map(({ key }) => ({ key, word: '看过' })),
        approval: proof('manager'),
      }),
    ).toEqual(counted);
    expect(await must(sign(office, november))).toMatchObject({ month: november });
  });

  test('not by one alone, and not with a wrong PIN', async () => {
    const office = await novemberAtTheDesk();
    office.setClock('2026-12-01T09:00:00+08:00');

    expect(await sign(office, november, { approval: null })).toEqual(refused('approval/missing'));
    expect(await sign(office, november, { approval: office.proof('finance') })).toEqual(
      refused('approval/same-person'),
    );
    expect(await sign(office, november, { approval: office.proof('receptionist') })).toEqual(
      refused('approval/not-allowed', { name: '职员receptionist' }),
    );
    expect(
      await sign(office, november, { approval: { ...office.proof('manager'), secret: 'guess-1' } }),
    ).toMatchObject({ ok: false, error: { code: 'staff/wrong-secret' } });
    expect(office.rows('SELECT * FROM signed_months')).toEqual([]);
  });

  test('only when it is over, the earlier ones are signed, and nobody has a drawer of it', async () => {
    const office = await handInDesk();
    await office.takes(1_000);
    expect(await sign(office, november)).toEqual(refused('month/not-over', { month: november }));
    office.setClock('2026-12-01T09:00:00+08:00');
    expect(await sign(office, november)).toEqual(refused('month/shift-open', { month: november }));
    await office.closes(51_000);
    await office.opens();
    await office.takes(500);
    await office.closes(50_500);
    office.setClock('2027-01-02T09:00:00+08:00');
    expect(await sign(office, december)).toEqual(refused('month/earlier-open', { month: november }));
    await must(sign(office, november));
    expect(await must(sign(office, december))).toMatchObject({ month: december });
    expect(await findings(office)).toEqual([]);
  });

  test('each exception has to be looked at', async () => {
    const office = await novemberAtTheDesk();
    office.setClock('2026-12-01T09:00:00+08:00');
    const { exceptions } = await must(office.finance.drawer.month({ month: november }));
    const looked = exceptions.map(({ key }) => ({ key, word: '看过' }));

    expect(await sign(office, november, { looked: looked.slice(1) })).toEqual(
      refused('month/exception-unseen', { n: 1 }),
    );
    expect(await sign(office, november, { looked: [] })).toEqual(
      refused('month/exception-unseen', { n: looked.length }),
    );
  });

  test('one that nobody wrote anything about has to be given a word, which stays with the month', async () => {
    const office = await novemberAtTheDesk();
    office.setClock('2026-12-01T09:00:00+08:00');
    const { exceptions } = await must(office.finance.drawer.month({ month: november }));
    const ticked = exceptions.map(({ key }) => ({ key, word: null }));

    expect(await sign(office, november, { looked: ticked })).toEqual(refused('month/word-missing', { n: 1 }));
    const words = ticked.map(({ key }) => ({
      key,
      word: key.startsWith('channel-open') ? '月结单未到' : null,
    }));
    const signed = await must(sign(office, november, { looked: words }));

    expect(signed.exceptions.map(({ kind, text, word }) => [kind, text, word])).toEqual([
      ['void', '开错', null],
      ['reversal', '重复收', null],
      ['variance', '反复点过，找不到', null],
      ['channel-open', '', '月结单未到'],
    ]);
    expect(await findings(office)).toEqual([]);
  });

  test('anything taken or charged since it was reckoned is reckoned first', async () => {
    const office = await novemberAtTheDesk();
    office.setClock('2026-12-01T09:00:00+08:00');
    const { seq } = await must(office.finance.drawer.month({ month: november }));
    await office.opens();
    await office.takes(500);

    expect(await sign(office, november, { seq })).toEqual(refused('month/moved', { month: november }));
    expect(await must(sign(office, november))).toMatchObject({ month: november });
  });

  test('a difference of the fee ledger, however small, is not signed', async () => {
    const office = await novemberAtTheDesk();
    office.setClock('2026-12-01T09:00:00+08:00');
    const { bridge } = await must(office.finance.drawer.month({ month: november }));
    const owed: Page['bridge']['owed'] = { ...bridge.owed, settledFen: fen(bridge.owed.settledFen - 1) };

    expect(await sign(office, november, { owed })).toEqual(refused('month/differs', { difference: '0.01' }));
    expect(await sign(office, november, { owed: { ...bridge.owed, owedDifferenceFen: fen(-7) } })).toEqual(
      refused('month/differs', { difference: '-0.07' }),
    );
    const less = { ...bridge.owed, owedAfterFen: fen(bridge.owed.owedAfterFen - 9) };
    expect(await sign(office, november, { owed: less })).toEqual(
      refused('month/differs', { difference: '0.09' }),
    );
    expect(office.rows('SELECT * FROM signed_months')).toEqual([]);
  });

  test('CSH-03 a computer whose clock stands in a signed month opens no drawer and calls no slip back', async () => {
    const office = await handInDesk();
    office.setClock('2026-11-30T15:00:00+08:00');
    await office.takes(4_000);
    await office.closes(54_000);
    const slip = await must(office.prepares());
    office.setClock('2026-12-01T09:00:00+08:00');
    await must(sign(office, november));
    office.setClock('2026-11-30T20:00:00+08:00');
    const back = refused('ledger/clock-back', { now: '2026-11-30 20:00', last: '2026-12-01 09:00' });

    expect(await office.clerk.drawer.open({ counts: cashOf(50_000), reason: null })).toEqual(back);
    expect(await office.clerk.drawer.cancelHandIn({ id: slip.id, reason: '写错' })).toEqual(back);
    office.setClock('2026-12-01T09:01:00+08:00');
    await office.opens();
    await office.takes(500);
    expect(await findings(office)).toEqual([]);
  });

  test('CSH-03 a slip of a signed month is confirmed late, and a dispute about it stands in the month it is raised in', async () => {
    const office = await handInDesk();
    const { clerk, finance, proof } = office;
    office.setClock('2026-11-30T15:00:00+08:00');
    await office.takes(4_000);
    await office.closes(54_000);
    const slip = await must(office.prepares());
    await must(clerk.drawer.handOver({ id: slip.id, receiver: proof('supervisor') }));
    office.setClock('2026-12-01T09:00:00+08:00');
    const signed = await must(sign(office, november));
    office.setClock('2026-12-02T10:00:00+08:00');
    await must(finance.drawer.disputeHandIn({ id: slip.id, reason: '少一元' }));
    office.setClock('2027-01-04T10:00:00+08:00');
    await must(
      finance.drawer.settleDispute({ id: slip.id, receivedFen: fen(3_900), note: '钱箱里找到，另交' }),
    );
    const told = async (month: string) =>
      (await must(finance.drawer.month({ month }))).exceptions.map(
        ({ kind, number, amountFen, on, text }) => [kind, number, amountFen, on, text],
      );

    expect(await must(finance.drawer.month({ month: november }))).toEqual(signed);
    expect(await told(december)).toEqual([['dispute', slip.number, -100, '2026-12-02', '钱箱里找到，另交']]);
    expect(await told('2027-01')).toEqual([['dispute', slip.number, -100, '2027-01-04', '钱箱里找到，另交']]);
    expect(await findings(office)).toEqual([]);
  });

  test('from then on nothing is dated into it, nor into a month before: 补录 neither', async () => {
    const office = await novemberAtTheDesk();
    await must(
      office.lead.receipts.issueBook({
        code: 'S',
        kind: 'hand',
        layoutId: null,
        firstNo: 1,
        lastNo: 50,
        issuedTo: null,
        issuedOn: null,
      }),
    );
    const bookId = office.rows("SELECT id FROM receipt_books WHERE kind = 'hand'")[0]!['id'] as never;
    office.setClock('2026-12-01T09:00:00+08:00');
    await office.opens();
    const byHand = (handwrittenOn: string, no: number) =>
      office.clerk.receipts.take(
        payment(office.unitId, {
          startedAt: office.now() - 1_000,
          lines: [office.fee(800)],
          bookId,
          no,
          handwrittenOn,
        }),
      );
    const written = await must(byHand('2026-11-30', 1));
    await must(sign(office, november));

    expect(await byHand('2026-11-30', 2)).toEqual(refused('receipt/month-signed'));
    expect(await office.clerk.receipts.void({ id: written.id, reason: '开错', copiesBack: true })).toEqual(
      refused('receipt/month-signed', { number: written.number }),
    );
    expect(
      await office.clerk.receipts.changeMethod({
        id: written.id,
        from: 'cash',
        to: 'wechat',
        accountId: null,
        reference: null,
      }),
    ).toEqual(refused('receipt/month-signed', { number: written.number }));
    expect(await must(office.clerk.receipts.receipt({ id: written.id }))).toMatchObject({
      canVoid: false,
      canChangeMethod: false,
      canReverse: true,
    });
    await must(
      office.clerk.receipts.reverse({
        id: written.id,
        reason: '开错',
        way: 'finance',
        approval: agreedBy(office),
      }),
    );
    expect(await must(byHand('2026-12-01', 2))).toMatchObject({ receivedOn: '2026-12-01' });
    expect(await findings(office)).toEqual([]);
  });

  test('what is charged afterwards for a signed month stands apart in the next', async () => {
    const office = await novemberAtTheDesk();
    office.setClock('2026-12-01T09:00:00+08:00');
    const signed = await must(sign(office, november));
    const { id: itemId } = await office.item({ name: '车位费' });
    office.owes(november, 9_900, { itemId });
    const { bridge } = await must(office.finance.drawer.month({ month: december }));

    expect(bridge.owed).toMatchObject({
      owedBeforeFen: signed.bridge.owed.owedAfterFen + 9_900,
      bookedLateFen: 9_900,
      owedDifferenceFen: 0,
    });
  });

  test('CSH-03 is proved on 今日 by the signature', async () => {
    const office = await novemberAtTheDesk();
    office.setClock('2026-12-01T09:00:00+08:00');
    const duty = async () =>
      (await must(office.finance.duties.today({}))).duties.filter(({ name }) => name === 'month-close');
    const before = await duty();
    await must(sign(office, november));

    expect(before.map(({ left, done }) => [left, done])).toEqual(before.map(() => [1, null]));
    expect((await duty()).every(({ left }) => left === 0)).toBe(true);
  });
});

describe('现金日记账', () => {
  test('CSH-03 day by day what came in and went out, to what lies in drawer and safe', async () => {
    const office = await novemberAtTheDesk();
    const journal = await must(office.finance.drawer.cashJournal({ month: november }));

    expect(journal.openingFen).toBe(0);
    expect(
      journal.days.map(({ day, inFen, outFen, balanceFen, lines }) => [
        day,
        inFen,
        outFen,
        balanceFen,
        lines.map((line) => [line.kind, line.number, line.toNumber, line.count, line.inFen, line.outFen]),
      ]),
    ).toEqual([
      [
        '2026-11-23',
        50_000 + 29_000 + 5_000 + 10,
        1_000 + 33_010,
        50_000,
        [
          ['float', '1', null, 1, 50_000, 0],
          ['receipts', 'A1-A000001', 'A1-A000005', 4, 29_000, 1_000],
          ['movement', '1', null, 1, 5_000, 0],
          ['variance', '1', null, 1, 10, 0],
          ['hand-in', 'JK-A1-20261123-001', null, 1, 0, 33_010],
        ],
      ],
      ['2026-11-30', 7_000, 0, 57_000, [['receipts', 'A1-A000007', 'A1-A000007', 1, 7_000, 0]]],
    ]);
    expect(journal.closingFen).toBe(57_000);
  });

  test('a month begins with what the one before ended with, a shift over midnight and one written by hand included', async () => {
    const office = await novemberAtTheDesk();
    await must(
      office.lead.receipts.issueBook({
        code: 'S',
        kind: 'hand',
        layoutId: null,
        firstNo: 1,
        lastNo: 50,
        issuedTo: null,
        issuedOn: null,
      }),
    );
    office.setClock('2026-11-30T23:00:00+08:00');
    await office.opens();
    await office.takes(2_500);
    office.setClock('2026-12-01T00:30:00+08:00');
    await office.takes(1_500);
    await office.closes(54_000);
    office.setClock('2026-12-02T09:00:00+08:00');
    await office.opens();
    await must(
      office.clerk.receipts.take(
        payment(office.unitId, {
          startedAt: office.now() - 1_000,
          lines: [office.fee(800)],
          bookId: office.rows("SELECT id FROM receipt_books WHERE kind = 'hand'")[0]!['id'] as never,
          no: 1,
          handwrittenOn: '2026-11-30',
        }),
      ),
    );
    const unread = await must(office.finance.drawer.cashJournal({ month: november }));
    await office.count(50_700);
    await must(office.agree());
    await must(office.handIn(50_700, { pieces: cashOf(11_700), lateReason: '补交' }));
    const [before, after] = [
      await must(office.finance.drawer.cashJournal({ month: november })),
      await must(office.finance.drawer.cashJournal({ month: december })),
    ];

    expect(unread.closingFen).toBe(57_000 + 2_500);
    expect(before.closingFen).toBe(57_000 + 2_500 + 800);
    expect(after.openingFen).toBe(before.closingFen);
    expect(after.closingFen).toBe(50_000);
    expect(await must(office.clerk.drawer.strip({}))).toMatchObject({ safeFen: 0 });
    const pages = [
      await must(office.finance.drawer.month({ month: november })),
      await must(office.finance.drawer.month({ month: december })),
    ];
    expect(pages.map(({ journalBalanceFen }) => journalBalanceFen)).toEqual([before.closingFen, 50_000]);
    expect(pages.map(({ bridge }) => bridge.cash.cashDifferenceFen)).toEqual([0, 0]);
    expect(await findings(office)).toEqual([]);
  });
});

describe('the books against each other', () => {
  test('CSH-04 charges, accounts, deposits, safe and drawer agree, and the safe is counted', async () => {
    const office = await novemberAtTheDesk();
    const { finance } = office;
    const { seq, lines, safeFen, last } = await must(finance.drawer.reconciliation({}));

    expect(lines.map(({ what, bookFen, differenceFen }) => [what, bookFen, differenceFen])).toEqual([
      ['charges-settled', 37_500, 0],
      ['prepaid-balances', 46_000, 0],
      ['deposits-held', 0, 0],
      ['safe-cash', 7_000, 0],
      ['drawer-cash', 50_000, 0],
    ]);
    expect({ safeFen, last }).toEqual({ safeFen: 7_000, last: null });

    expect(
      await finance.drawer.reconcile({ seq, lines, safeCountedFen: fen(6_900), explanation: null }),
    ).toEqual(refused('reconciliation/explanation-missing', { difference: '-1.00' }));
    const kept = await must(
      finance.drawer.reconcile({ seq, lines, safeCountedFen: fen(6_900), explanation: '借给门岗一元' }),
    );
    expect(kept).toMatchObject({
      differenceFen: -100,
      explanation: '借给门岗一元',
      by: '职员finance',
      lines,
    });
    expect((await must(finance.drawer.reconciliation({}))).last).toEqual(kept);
    expect(await findings(office)).toEqual([]);
  });

  test('CSH-04 on Friday the books are asked for, all week if they were not compared, and proved by the comparison', async () => {
    const office = await handInDesk();
    const { clerk, setClock } = office;
    const duty = async () =>
      (await must(clerk.duties.today({}))).duties.find(({ name }) => name === 'reconciliation');
    setClock('2026-11-27T14:00:00+08:00');
    const asked = await duty();
    setClock('2026-12-01T09:00:00+08:00');
    const late = await duty();
    const byHand = await clerk.duties.tick({ name: 'reconciliation', dueOn: '2026-11-27' });
    const { seq, lines } = await must(clerk.drawer.reconciliation({}));
    await must(clerk.drawer.reconcile({ seq, lines, safeCountedFen: fen(0), explanation: null }));

    expect(asked).toMatchObject({ dueOn: '2026-11-27', left: 1, done: null });
    expect(late).toMatchObject({ dueOn: '2026-11-27', left: 1, done: null });
    expect(byHand).toEqual(refused('duty/proved-by-records'));
    expect((await duty())?.done).toEqual({
      at: Date.parse('2026-12-01T09:00:00+08:00'),
      by: '职员receptionist',
      byHand: false,
    });
  });

  test('CSH-04 a sum that is not the one that was reckoned is not kept', async () => {
    const office = await novemberAtTheDesk();
    const { finance } = office;
    const { seq, lines } = await must(finance.drawer.reconciliation({}));
    const bent = lines.map((line) =>
      line.what === 'safe-cash' ? { ...line, bookFen: fen(line.bookFen + 100) } : line,
    );

    expect(
      await finance.drawer.reconcile({ seq, lines: bent, safeCountedFen: fen(7_000), explanation: '相符' }),
    ).toEqual(refused('reconciliation/moved'));
    expect(office.rows('SELECT * FROM reconciliations')).toEqual([]);
  });

  test('where money moved since, it is compared anew', async () => {
    const office = await novemberAtTheDesk();
    const { finance } = office;
    const { seq, lines } = await must(finance.drawer.reconciliation({}));
    await office.opens();

    expect(
      await finance.drawer.reconcile({ seq, lines, safeCountedFen: fen(7_000), explanation: null }),
    ).toEqual(refused('reconciliation/moved'));
  });
});

/** What somebody wrote into the file after the month was signed, and the rules that must notice. */
const deeds: [what: string, sql: string, broken: string[]][] = [
  [
    'a signed sum made larger',
    `UPDATE signed_months SET data = replace(data, '"cashTakenFen":35000', '"cashTakenFen":36000')`,
    ['signed-months-stand-as-signed'],
  ],
  [
    'agreed to by somebody else',
    `UPDATE signed_months SET approved_by = (SELECT id FROM staff WHERE login = 'supervisor')`,
    ['signed-months-stand-as-signed'],
  ],
  ['a signature taken away', 'DELETE FROM signed_months', ['signed-months-stand-as-signed']],
  [
    'money moved out of the month',
    `UPDATE receipt_entries SET received_on = '2026-12-01'
     WHERE method = 'wechat' AND receipt_code = (SELECT code FROM receipts WHERE no = 2)`,
    ['receipts-stand-as-journaled', 'receptions-are-signed-by-two', 'signed-months-stand-as-signed'],
  ],
  [
    'a slip of less',
    `UPDATE hand_ins SET due_fen = due_fen - 1, over_fen = over_fen + 1`,
    [
      'hand-ins-add-up',
      'hand-ins-bear-their-code',
      'hand-ins-stand-as-journaled',
      'signed-months-stand-as-signed',
    ],
  ],
  [
    'cash that was put in on another day',
    `UPDATE drawer_movements SET at = (SELECT max(at) FROM journal WHERE procedure = 'drawer.signMonth')`,
    ['movements-stand-as-journaled', 'receptions-are-signed-by-two', 'signed-months-stand-as-signed'],
  ],
  [
    'another explanation',
    `UPDATE reconciliations SET explanation = '没有差'`,
    ['reconciliations-stand-as-journaled'],
  ],
];

test('CSH-03 CSH-04 verify notices what is written into a signed month or a comparison', async () => {
  const office = await novemberAtTheDesk();
  const { finance } = office;
  office.setClock('2026-12-01T09:00:00+08:00');
  await must(sign(office, november));
  const { seq, lines } = await must(finance.drawer.reconciliation({}));
  await must(
    finance.drawer.reconcile({ seq, lines, safeCountedFen: fen(6_900), explanation: '借给门岗一元' }),
  );
  expect(await findings(office)).toEqual([]);
  await office.close();

  for (const [what, sql, broken] of deeds) {
    const copy = path.join(temporaryFolder(), 'ledger.db');
    fs.copyFileSync(office.file, copy);
    tamper(copy, sql);

    expect.soft(brokenIn(copy), what).toEqual(broken.toSorted());
    fs.rmSync(path.dirname(copy), { recursive: true });
  }
}, 60_000);
