import { expect, test } from 'vitest';
import { fen } from '../../src-shared/rules/fen.ts';
import { tamper } from '../faults/tamper.ts';
import { agreedBy, feeDesk, type FeeDesk, findings, take } from './moneyTaken.ts';
import { must } from './scene.ts';
import { paid, topUp } from './takingDesk.ts';

test.each<[string, string, string[]]>([
  [
    'a float that is not what the shift before left',
    `UPDATE drawer_shifts SET opening_float_fen = opening_float_fen + 100 WHERE nth = 2`,
    ['drawer-stands-as-journaled', 'floats-follow-one-another'],
  ],
  [
    'a count that is not what its notes come to',
    `UPDATE drawer_count_lines SET pieces = pieces + 1 WHERE denomination_fen = 100`,
    [
      'counts-come-to-their-notes',
      'counts-stand-as-journaled',
      'drawer-stands-as-journaled',
      'receptions-are-signed-by-two',
    ],
  ],
  [
    'money put into another shift',
    `UPDATE receipt_entries SET shift_id = (SELECT id FROM drawer_shifts WHERE nth = 1)
     WHERE method IS NOT NULL AND receipt_code = (SELECT max(code) FROM receipts)`,
    ['cash-is-conserved', 'money-is-in-its-shift', 'receptions-are-signed-by-two', 'reckonings-come-out'],
  ],
  [
    'a receipt of somebody who had no drawer',
    `UPDATE receipts SET taken_by = (SELECT id FROM staff WHERE login = 'finance') WHERE no = 1`,
    ['money-is-in-its-shift', 'receipts-stand-as-journaled'],
  ],
  ['a number left out', `UPDATE receipt_books SET next_no = next_no + 1`, ['receipt-numbers-have-no-gap']],
  [
    'a spoiled number forgotten',
    'DELETE FROM receipt_spoiled_numbers',
    ['books-stand-as-journaled', 'receipt-numbers-have-no-gap'],
  ],
  [
    'a face that its lines do not come to',
    `UPDATE receipts SET total_fen = total_fen + 1 WHERE no = 1`,
    ['receipts-come-to-their-face', 'receipts-stand-as-journaled', 'reversals-mirror-their-receipt'],
  ],
  [
    'a payment that is more than its receipt',
    `UPDATE receipt_entries SET amount_fen = amount_fen + 1 WHERE method = 'wechat' AND amount_fen > 0`,
    ['receipts-come-to-their-face', 'receipts-stand-as-journaled'],
  ],
  [
    'a voided receipt that keeps its money',
    `DELETE FROM receipt_entries WHERE cause = 'voided'`,
    [
      'cash-is-conserved',
      'receipts-come-to-their-face',
      'receipts-stand-as-journaled',
      'receptions-are-signed-by-two',
      'reckonings-come-out',
    ],
  ],
  [
    'a void nobody asked for',
    `UPDATE receipts SET voided_at = 1, voided_by = taken_by, void_reason = 'x' WHERE no = 5`,
    ['every-receipt-has-a-paper', 'receipts-come-to-their-face', 'receipts-stand-as-journaled'],
  ],
  [
    'a reversal of another line',
    `UPDATE receipt_entries
     SET charge_id = (SELECT charge_id FROM receipt_lines WHERE receipt_id = (SELECT id FROM receipts WHERE no = 8))
     WHERE kind = 'charge' AND receipt_code = (SELECT code FROM receipts WHERE kind = 'reversal')`,
    ['charges-are-settled-as-told', 'receipts-stand-as-journaled', 'reversals-mirror-their-receipt'],
  ],
  [
    'a receipt without its paper',
    `UPDATE receipts SET paper_id = (SELECT paper_id FROM receipts WHERE no = 1) WHERE no = 4`,
    ['every-receipt-has-a-paper'],
  ],
  [
    'a paper of a receipt that is not there',
    `INSERT INTO papers SELECT 'other', kind, subject_id, number, data, queued_at, queued_by, state, voided_at
     FROM papers WHERE kind = 'receipt' LIMIT 1`,
    ['every-receipt-has-a-paper'],
  ],
  [
    'a receipt beside the journal',
    `INSERT INTO receipts SELECT code - no + 99, 'slipped', book_id, 99, 'A1-A000099', kind, unit_id, payer, total_fen, started_at,
       taken_at, received_on, deposit_on, shift_id, taken_by, tendered_fen, note, 1, reversal_of, reason, approved_by,
       NULL, NULL, NULL, NULL, NULL, NULL, NULL FROM receipts WHERE no = 1;
     INSERT INTO receipt_entries (place, amount_fen, kind, unit_id, item_id, charge_id, voids, opens_at, method, cause,
         shift_id, taken_by, received_on, deposit_on)
       SELECT place + 98000, amount_fen, kind, unit_id, item_id, charge_id, voids, opens_at, method, cause, shift_id,
         taken_by, received_on, deposit_on
       FROM receipt_entries WHERE receipt_code = (SELECT code FROM receipts WHERE no = 1)`,
    [
      'cash-is-conserved',
      'charges-are-settled-as-told',
      'charges-stand-as-journaled',
      'every-receipt-is-journaled',
      'receipt-numbers-have-no-gap',
      'receipts-stand-as-journaled',
      'receipts-stand-in-their-place',
      'receptions-are-signed-by-two',
      'reckonings-come-out',
    ],
  ],
  [
    'a receipt under another code than its own',
    `UPDATE receipts SET code = code + 100000000 WHERE no = 1;
     UPDATE receipt_entries SET place = place + 100000000000 WHERE place / 1000 % 100000000 = 1`,
    ['receipts-stand-in-their-place'],
  ],
  [
    'a receipt its household does not find',
    'UPDATE receipt_entries SET opens_at = NULL',
    ['receipts-stand-in-their-place'],
  ],
  [
    'money of no receipt',
    'UPDATE receipt_entries SET place = place + 50000 WHERE place = (SELECT max(place) FROM receipt_entries)',
    ['foreign-keys', 'money-is-in-its-shift', 'receipts-come-to-their-face', 'receipts-stand-as-journaled'],
  ],
  [
    'a fuller account',
    `UPDATE prepaid_accounts SET balance_fen = balance_fen + 100`,
    ['prepaid-balances-agree'],
  ],
  [
    'an entry no receipt moved',
    `UPDATE prepaid_entries SET amount_fen = amount_fen + 100 WHERE amount_fen > 0;
     UPDATE prepaid_accounts SET balance_fen = balance_fen + 100`,
    ['prepaid-balances-agree'],
  ],
  [
    'a deposit paid from what was left here',
    `UPDATE receipt_entries SET method = 'prepaid', account_id = (SELECT id FROM prepaid_accounts)
     WHERE method = 'wechat' AND amount_fen = 4000`,
    ['prepaid-balances-agree', 'prepaid-pays-charges', 'receipts-stand-as-journaled'],
  ],
  [
    'a deposit paid back without a refund',
    `UPDATE deposits SET refunded_fen = refunded_fen + 100`,
    ['deposits-agree'],
  ],
  [
    'a deposit cancelled by nothing',
    `UPDATE deposits SET refunded_fen = 0, deducted_fen = 0, cancelled_at = 1`,
    ['deposits-agree'],
  ],
  [
    'a refund of another sum than its receipt',
    `UPDATE deposit_refunds SET refunded_fen = refunded_fen + 100; UPDATE deposits SET refunded_fen = refunded_fen + 100`,
    ['deposits-agree', 'refunds-stand-as-journaled'],
  ],
  [
    'a refund left out',
    `UPDATE series SET last = last + 1 WHERE book LIKE 'deposit-refund/%'`,
    ['refund-numbers-have-no-gap'],
  ],
  [
    'a deposit kept as less than was kept',
    `UPDATE charges SET amount_fen = amount_fen - 100, settled_fen = settled_fen - 100
     WHERE id = (SELECT charge_id FROM deposit_refunds);
     UPDATE charge_adjustments SET amount_fen = amount_fen - 100 WHERE kind = 'deposit'`,
    ['adjustments-stand-as-journaled', 'kept-deposits-are-charged'],
  ],
  [
    'prepaid money paid back to somebody else',
    `UPDATE prepaid_refunds SET payee = '李四'`,
    ['prepaid-refunds-stand-as-journaled'],
  ],
  [
    'prepaid money that came back of itself',
    `UPDATE prepaid_entries SET amount_fen = amount_fen + 100 WHERE refund_id IS NOT NULL;
     UPDATE prepaid_accounts SET balance_fen = balance_fen + 100`,
    ['prepaid-balances-agree'],
  ],
  [
    'a refund undone by nobody',
    `INSERT INTO refund_undos SELECT id, 'prepaid', '撤回', made_at, made_on, made_by, approved_by FROM prepaid_refunds`,
    ['payouts-stand-as-journaled', 'prepaid-balances-agree', 'undos-stand-as-journaled'],
  ],
  [
    'finance paying more than was asked for',
    `UPDATE finance_payouts SET amount_fen = amount_fen + 100`,
    ['payouts-stand-as-journaled'],
  ],
  ['another voucher', `UPDATE finance_payouts SET voucher = '付-999'`, ['payouts-stand-as-journaled']],
])(
  'verify notices %s',
  async (_, sql, broken) => {
    const office = await bookOfEverything();
    expect(await findings(office)).toEqual([]);

    await office.reopen(() => tamper(office.file, sql));

    expect(await findings(office)).toEqual(broken);
  },
  30_000,
);

/** Everything that can become of money, once: reversed, voided, left here, spent, held, paid back in cash. */
async function bookOfEverything(): Promise<FeeDesk> {
  const office = await feeDesk();
  const { clerk, lead, unitId, fee } = office;
  const approval = agreedBy(office);
  const settings = await must(lead.receipts.settings({}));
  await must(lead.receipts.changeSettings({ ...settings, cashRefunds: true }));
  const { id: itemId } = await office.item({ name: '装修押金', method: 'deposit', frequency: 'once' });
  const { id: damage } = await office.item({ name: '损坏赔偿', method: 'once', frequency: 'once' });
  const first = await take(office, [fee(5_000)]);
  const wrong = await take(office, [fee(7_000)]);
  await must(clerk.receipts.void({ id: wrong.id, reason: '写错', copiesBack: true }));
  office.closeDrawer();
  await office.openDrawer();
  await must(clerk.receipts.reverse({ id: first.id, reason: '收错', way: 'finance', approval }));
  await take(office, [topUp(unitId, 9_000), { kind: 'deposit', unitId, itemId, amountFen: fen(20_000) }], {
    payments: [paid('cash', 25_000), paid('wechat', 4_000)],
  });
  const [account] = await must(clerk.receipts.accounts({ unitId }));
  await take(office, [fee(3_000)], { payments: [paid('prepaid', 3_000, { accountId: account!.id })] });
  const { rows } = await must(clerk.receipts.deposits({ unitId, heldOnly: true }));
  await must(
    clerk.receipts.refundDeposit({
      id: rows[0]!.id,
      refundedFen: fen(8_000),
      deductedFen: fen(1_000),
      deductedFor: '墙面',
      deductedItemId: damage,
      reason: '装修结束',
      payee: '张三',
      way: 'cash',
      receiptBack: true,
      approval,
    }),
  );
  const [book] = await must(clerk.receipts.books({}));
  await must(clerk.receipts.spoilNumber({ id: book!.id, no: book!.nextNo, reason: '卡纸' }));
  await take(office, [fee(1_000)]);
  const refund = await must(
    clerk.receipts.refundPrepaid({
      accountId: account!.id,
      amountFen: fen(2_000),
      reason: '搬离',
      payee: '张三',
      way: 'finance',
      approval,
    }),
  );
  await must(
    office.finance.receipts.confirmPayout({
      kind: 'prepaid',
      id: refund.id,
      paidOn: '2026-11-23',
      paidBy: '刘会计',
      voucher: '付-118',
    }),
  );
  return office;
}
