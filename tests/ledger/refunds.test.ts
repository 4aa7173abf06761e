import { describe, expect, test } from 'vitest';
import type { Contract, Input } from '../../src-shared/contract/index.ts';
import { AccountId, DepositId, RefundId } from '../../src-shared/contract/receipts/ids.ts';
import { PrepaidSlip } from '../../src-shared/contract/receipts/refunds.ts';
import { fen } from '../../src-shared/rules/fen.ts';
import { agreedBy, feeDesk, findings, take } from './moneyTaken.ts';
import { must, refused } from './scene.ts';
import { topUp } from './takingDesk.ts';

const nobody = '00000000-0000-7000-8000-000000000000';

describe('退预存', () => {
  test('FEE-07 prepaid money goes back to whoever left it, by finance, with a slip; a second person agrees', async () => {
    const office = await refundDesk();
    const { clerk, unitId, refundPrepaid } = office;

    const refund = await must(refundPrepaid({ amountFen: fen(6_000) }));

    expect(refund).toMatchObject({
      number: 'TC-A1-20261123-001',
      amountFen: 6_000,
      way: 'finance',
      approvedBy: '职员supervisor',
      paidAt: null,
    });
    const [account] = await must(clerk.receipts.accounts({ unitId }));
    expect(account).toMatchObject({ balanceFen: 4_000 });
    expect(account?.entries[0]).toMatchObject({ amountFen: -6_000, text: 'TC-A1-20261123-001' });
    expect(await must(clerk.receipts.prepaidRefunds({ unitId }))).toEqual([refund]);
    const { data, kind } = await must(
      clerk.papers.start({ id: refund.paperId, reason: null, nothingOut: false, locale: 'zh-CN' }),
    );
    expect(kind).toBe('prepaid-refund');
    expect(PrepaidSlip.parse(data)).toMatchObject({
      unitCode: '3-1-502',
      payee: '张三',
      before: '100.00',
      refunded: '60.00',
      refundedInWords: '陆拾元整',
      left: '40.00',
    });
    // what finance pays is no receipt of the desk's, and no top-up that was taken back
    expect(office.rows('SELECT count(*) AS n FROM receipts')).toEqual([{ n: 2 }]);
    const month = await must(
      clerk.fees.collection({ fromOn: '2026-11-01', toOn: '2026-11-30', buildingId: null }),
    );
    expect(month).toMatchObject({ prepaidFen: 10_000, prepaidRefundedFen: 6_000, prepaidBalanceFen: 4_000 });
    expect(await findings(office)).toEqual([]);
  });

  test('FEE-07 in cash only where the office decided so, by a negative receipt of the drawer', async () => {
    const office = await refundDesk();
    const { clerk, unitId, refundPrepaid, allowCash } = office;

    expect(await refundPrepaid({ way: 'cash' })).toEqual(refused('receipt/cash-refunds-off'));
    await allowCash();
    const refund = await must(refundPrepaid({ way: 'cash', amountFen: fen(2_500) }));

    expect(refund).toMatchObject({ way: 'cash', paidAt: expect.any(Number) });
    const [row] = await must(clerk.receipts.search({ text: 'A1-A000003' }));
    expect(await must(clerk.receipts.receipt({ id: row!.id }))).toMatchObject({
      kind: 'prepaid-refund',
      totalFen: -2_500,
      payments: [{ method: 'cash', amountFen: -2_500 }],
      lines: [{ kind: 'prepaid', amountFen: -2_500 }],
      canVoid: false,
    });
    expect((await must(clerk.receipts.accounts({ unitId })))[0]).toMatchObject({ balanceFen: 7_500 });
    const month = await must(
      clerk.fees.collection({ fromOn: '2026-11-01', toOn: '2026-11-30', buildingId: null }),
    );
    expect(month).toMatchObject({ prepaidFen: 10_000, prepaidRefundedFen: 2_500, prepaidBalanceFen: 7_500 });
    expect(await findings(office)).toEqual([]);
  });

  test.each<[string, Partial<Prepaid>, string, Record<string, string>?]>([
    ['more than is there', { amountFen: fen(10_001) }, 'refund/more-than-balance', { balance: '100.00' }],
    ['with nobody else agreeing', { approval: null }, 'approval/missing'],
    ['of no account', { accountId: AccountId.parse(nobody) }, 'account/unknown'],
  ])('FEE-07 not %s', async (_, wrong, code, params) => {
    const office = await refundDesk();

    expect(await office.refundPrepaid(wrong)).toEqual(refused(code, params));
    expect(office.rows('SELECT * FROM prepaid_refunds')).toEqual([]);
  });

  test('the same form sent twice pays back once; with another sum under its key it is refused', async () => {
    const office = await refundDesk();
    const { clerk, unitId, usual } = office;
    const key = crypto.randomUUID();
    await must(clerk.receipts.refundPrepaid({ ...usual, amountFen: fen(1_000) }, key));

    // who agreed is a secret: the journal can not tell whether the same was typed
    expect(await clerk.receipts.refundPrepaid({ ...usual, amountFen: fen(1_000) }, key)).toMatchObject({
      ok: false,
    });
    expect((await must(clerk.receipts.accounts({ unitId })))[0]).toMatchObject({ balanceFen: 9_000 });
  });
});

describe('待财务退款', () => {
  test('deposits, prepaid money and reversed receipts wait in one list until finance says when, who and by which voucher', async () => {
    const office = await refundDesk();
    const { clerk, finance, refundPrepaid, refundDeposit, fee, allowCash } = office;
    const approval = agreedBy(office);
    const wrong = await take(office, [fee(3_000)]);
    await must(clerk.receipts.reverse({ id: wrong.id, reason: '收错户', way: 'finance', approval }));
    await must(refundPrepaid({ amountFen: fen(1_500) }));
    await must(refundDeposit({ refundedFen: fen(15_000) }));
    await allowCash();
    await must(refundPrepaid({ amountFen: fen(500), way: 'cash' })); // the desk paid it: finance owes nothing

    const { rows, openFen } = await must(finance.receipts.payouts({ openOnly: true }));

    expect(rows.map(({ kind, number, amountFen, unitCode }) => [kind, number, amountFen, unitCode])).toEqual([
      ['reversal', 'A1-A000004', 3_000, '3-1-502'],
      ['prepaid', 'TC-A1-20261123-001', 1_500, '3-1-502'],
      ['deposit', 'TK-A1-20261123-001', 15_000, '3-1-502'],
    ]);
    expect(openFen).toBe(19_500);
    const [reversal] = rows;
    const paid = { kind: 'reversal', id: reversal!.id, paidOn: '2026-11-23', paidBy: '刘会计' } as const;
    expect(await must(finance.receipts.confirmPayout({ ...paid, voucher: '付-118' }))).toMatchObject({
      paperState: 'waiting',
      paid: { on: '2026-11-23', by: '刘会计', voucher: '付-118', confirmedBy: '职员finance' },
    });
    expect(await finance.receipts.confirmPayout({ ...paid, voucher: null })).toEqual(
      refused('payout/paid', { number: 'A1-A000004' }),
    );
    expect((await must(finance.receipts.payouts({ openOnly: true }))).openFen).toBe(16_500);
    expect((await must(clerk.receipts.payouts({ openOnly: false }))).rows).toHaveLength(3);
    expect(await findings(office)).toEqual([]);
  });

  test('what was confirmed by mistake is taken back by a supervisor with another row, and waits again', async () => {
    const office = await refundDesk();
    const { clerk, lead, finance, refundPrepaid } = office;
    const { id, number } = await must(refundPrepaid());
    const due = { kind: 'prepaid', id } as const;
    await must(finance.receipts.confirmPayout({ ...due, paidOn: '2026-11-23', paidBy: '刘', voucher: null }));

    expect(await finance.receipts.takeBackPayout({ ...due, reason: '点错' })).toEqual(
      refused('auth/role-missing'),
    );
    expect(await must(lead.receipts.takeBackPayout({ ...due, reason: '点错' }))).toMatchObject({
      paid: null,
    });
    expect(await lead.receipts.takeBackPayout({ ...due, reason: '点错' })).toEqual(
      refused('payout/not-paid', { number }),
    );
    expect(office.rows('SELECT amount_fen, reason FROM finance_payouts ORDER BY made_at')).toEqual([
      { amount_fen: 10_000, reason: null },
      { amount_fen: -10_000, reason: '点错' },
    ]);
    expect((await must(clerk.receipts.payouts({ openOnly: true }))).openFen).toBe(10_000);
    // and can be paid for good
    await must(finance.receipts.confirmPayout({ ...due, paidOn: '2026-11-23', paidBy: '刘', voucher: null }));
    expect(await findings(office)).toEqual([]);
  });

  test('neither before it was asked for nor on a day to come, and nothing that nobody owes', async () => {
    const { finance, refundPrepaid } = await refundDesk();
    const { id } = await must(refundPrepaid());
    const confirm = (paidOn: string, asked = id) =>
      finance.receipts.confirmPayout({ kind: 'prepaid', id: asked, paidOn, paidBy: '刘', voucher: null });

    expect(await confirm('2026-11-24')).toEqual(refused('payout/day-ahead'));
    expect(await confirm('2026-11-22')).toEqual(refused('payout/before-refund', { on: '2026-11-23' }));
    expect(await confirm('2026-11-23', RefundId.parse(nobody))).toEqual(refused('payout/unknown'));
  });
});

describe('撤回退款', () => {
  test('a deposit paid back in cash by mistake is held again while the shift is open; the drawer has its cash back', async () => {
    const office = await refundDesk();
    const { clerk, unitId, refundDeposit, undo, allowCash } = office;
    await allowCash();
    const { refunds } = await must(refundDeposit({ way: 'cash', refundedFen: fen(5_000) }));
    const { id, number } = refunds[0]!;

    expect(await undo({ id, papersBack: false })).toEqual(refused('refund/papers-missing', { number }));
    expect(await undo({ id, approval: null })).toEqual(refused('approval/missing'));
    expect(await must(undo({ id }))).toMatchObject({ number, undoneAt: expect.any(Number) });

    expect(await undo({ id })).toEqual(refused('refund/undone', { number }));
    const { rows } = await must(clerk.receipts.deposits({ unitId, heldOnly: true }));
    expect(rows).toMatchObject([{ heldFen: 20_000, refunds: [{ undoneAt: expect.any(Number) }] }]);
    expect(
      office.rows(`SELECT sum(amount_fen) AS cash FROM receipt_payments
        WHERE method = 'cash' AND receipt_id = (SELECT id FROM receipts WHERE kind = 'deposit-refund')`),
    ).toEqual([{ cash: 0 }]);
    const [book] = await must(clerk.receipts.books({}));
    expect(book).toMatchObject({ valid: 2, voided: 1, reversals: 0 });
    expect(await findings(office)).toEqual([]);
  });

  test('after the shift it stays: the money comes in again by a receipt', async () => {
    const office = await refundDesk();
    const { refundDeposit, undo, allowCash } = office;
    await allowCash();
    const { refunds } = await must(refundDeposit({ way: 'cash', refundedFen: fen(5_000) }));
    office.closeDrawer();
    await office.openDrawer();

    expect(await undo({ id: refunds[0]!.id })).toEqual(
      refused('refund/shift-over', { number: 'TK-A1-20261123-001' }),
    );
    expect(await findings(office)).toEqual([]);
  });

  test('prepaid money is in its account again; what finance paid already is not undone', async () => {
    const office = await refundDesk();
    const { clerk, lead, finance, unitId, refundPrepaid, undo, allowCash } = office;
    await allowCash();
    const byFinance = await must(refundPrepaid({ amountFen: fen(4_000) }));
    const inCash = await must(refundPrepaid({ amountFen: fen(1_000), way: 'cash' }));
    const due = { kind: 'prepaid', id: byFinance.id } as const;
    await must(finance.receipts.confirmPayout({ ...due, paidOn: '2026-11-23', paidBy: '刘', voucher: null }));

    expect(await undo({ kind: 'prepaid', id: byFinance.id })).toEqual(
      refused('refund/paid', { number: byFinance.number }),
    );
    await must(lead.receipts.takeBackPayout({ ...due, reason: '点错' }));
    await must(undo({ kind: 'prepaid', id: byFinance.id }));
    await must(undo({ kind: 'prepaid', id: inCash.id }));

    expect((await must(clerk.receipts.accounts({ unitId })))[0]).toMatchObject({ balanceFen: 10_000 });
    expect((await must(clerk.receipts.payouts({ openOnly: false }))).rows).toEqual([]);
    expect(await undo({ kind: 'prepaid', id: RefundId.parse(nobody) })).toEqual(refused('refund/unknown'));
    const month = await must(
      clerk.fees.collection({ fromOn: '2026-11-01', toOn: '2026-11-30', buildingId: null }),
    );
    expect(month).toMatchObject({ prepaidFen: 10_000, prepaidRefundedFen: 0, prepaidBalanceFen: 10_000 });
    expect(await findings(office)).toEqual([]);
  });
});

describe('扣押金', () => {
  test('FEE-12 what is kept is a charge of a fee item, settled by the deposit, and stands in the month', async () => {
    const office = await refundDesk();
    const { clerk, unitId, refundDeposit, damage } = office;

    const { refunds } = await must(
      refundDeposit({
        refundedFen: fen(12_000),
        deductedFen: fen(8_000),
        deductedFor: '走廊墙面修补',
        deductedItemId: damage,
      }),
    );

    const [refund] = refunds;
    expect(refund).toMatchObject({ deductedFen: 8_000, keptAs: '损坏赔偿' });
    const charge = await must(clerk.fees.charge({ id: refund!.chargeId! }));
    expect(charge).toMatchObject({
      unitId,
      itemName: '损坏赔偿',
      amountFen: 8_000,
      balanceFen: 0,
      calculation: '押金扣留 80.00元（走廊墙面修补）',
      settlements: [{ kind: 'deposit', amountFen: 8_000, text: '走廊墙面修补', canTakeBack: false }],
    });
    expect(
      await office.lead.fees.takeBack({
        id: charge.settlements[0]!.adjustmentId!,
        reason: '不对',
        approval: null,
      }),
    ).toEqual(refused('adjustment/deposit'));
    const month = await must(
      clerk.fees.collection({ fromOn: '2026-11-01', toOn: '2026-11-30', buildingId: null }),
    );
    expect(month.lines.find(({ itemName }) => itemName === '损坏赔偿')).toMatchObject({
      chargedFen: 8_000,
      receivedFen: 0,
      offsetFen: 8_000,
      closingFen: 0,
    });
    expect(month).toMatchObject({ depositsFen: 20_000, depositsKeptFen: 8_000, depositsHeldFen: 0 });
    expect(await findings(office)).toEqual([]);
  });

  test('FEE-12 not as area fees or another deposit: only as a fee that comes once', async () => {
    const office = await refundDesk();
    const { id: area } = await office.item({ name: '绿化费' });

    expect(
      await office.refundDeposit({
        refundedFen: fen(0),
        deductedFen: fen(100),
        deductedFor: '墙面',
        deductedItemId: area,
      }),
    ).toEqual(refused('deposit/item-not-once'));
    expect(office.rows('SELECT * FROM deposit_refunds')).toEqual([]);
  });

  test('undone, it is owed by nobody and no income; the month it was kept in stays as it was', async () => {
    const office = await refundDesk();
    const { clerk, unitId, refundDeposit, damage, undo } = office;
    const { refunds } = await must(
      refundDeposit({
        refundedFen: fen(0),
        deductedFen: fen(8_000),
        deductedFor: '墙面',
        deductedItemId: damage,
      }),
    );
    office.setClock('2026-12-02T09:00:00+08:00');
    await must(undo({ id: refunds[0]!.id }));

    const monthOf = (fromOn: string, toOn: string) =>
      must(clerk.fees.collection({ fromOn, toOn, buildingId: null }));
    expect(await monthOf('2026-11-01', '2026-11-30')).toMatchObject({
      depositsKeptFen: 8_000,
      depositsHeldFen: 12_000,
    });
    expect(await monthOf('2026-12-01', '2026-12-31')).toMatchObject({
      depositsKeptFen: -8_000,
      depositsHeldFen: 20_000,
    });
    const [household] = await must(clerk.fees.owed({ unitIds: [unitId] }));
    expect(household?.charges.map(({ itemName }) => itemName)).not.toContain('损坏赔偿');
    expect(await findings(office)).toEqual([]);
  });
});

type Prepaid = Input<Contract['receipts']['refundPrepaid']>;
type Deposited = Input<Contract['receipts']['refundDeposit']>;
type Undo = Input<Contract['receipts']['undoRefund']>;

/** A household that left 100 yuan here and a deposit of 200; how they are asked back, and asked back wrongly. */
async function refundDesk() {
  const office = await feeDesk();
  const { clerk, lead, unitId } = office;
  const { id: itemId } = await office.item({ name: '装修押金', method: 'deposit', frequency: 'once' });
  const { id: damage } = await office.item({ name: '损坏赔偿', method: 'once', frequency: 'once' });
  await take(office, [topUp(unitId, 10_000)]);
  await take(office, [{ kind: 'deposit', unitId, itemId, amountFen: fen(20_000) }]);
  const [account] = await must(clerk.receipts.accounts({ unitId }));
  const { rows } = await must(clerk.receipts.deposits({ unitId, heldOnly: true }));
  const approval = agreedBy(office);
  const usual: Prepaid = {
    accountId: account!.id,
    amountFen: fen(10_000),
    reason: '搬离',
    payee: '张三',
    way: 'finance',
    approval,
  };
  const depositUsual: Deposited = {
    id: DepositId.parse(rows[0]!.id),
    refundedFen: fen(20_000),
    deductedFen: fen(0),
    deductedFor: null,
    deductedItemId: null,
    reason: '装修结束',
    payee: '张三',
    way: 'finance',
    receiptBack: true,
    approval,
  };
  return {
    ...office,
    get service() {
      return office.service;
    },
    damage,
    usual,
    allowCash: async () => {
      const settings = await must(lead.receipts.settings({}));
      await must(lead.receipts.changeSettings({ ...settings, cashRefunds: true }));
    },
    refundPrepaid: (more: Partial<Prepaid> = {}) => clerk.receipts.refundPrepaid({ ...usual, ...more }),
    refundDeposit: (more: Partial<Deposited> = {}) =>
      clerk.receipts.refundDeposit({ ...depositUsual, ...more }),
    undo: (wrong: Partial<Undo> & Pick<Undo, 'id'>) =>
      clerk.receipts.undoRefund({ kind: 'deposit', reason: '退错人', papersBack: true, approval, ...wrong }),
  };
}
