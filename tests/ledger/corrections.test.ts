import { describe, expect, test } from 'vitest';
import { AccountId, ReceiptId } from '../../src-shared/contract/receipts/ids.ts';
import { fen } from '../../src-shared/rules/fen.ts';
import { cashOf } from './moneyDesk.ts';
import { agreedBy, feeDesk, findings, owedBy, take } from './moneyTaken.ts';
import { must, refused } from './scene.ts';
import { paid, topUp } from './takingDesk.ts';

const nobody = '00000000-0000-7000-8000-000000000000';

describe('作废', () => {
  test('I11 a receipt voided in its own shift comes to nothing: its number stays, its charge is owed again', async () => {
    const office = await feeDesk();
    const { clerk, unitId, fee } = office;
    const receipt = await take(office, [fee(5_000)], { tenderedFen: fen(10_000) });

    const voided = await must(clerk.receipts.void({ id: receipt.id, reason: '房号写错', copiesBack: true }));

    expect(receipt).toMatchObject({ number: 'A1-A000001', canVoid: true, canReverse: true });
    expect(voided).toMatchObject({
      number: 'A1-A000001',
      voidReason: '房号写错',
      voidedBy: '职员receptionist',
      totalFen: 5_000,
      canVoid: false,
      canReverse: false,
      canChangeMethod: false,
    });
    expect(voided.lines.map(({ amountFen, voids }) => [amountFen, voids])).toEqual([
      [5_000, false],
      [-5_000, true],
    ]);
    expect(voided.payments.map(({ method, amountFen, cause }) => [method, amountFen, cause])).toEqual([
      ['cash', 5_000, 'taken'],
      ['cash', -5_000, 'voided'],
    ]);
    expect(await owedBy(office, unitId)).toEqual([5_000]);
    expect((await take(office, [fee(100)])).number).toBe('A1-A000002');
    expect(await findings(office)).toEqual([]);
  });

  test('what was paid ahead is owed by nobody when its receipt is voided or reversed, and can be paid ahead again', async () => {
    const office = await feeDesk();
    const { clerk, lead, unitId, itemId, objectId, fee } = office;
    const lines = [
      { kind: 'ahead', unitId, itemId, objectId, periods: 3, amountFen: fen(42_102) } as const,
      fee(1_000),
    ];
    const voided = await take(office, lines);
    await must(clerk.receipts.void({ id: voided.id, reason: '写错', copiesBack: true }));
    const reversed = await take(office, lines);
    const approval = agreedBy(office);
    await must(clerk.receipts.reverse({ id: reversed.id, reason: '收错户', way: 'finance', approval }));

    // the cards were ordered: they stay until somebody takes them back
    expect(await owedBy(office, unitId)).toEqual([1_000, 1_000]);
    expect(
      office.rows(`SELECT count(*) AS n FROM charges WHERE source = 'ahead' AND withdrawn_at IS NOT NULL`),
    ).toEqual([{ n: 6 }]);
    const opening = office.owes('2026-10');
    const withdraw = { id: opening, reason: '期初录错' };
    expect(await clerk.fees.withdrawCharge(withdraw)).toEqual(refused('charge/opening-by-supervisor'));
    expect(await must(lead.fees.withdrawCharge(withdraw))).toMatchObject({ withdrawnAt: expect.any(Number) });
    expect(await findings(office)).toEqual([]);
  });

  test('what was handed over is told while it is paid in cash after all', async () => {
    const office = await feeDesk();
    const { clerk, fee } = office;
    const { id } = await take(office, [fee(5_000)], { tenderedFen: fen(10_000) });
    const change = { id, accountId: null, reference: null };

    const byCard = await must(clerk.receipts.changeMethod({ ...change, from: 'cash', to: 'card' }));
    const inCash = await must(clerk.receipts.changeMethod({ ...change, from: 'card', to: 'cash' }));
    const voided = await must(clerk.receipts.void({ id, reason: '写错', copiesBack: true }));

    expect(byCard).toMatchObject({ tenderedFen: null, changeFen: null });
    expect(inCash).toMatchObject({ tenderedFen: 10_000, changeFen: 5_000 });
    expect(voided).toMatchObject({ tenderedFen: null, changeFen: null });
  });

  test('its paper is printed no more', async () => {
    const office = await feeDesk();
    const { clerk, fee } = office;
    const { id, paperId } = await take(office, [fee(5_000)]);
    await must(clerk.receipts.void({ id, reason: '写错', copiesBack: true }));

    expect(
      await clerk.papers.start({ id: paperId!, reason: null, nothingOut: false, locale: 'zh-CN' }),
    ).toEqual(refused('paper/void'));
  });

  test('not without all its copies, not twice, not after its shift, not by who has no drawer', async () => {
    const office = await feeDesk();
    const { clerk, fee } = office;
    const { id, number } = await take(office, [fee(5_000)]);
    const ask = (copiesBack = true) => clerk.receipts.void({ id, reason: '写错', copiesBack });

    expect(await ask(false)).toEqual(refused('receipt/copies-missing'));
    expect(
      await clerk.receipts.void({ id: ReceiptId.parse(nobody), reason: '写错', copiesBack: true }),
    ).toEqual(refused('receipt/unknown'));
    office.closeDrawer();
    expect(await ask()).toEqual(refused('drawer/not-open'));
    await office.openDrawer();
    expect(await ask()).toEqual(refused('receipt/shift-over', { number }));
    const again = await take(office, [fee(100)]);
    const voidAgain = () => clerk.receipts.void({ id: again.id, reason: '写错', copiesBack: true });
    await must(voidAgain());
    expect(await voidAgain()).toEqual(refused('receipt/voided', { number: again.number }));
  });

  test('what was topped up has to be there still, what was paid from an account flows back', async () => {
    const office = await feeDesk();
    const { clerk, unitId, fee } = office;
    const filled = await take(office, [topUp(unitId, 30_000)]);
    const [account] = await must(clerk.receipts.accounts({ unitId }));
    const spent = await take(office, [fee(5_000)], {
      payments: [paid('prepaid', 5_000, { accountId: account!.id })],
    });

    expect(await clerk.receipts.void({ id: filled.id, reason: '写错', copiesBack: true })).toEqual(
      refused('receipt/prepaid-spent', { balance: '250.00', short: '50.00' }),
    );
    await must(clerk.receipts.void({ id: spent.id, reason: '写错', copiesBack: true }));
    await must(clerk.receipts.void({ id: filled.id, reason: '写错', copiesBack: true }));

    expect((await must(clerk.receipts.accounts({ unitId })))[0]).toMatchObject({ balanceFen: 0 });
    expect(await findings(office)).toEqual([]);
  });
});

describe('红冲', () => {
  test('I12 a receipt of an earlier shift is taken back by a negative one of today, and itself stays as it was', async () => {
    const office = await feeDesk();
    const { clerk, unitId, fee } = office;
    const receipt = await take(office, [fee(5_000)]);
    office.closeDrawer();
    office.setClock('2026-11-24T09:00:00+08:00');
    await office.openDrawer();

    const reversal = await must(
      clerk.receipts.reverse({
        id: receipt.id,
        reason: '收错户',
        way: 'finance',
        approval: agreedBy(office),
      }),
    );

    expect(reversal).toMatchObject({
      kind: 'reversal',
      number: 'A1-A000002',
      totalFen: -5_000,
      totalInWords: '（负数）伍拾元整',
      reversalOf: { id: receipt.id, number: 'A1-A000001' },
      reason: '收错户',
      approvedBy: '职员supervisor',
      receivedOn: '2026-11-24',
      canVoid: false,
      canReverse: false,
    });
    // the drawer never sees what finance pays back
    expect(reversal.payments.map(({ method, amountFen }) => [method, amountFen])).toEqual([
      ['finance', -5_000],
    ]);
    const after = await must(clerk.receipts.receipt({ id: receipt.id }));
    expect(after).toEqual({
      ...receipt,
      reversedBy: 'A1-A000002',
      canVoid: false,
      canReverse: false,
      canChangeMethod: false,
    });
    expect(await owedBy(office, unitId)).toEqual([5_000]);
    expect(await findings(office)).toEqual([]);
  });

  test('it is never done twice, never to a reversal or to a voided receipt, and never by one person alone', async () => {
    const office = await feeDesk();
    const { clerk, fee } = office;
    const receipt = await take(office, [fee(5_000)]);
    const voided = await take(office, [fee(5_000)]);
    await must(clerk.receipts.void({ id: voided.id, reason: '写错', copiesBack: true }));
    const approval = agreedBy(office);
    const ask = (id: typeof receipt.id, agreed: typeof approval | null = approval) =>
      clerk.receipts.reverse({ id, reason: '收错户', way: 'finance', approval: agreed });

    expect(await ask(receipt.id, null)).toEqual(refused('approval/missing'));
    expect(await ask(receipt.id, { ...approval, secret: 'wrong-one' })).toMatchObject({
      ok: false,
      error: { code: 'staff/wrong-secret' },
    });
    expect(await ask(voided.id)).toEqual(refused('receipt/voided', { number: voided.number }));
    const reversal = await must(ask(receipt.id));
    expect(await ask(receipt.id)).toEqual(refused('receipt/reversed', { number: receipt.number }));
    expect(await ask(reversal.id)).toEqual(refused('receipt/not-reversible', { number: reversal.number }));
    expect(await clerk.receipts.void({ id: reversal.id, reason: '写错', copiesBack: true })).toEqual(
      refused('receipt/not-voidable', { number: reversal.number }),
    );
    expect(await findings(office)).toEqual([]);
  });

  test('cash leaves the drawer only where the office decided so, or for a receipt that is written anew; the rest goes the way it came', async () => {
    const office = await feeDesk();
    const { clerk, lead, fee } = office;
    const taken = () =>
      take(office, [fee(5_000)], { payments: [paid('cash', 3_000), paid('wechat', 2_000)] });
    const approval = agreedBy(office);
    const back = async (way: 'finance' | 'cash' | 'reissue') => {
      const { id } = await taken();
      const { payments } = await must(clerk.receipts.reverse({ id, reason: '写错', way, approval }));
      return payments.map(({ method, amountFen }) => [method, amountFen]);
    };
    const { id } = await taken();

    expect(await clerk.receipts.reverse({ id, reason: '写错', way: 'cash', approval })).toEqual(
      refused('receipt/cash-refunds-off'),
    );
    expect(await back('finance')).toEqual([
      ['finance', -3_000],
      ['wechat', -2_000],
    ]);
    expect(await back('reissue')).toEqual([
      ['cash', -3_000],
      ['wechat', -2_000],
    ]);
    const settings = await must(lead.receipts.settings({}));
    await must(lead.receipts.changeSettings({ ...settings, cashRefunds: true }));
    expect(await back('cash')).toEqual([
      ['cash', -3_000],
      ['wechat', -2_000],
    ]);
    expect(await findings(office)).toEqual([]);
  });

  test('no more cash is paid back than should be in the drawer, and nobody is told how much that is', async () => {
    const office = await feeDesk();
    const { clerk, lead, fee } = office;
    const settings = await must(lead.receipts.settings({}));
    await must(lead.receipts.changeSettings({ ...settings, cashRefunds: true }));
    const { id } = await take(office, [fee(60_000)]);
    office.closeDrawer(50_000);
    await office.openDrawer();
    const approval = agreedBy(office);
    const ask = () => clerk.receipts.reverse({ id, reason: '收错户', way: 'cash', approval });

    expect(await ask()).toEqual(refused('drawer/not-enough-cash', { needed: '600.00' }));
    await take(office, [fee(9_999)]);
    expect(await ask()).toMatchObject({ ok: false });
    await take(office, [fee(1)]);
    expect(await ask()).toMatchObject({ ok: true });
  });

  test('whoever holds both posts needs somebody else as well, and its number comes from a book of our own', async () => {
    const office = await feeDesk();
    const { service, fee } = office;
    office.closeDrawer();
    const both = await office.as('receptionist', 'supervisor');
    await must(both.drawer.open({ counts: cashOf(50_000), reason: null }));
    const { id } = await take({ ...office, clerk: both }, [fee(5_000)]);
    const ask = (approval: ReturnType<typeof agreedBy> | null) =>
      both.receipts.reverse({ id, reason: '收错户', way: 'finance', approval });

    expect(await ask(null)).toEqual(refused('approval/missing'));
    service.ledger.db.exec(
      `UPDATE receipt_books SET state = 'returned', returned_at = 1, returned_to = issued_by WHERE code = 'A'`,
    );
    service.ledger.db.exec(
      `INSERT INTO receipt_books SELECT 'p', 2, 'P', 'pre-printed', NULL, 501, 600, 501, NULL, 0, issued_by, 'issued',
         NULL, NULL, NULL, NULL FROM receipt_books`,
    );
    expect(await ask(agreedBy(office))).toEqual(refused('receipt/no-own-book'));
    expect(office.rows(`SELECT next_no FROM receipt_books WHERE code = 'P'`)).toEqual([{ next_no: 501 }]);
  });

  test('its paper says what it takes back, in figures and in words, and is printed like any other', async () => {
    const office = await feeDesk();
    const { clerk, fee } = office;
    const receipt = await take(office, [fee(5_000)]);
    const { paperId } = await must(
      clerk.receipts.reverse({
        id: receipt.id,
        reason: '收错户',
        way: 'finance',
        approval: agreedBy(office),
      }),
    );

    const run = await must(
      clerk.papers.start({ id: paperId!, reason: null, nothingOut: false, locale: 'zh-CN' }),
    );

    expect(run).toMatchObject({ kind: 'receipt', number: 'A1-A000002', reprint: null });
    expect(run.data).toMatchObject({
      kind: 'reversal',
      total: '-50.00',
      totalInWords: '（负数）伍拾元整',
      reversalOf: 'A1-A000001',
      reason: '收错户',
      methods: [{ method: '财务退款', amount: '-50.00' }],
    });
  });
});

describe('改方式', () => {
  test('I25 all that came by one method counts as another: as much less as more, the sum stays', async () => {
    const office = await feeDesk();
    const { clerk, fee } = office;
    const receipt = await take(office, [fee(5_000)], {
      payments: [paid('cash', 3_000), paid('wechat', 2_000)],
    });

    const changed = await must(
      clerk.receipts.changeMethod({
        id: receipt.id,
        from: 'cash',
        to: 'alipay',
        accountId: null,
        reference: '2026112200001',
      }),
    );

    expect(
      changed.payments.map(({ method, amountFen, cause, reference }) => [
        method,
        amountFen,
        cause,
        reference,
      ]),
    ).toEqual([
      ['cash', 3_000, 'taken', null],
      ['wechat', 2_000, 'taken', null],
      ['cash', -3_000, 'method-changed', null],
      ['alipay', 3_000, 'method-changed', '2026112200001'],
    ]);
    expect(changed).toMatchObject({ totalFen: 5_000, methods: ['wechat', 'alipay'] });
    await must(clerk.receipts.void({ id: receipt.id, reason: '写错', copiesBack: true }));
    expect(await findings(office)).toEqual([]);
  });

  test('prepaid money goes back to its account, or comes out of one of the household', async () => {
    const office = await feeDesk();
    const { clerk, unitId, fee } = office;
    await take(office, [topUp(unitId, 10_000)]);
    const [account] = await must(clerk.receipts.accounts({ unitId }));
    const { id } = await take(office, [fee(4_000)]);
    const balance = async () => (await must(clerk.receipts.accounts({ unitId })))[0]?.balanceFen;
    const change = (from: 'cash' | 'prepaid', to: 'cash' | 'prepaid', accountId = account!.id) =>
      clerk.receipts.changeMethod({
        id,
        from,
        to,
        accountId: to === 'prepaid' ? accountId : null,
        reference: null,
      });

    await must(change('cash', 'prepaid'));
    expect(await balance()).toBe(6_000);
    await must(change('prepaid', 'cash'));
    expect(await balance()).toBe(10_000);
    expect(await change('cash', 'prepaid', AccountId.parse(nobody))).toEqual(
      refused('receipt/prepaid-method'),
    );
    expect(await findings(office)).toEqual([]);
  });

  test('prepaid money of two accounts together pays no more than the household’s charges on the receipt', async () => {
    const office = await feeDesk();
    const { clerk, unitId, itemId, fee } = office;
    await take(office, [topUp(unitId, 10_000), topUp(unitId, 20_000, itemId)]);
    const accounts = await must(clerk.receipts.accounts({ unitId }));
    const general = accounts.find((account) => account.itemId === null)!.id;
    const ofItem = accounts.find((account) => account.itemId === itemId)!.id;
    const deposit = await office.item({ name: '装修押金', method: 'deposit', frequency: 'once' });
    const charge = office.owes('2026-10', 10_000);
    const { id } = await take(
      office,
      [
        { kind: 'charge', chargeId: charge, amountFen: fen(10_000) },
        { kind: 'deposit', unitId, itemId: deposit.id, amountFen: fen(5_000) },
      ],
      {
        payments: [
          paid('prepaid', 8_000, { accountId: general }),
          paid('cash', 3_000),
          paid('wechat', 4_000),
        ],
      },
    );
    const change = (from: 'cash' | 'wechat', accountId: typeof general) =>
      clerk.receipts.changeMethod({ id, from, to: 'prepaid', accountId, reference: null });

    expect(await change('cash', ofItem)).toEqual(refused('receipt/prepaid-method'));
    expect(await change('wechat', general)).toEqual(refused('receipt/account-twice'));
    expect(await findings(office)).toEqual([]);
    expect(await take(office, [fee(100)])).toMatchObject({ totalFen: 100 });
  });

  test('some hundred times; the receipt can be voided after all', async () => {
    const office = await feeDesk();
    const { clerk, fee } = office;
    const { id } = await take(office, [fee(5_000)]);
    const change = (from: 'cash' | 'card', to: 'cash' | 'card') =>
      clerk.receipts.changeMethod({ id, from, to, accountId: null, reference: null });
    for (let n = 0; n < 100; n++) {
      await must(change('cash', 'card'));
      await must(change('card', 'cash'));
    }

    expect(await change('cash', 'card')).toEqual(
      refused('receipt/changed-too-often', { number: 'A1-A000001' }),
    );
    await must(clerk.receipts.void({ id, reason: '写错', copiesBack: true }));
    expect(await findings(office)).toEqual([]);
  });

  test.each([
    ['to the same', { from: 'cash', to: 'cash' }, 'receipt/same-method'],
    ['from what nobody paid by', { from: 'card', to: 'cash' }, 'receipt/no-such-method'],
    ['to prepaid money of no account', { from: 'cash', to: 'prepaid' }, 'receipt/prepaid-method'],
  ] as const)('not %s', async (_, methods, code) => {
    const office = await feeDesk();
    const { clerk, fee } = office;
    const { id } = await take(office, [fee(5_000)]);

    expect(await clerk.receipts.changeMethod({ id, ...methods, accountId: null, reference: null })).toEqual(
      refused(code),
    );
  });

  test('not of another household’s account, not of more than is in it, not of a receipt of another shift', async () => {
    const office = await feeDesk();
    const { clerk, unitId, fee } = office;
    const other = await office.home('603', 800_000, '李四');
    await take(office, [topUp(unitId, 1_000), topUp(other, 90_000)]);
    const [own] = await must(clerk.receipts.accounts({ unitId }));
    const [others] = await must(clerk.receipts.accounts({ unitId: other }));
    const { id, number } = await take(office, [fee(5_000)]);
    const change = (accountId: ReturnType<typeof AccountId.parse> | undefined) =>
      clerk.receipts.changeMethod({
        id,
        from: 'cash',
        to: 'prepaid',
        accountId: accountId ?? null,
        reference: null,
      });

    expect(await change(others?.id)).toEqual(refused('receipt/prepaid-method'));
    expect(await change(own?.id)).toEqual(
      refused('receipt/prepaid-short', { balance: '10.00', short: '40.00' }),
    );
    office.closeDrawer();
    await office.openDrawer();
    expect(await change(own?.id)).toEqual(refused('receipt/shift-over', { number }));
  });
});

describe('换票', () => {
  test('a receipt is exchanged for one invoice, its copy comes back, and it can be voided no more', async () => {
    const office = await feeDesk();
    const { clerk, finance, fee } = office;
    const first = await take(office, [fee(5_000)]);
    const second = await take(office, [fee(6_000)]);
    const ask = (id: typeof first.id, copyBack = true) =>
      finance.receipts.exchange({ id, invoiceNumber: '26442000000123456789', copyBack });

    expect(await ask(first.id, false)).toEqual(refused('receipt/copies-missing'));
    expect(await must(ask(first.id))).toMatchObject({ invoiceNumber: '26442000000123456789' });
    expect(await ask(first.id)).toEqual(refused('receipt/invoiced', { number: first.number }));
    expect(await ask(second.id)).toEqual(refused('receipt/invoice-taken', { number: first.number }));
    expect(await clerk.receipts.void({ id: first.id, reason: '写错', copiesBack: true })).toEqual(
      refused('receipt/invoiced', { number: first.number }),
    );
    expect(await findings(office)).toEqual([]);
  });

  test('a receipt for a deposit is none: a deposit is not income', async () => {
    const office = await feeDesk();
    const { finance, unitId } = office;
    const { id: itemId } = await office.item({ name: '装修押金', method: 'deposit', frequency: 'once' });
    const receipt = await take(office, [{ kind: 'deposit', unitId, itemId, amountFen: fen(200_000) }]);

    expect(await finance.receipts.exchange({ id: receipt.id, invoiceNumber: '1', copyBack: true })).toEqual(
      refused('receipt/not-exchangeable', { number: receipt.number }),
    );
  });
});

describe('补打', () => {
  test('I20 a receipt printed once more is the first print again, by whom it was taken, with its mark, reason and hand', async () => {
    const office = await feeDesk();
    const { clerk, lead, fee } = office;
    const { paperId } = await take(office, [fee(5_000)]);
    const print = async (desk: typeof clerk, reason: string | null) => {
      const started = await desk.papers.start({
        id: paperId!,
        reason,
        nothingOut: false,
        locale: 'zh-CN',
      });
      if (started.ok)
        await must(
          desk.papers.finish({ runId: started.value.runId, outcome: 'printed', file: null, trouble: null }),
        );
      return started;
    };
    const first = await must(print(clerk, null));
    const template = await must(lead.receipts.template({}));
    await must(lead.receipts.setTemplate({ ...template, title: '收费专用收据' }));

    const bare = await print(lead, null);
    const again = await must(print(lead, '业主遗失'));
    const third = await must(print(lead, '业主又遗失'));

    expect(bare).toEqual(refused('paper/reason-missing'));
    expect(first.reprint).toBeNull();
    expect(first.data).toMatchObject({ takenBy: '职员receptionist', template: { title: '收款收据' } });
    expect(again.data).toEqual(first.data);
    expect(again.reprint).toMatchObject({ nth: 1, reason: '业主遗失', by: '职员supervisor' });
    expect(third.reprint).toMatchObject({ nth: 2 });
    expect(third.data).toEqual(first.data);
  });
});
