import { describe, expect, test } from 'vitest';
import type { Contract, Input } from '../../src-shared/contract/index.ts';
import { AccountId, DepositId } from '../../src-shared/contract/receipts/ids.ts';
import { RefundSlip } from '../../src-shared/contract/receipts/deposits.ts';
import { fen } from '../../src-shared/rules/fen.ts';
import { agreedBy, feeDesk, findings, take } from './moneyTaken.ts';
import { must, refused } from './scene.ts';
import { paid, topUp } from './takingDesk.ts';

type Refund = Input<Contract['receipts']['refundDeposit']>;

const nobody = '00000000-0000-7000-8000-000000000000';

describe('押金', () => {
  test('FEE-12 a deposit is kept apart, and goes back against its receipt less what is kept; finance pays it', async () => {
    const office = await depositDesk();
    const { clerk, finance, unitId, refund, deposit, damage } = office;

    const held = await must(clerk.receipts.deposits({ unitId, heldOnly: true }));
    const after = await must(
      refund({
        refundedFen: fen(180_000),
        deductedFen: fen(20_000),
        deductedFor: '走廊墙面修补',
        deductedItemId: damage,
      }),
    );

    expect(held).toMatchObject({ heldFen: 200_000, rows: [{ heldFen: 200_000, payer: '张三' }] });
    expect(after).toMatchObject({ refundedFen: 180_000, deductedFen: 20_000, heldFen: 0 });
    const [slip] = after.refunds;
    expect(slip).toMatchObject({
      number: 'TK-A1-20261123-001',
      way: 'finance',
      payee: '张三',
      deductedFor: '走廊墙面修补',
      madeBy: '职员receptionist',
      approvedBy: '职员supervisor',
      paidAt: null,
    });
    expect(await must(clerk.receipts.deposits({ unitId: null, heldOnly: true }))).toEqual({
      rows: [],
      heldFen: 0,
    });
    // what finance pays is no receipt of the desk's
    expect(office.rows('SELECT count(*) AS n FROM receipts')).toEqual([{ n: 1 }]);
    await must(
      finance.receipts.confirmPayout({
        kind: 'deposit',
        id: slip!.id,
        paidOn: '2026-11-23',
        paidBy: '刘会计',
        voucher: '付-118',
      }),
    );
    expect((await must(clerk.receipts.deposits({ unitId, heldOnly: false }))).rows).toMatchObject([
      { id: deposit.id, receiptNumber: 'A1-A000001', refunds: [{ paidAt: expect.any(Number) }] },
    ]);
    expect(await findings(office)).toEqual([]);
  });

  test('FEE-12 its slip says what was paid, kept and why, in figures and in words, and who agreed', async () => {
    const { clerk, refund, damage } = await depositDesk();
    const { refunds } = await must(
      refund({
        refundedFen: fen(180_000),
        deductedFen: fen(20_000),
        deductedFor: '走廊墙面修补',
        deductedItemId: damage,
      }),
    );

    const run = await must(
      clerk.papers.start({ id: refunds[0]!.paperId, reason: null, nothingOut: false, locale: 'zh-CN' }),
    );

    expect(run.kind).toBe('deposit-refund');
    expect(RefundSlip.parse(run.data)).toMatchObject({
      number: 'TK-A1-20261123-001',
      receiptNumber: 'A1-A000001',
      amount: '2,000.00',
      deducted: '200.00',
      deductedFor: '走廊墙面修补',
      refunded: '1,800.00',
      refundedInWords: '壹仟捌佰元整',
      madeBy: '职员receptionist',
      approvedBy: '职员supervisor',
    });
  });

  test('FEE-12 the desk pays in cash only where the office decided so, by a negative receipt in its drawer', async () => {
    const office = await depositDesk();
    const { clerk, lead, refund } = office;

    expect(await refund({ way: 'cash' })).toEqual(refused('receipt/cash-refunds-off'));
    const settings = await must(lead.receipts.settings({}));
    await must(lead.receipts.changeSettings({ ...settings, cashRefunds: true }));
    const { refunds } = await must(refund({ way: 'cash', refundedFen: fen(50_000) }));

    expect(refunds).toMatchObject([{ way: 'cash', paidAt: expect.any(Number) }]);
    const [row] = await must(clerk.receipts.search({ text: 'A1-A000002' }));
    expect(await must(clerk.receipts.receipt({ id: row!.id }))).toMatchObject({
      kind: 'deposit-refund',
      totalFen: -50_000,
      payer: '张三',
      approvedBy: '职员supervisor',
      payments: [{ method: 'cash', amountFen: -50_000 }],
      lines: [{ kind: 'deposit', amountFen: -50_000 }],
      canVoid: false,
      canReverse: false,
    });
    // the rest is paid by finance later
    expect(await must(refund({ refundedFen: fen(150_000) }))).toMatchObject({ heldFen: 0 });
    expect(await findings(office)).toEqual([]);
  });

  test.each<[string, Partial<Refund>, string, Record<string, string>?]>([
    ['more than is held', { refundedFen: fen(200_001) }, 'deposit/more-than-held', { held: '2,000.00' }],
    ['nothing', { refundedFen: fen(0) }, 'deposit/nothing'],
    [
      'less something and nobody says what for',
      { deductedFen: fen(1), refundedFen: fen(1) },
      'deposit/deduction-why',
    ],
    [
      'less something and nobody says as which fee',
      { deductedFen: fen(1), refundedFen: fen(1), deductedFor: '墙面' },
      'deposit/deduction-item',
    ],
    ['without its receipt', { receiptBack: false }, 'deposit/receipt-missing', { number: 'A1-A000001' }],
    ['with nobody else agreeing', { approval: null }, 'approval/missing'],
    ['of no deposit', { id: DepositId.parse(nobody) }, 'deposit/unknown'],
  ])('FEE-12 not %s', async (_, wrong, code, params) => {
    const office = await depositDesk();

    expect(await office.refund(wrong)).toEqual(refused(code, params));
    expect(office.rows('SELECT * FROM deposit_refunds')).toEqual([]);
  });

  test('one whose receipt was voided or reversed is held no more, and what was paid back of one keeps its receipt', async () => {
    const office = await depositDesk();
    const { clerk, refund, deposit, unitId } = office;
    const approval = agreedBy(office);
    const correct = (id: typeof deposit.receiptId) =>
      clerk.receipts.reverse({ id, reason: '收错', way: 'finance', approval });
    const again = await take(office, [office.line]);
    await must(correct(again.id));

    expect((await must(clerk.receipts.deposits({ unitId, heldOnly: true }))).rows).toHaveLength(1);
    const { rows } = await must(clerk.receipts.deposits({ unitId, heldOnly: false }));
    const cancelled = rows.find(({ receiptId }) => receiptId === again.id);
    expect(cancelled).toMatchObject({ heldFen: 0, cancelledAt: expect.any(Number) });
    expect(await refund({ id: cancelled!.id })).toEqual(
      refused('deposit/cancelled', { number: 'A1-A000002' }),
    );
    await must(refund({ refundedFen: fen(1_000) }));
    expect(await correct(deposit.receiptId)).toEqual(refused('receipt/deposit-refunded'));
    expect(await clerk.receipts.void({ id: deposit.receiptId, reason: '写错', copiesBack: true })).toEqual(
      refused('receipt/deposit-refunded'),
    );
    expect(await findings(office)).toEqual([]);
  });
});

describe('预存', () => {
  test('FEE-07 what merchants topped up for water and electricity, household by household and by item', async () => {
    const office = await feeDesk();
    const { clerk, finance, unitId, fee } = office;
    const shop = await office.home('101', 300_000, '早点铺');
    const { id: water } = await office.item({
      name: '水费',
      method: 'metered',
      meterKind: 'water',
      quantityUnit: '吨',
      dueAfter: 'end',
    });
    await take(office, [topUp(shop, 30_000, water), topUp(unitId, 10_000)]);
    const wrong = await take(office, [topUp(shop, 99_000, water)]);
    await must(clerk.receipts.void({ id: wrong.id, reason: '写错', copiesBack: true }));
    office.setClock('2026-11-24T09:00:00+08:00');
    const reversed = await take(office, [topUp(shop, 5_000, water)]);
    const approval = agreedBy(office);
    await must(clerk.receipts.reverse({ id: reversed.id, reason: '收错', way: 'finance', approval }));
    const [account] = await must(clerk.receipts.accounts({ unitId }));
    await take(office, [fee(2_500)], { payments: [paid('prepaid', 2_500, { accountId: account!.id })] });

    const told = await must(finance.receipts.topUps({ fromOn: '2026-11-23', toOn: '2026-11-24' }));

    expect(
      told.rows.map(({ on, unitCode, itemName, amountFen, receiptNumber }) => [
        on,
        unitCode,
        itemName,
        amountFen,
        receiptNumber,
      ]),
    ).toEqual([
      ['2026-11-23', '3-1-101', '水费', 30_000, 'A1-A000001'],
      ['2026-11-23', '3-1-502', null, 10_000, 'A1-A000001'],
      ['2026-11-24', '3-1-101', '水费', 5_000, 'A1-A000003'],
      ['2026-11-24', '3-1-101', '水费', -5_000, 'A1-A000004'],
    ]);
    expect(told.byItem).toEqual([
      { itemName: '水费', count: 3, amountFen: 30_000 },
      { itemName: null, count: 1, amountFen: 10_000 },
    ]);
    expect(told.balanceFen).toBe(37_500);
    expect(
      (await must(finance.receipts.topUps({ fromOn: '2026-11-24', toOn: '2026-11-24' }))).rows,
    ).toHaveLength(2);
  });

  test('FEE-07 a household sees what went in and out, and chooses whether new charges are paid from it', async () => {
    const office = await feeDesk();
    const { clerk, unitId, fee } = office;
    await take(office, [topUp(unitId, 10_000)]);
    const [account] = await must(clerk.receipts.accounts({ unitId }));
    await take(office, [fee(2_500)], { payments: [paid('prepaid', 2_500, { accountId: account!.id })] });

    const chosen = await must(clerk.receipts.setAutoApply({ id: account!.id, autoApply: true }));
    const [now] = await must(clerk.receipts.accounts({ unitId }));

    expect(account).toMatchObject({ autoApply: false, itemName: null, unitCode: '3-1-502' });
    expect(chosen).toMatchObject({ autoApply: true, balanceFen: 7_500 });
    expect(now?.entries.map(({ amountFen, text }) => [amountFen, text])).toEqual([
      [-2_500, 'A1-A000002'],
      [10_000, 'A1-A000001'],
    ]);
    expect(await clerk.receipts.setAutoApply({ id: AccountId.parse(nobody), autoApply: true })).toEqual(
      refused('account/unknown'),
    );
  });
});

/** 装修押金 of 2,000 yuan, taken this morning, and how it is asked back. */
async function depositDesk() {
  const office = await feeDesk();
  const { clerk, unitId } = office;
  const { id: itemId } = await office.item({ name: '装修押金', method: 'deposit', frequency: 'once' });
  const { id: damage } = await office.item({ name: '损坏赔偿', method: 'once', frequency: 'once' });
  const line = { kind: 'deposit' as const, unitId, itemId, amountFen: fen(200_000) };
  await take(office, [line]);
  const { rows } = await must(clerk.receipts.deposits({ unitId, heldOnly: true }));
  const [deposit] = rows;
  const usual: Refund = {
    id: deposit!.id,
    refundedFen: fen(200_000),
    deductedFen: fen(0),
    deductedFor: null,
    deductedItemId: null,
    reason: '装修结束，验收合格',
    payee: '张三',
    way: 'finance',
    receiptBack: true,
    approval: agreedBy(office),
  };
  return {
    ...office,
    get service() {
      return office.service;
    },
    line,
    damage,
    deposit: deposit!,
    refund: (more: Partial<Refund> = {}) => clerk.receipts.refundDeposit({ ...usual, ...more }),
  };
}
