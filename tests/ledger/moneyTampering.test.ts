import { expect, test } from 'vitest';
import { fen } from '../../src-shared/rules/fen.ts';
import { tamper } from '../faults/tamper.ts';
import { post, runOf } from './billingDesk.ts';
import { agreedBy, feeDesk, type FeeDesk, findings, take } from './moneyTaken.ts';
import { must } from './scene.ts';
import { paid } from './takingDesk.ts';

const receipt = ['receipts-stand-as-journaled'];

test.each<[string, string, string[]]>([
  [
    'money put under another method',
    `REPLACE INTO receipt_entries (place, method, amount_fen, cause, shift_id, taken_by, received_on, deposit_on)
     SELECT place, 'wechat', amount_fen, cause, shift_id, taken_by, received_on, deposit_on
     FROM receipt_entries WHERE method = 'cash' AND cause = 'taken' LIMIT 1`,
    receipt,
  ],
  [
    'less taken than was taken',
    `UPDATE receipts SET total_fen = total_fen - 100 WHERE no = 1;
     UPDATE receipt_entries SET amount_fen = amount_fen - 100
     WHERE receipt_code = (SELECT code FROM receipts WHERE no = 1);
     UPDATE charges SET settled_fen = settled_fen - 100
     WHERE id = (SELECT charge_id FROM receipt_lines WHERE receipt_id = (SELECT id FROM receipts WHERE no = 1))`,
    ['charges-stand-as-journaled', ...receipt],
  ],
  ['another payer', `UPDATE receipts SET payer = '李四' WHERE no = 1`, receipt],
  [
    'another number',
    `UPDATE receipts SET number = 'A1-A000777' WHERE no = 1;
     UPDATE papers SET number = 'A1-A000777' WHERE id = (SELECT paper_id FROM receipts WHERE no = 1)`,
    receipt,
  ],
  [
    'another time',
    'UPDATE receipts SET taken_at = taken_at + 1000 WHERE no = 1',
    ['charges-stand-as-journaled', ...receipt, 'receipts-stand-in-their-place'],
  ],
  [
    'another finance day',
    `UPDATE receipts SET deposit_on = '2026-12-31' WHERE no = 1;
     UPDATE receipt_entries SET deposit_on = '2026-12-31'
     WHERE method IS NOT NULL AND receipt_code = (SELECT code FROM receipts WHERE no = 1)`,
    receipt,
  ],
  ['other cash handed over', 'UPDATE receipts SET tendered_fen = tendered_fen + 100 WHERE no = 1', receipt],
  [
    'another item on the line',
    `UPDATE receipt_entries SET item_id = (SELECT id FROM fee_items WHERE name = '物业服务费')
     WHERE kind IS NOT NULL AND receipt_code = (SELECT code FROM receipts WHERE no = 1)`,
    receipt,
  ],
  [
    'another room on the line',
    `UPDATE receipt_entries SET unit_id = (SELECT id FROM units WHERE room = '503')
     WHERE kind IS NOT NULL AND receipt_code = (SELECT code FROM receipts WHERE no = 1)`,
    receipt,
  ],
  [
    'a method changed by nobody',
    `INSERT INTO receipt_entries (place, method, amount_fen, cause, moved_at, shift_id, taken_by, received_on, deposit_on)
     SELECT place + 2, method, -amount_fen, cause, moved_at, shift_id, taken_by, received_on, deposit_on
     FROM receipt_entries WHERE cause = 'method-changed'`,
    receipt,
  ],
  [
    'a method changed that was changed to another',
    `UPDATE receipt_entries SET method = 'alipay' WHERE cause = 'method-changed' AND amount_fen > 0`,
    receipt,
  ],
  [
    'another sum of a charge typed by hand',
    `UPDATE charges SET amount_fen = 500, calculation = '5.00元' WHERE amount_fen = 8800`,
    ['charges-stand-as-journaled'],
  ],
  [
    'another calculation of a charge that was paid',
    `UPDATE charges SET calculation = '熟人' WHERE amount_fen = 5000 AND settled_fen = 5000`,
    receipt,
  ],
  [
    'a charge nobody typed',
    `CREATE TEMP TABLE copy AS SELECT * FROM charges WHERE amount_fen = 8800;
     UPDATE copy SET id = 'slipped';
     INSERT INTO charges SELECT * FROM copy`,
    ['charges-stand-as-journaled'],
  ],
  [
    'a run of another sum',
    `UPDATE billing_runs SET total_fen = total_fen + 1;
     UPDATE charges SET amount_fen = amount_fen + 1
     WHERE id = (SELECT max(id) FROM charges WHERE source = 'run')`,
    ['charges-stand-as-journaled'],
  ],
  [
    'a waiver nobody agreed to',
    `INSERT INTO charge_adjustments
     SELECT 'slipped', id, 'waiver', 700, NULL, '优惠', booked_by, booked_at, from_on, booked_by
     FROM charges WHERE amount_fen = 8800;
     UPDATE charges SET settled_fen = settled_fen + 700 WHERE amount_fen = 8800`,
    ['adjustments-stand-as-journaled'],
  ],
  [
    'a waiver of more',
    `UPDATE charge_adjustments SET amount_fen = amount_fen + 100 WHERE kind = 'waiver';
     UPDATE charges SET settled_fen = settled_fen + 100 WHERE id = (SELECT charge_id FROM charge_adjustments)`,
    ['adjustments-stand-as-journaled'],
  ],
  [
    'a number spoiled by nobody',
    `INSERT INTO receipt_spoiled_numbers SELECT id, next_no, '卡纸', issued_at, issued_by FROM receipt_books WHERE nth = 1;
     UPDATE receipt_books SET next_no = next_no + 1 WHERE nth = 1`,
    ['books-stand-as-journaled'],
  ],
  [
    'a book in other hands',
    `UPDATE receipt_books SET issued_to = (SELECT id FROM staff WHERE login = 'finance') WHERE nth = 2`,
    ['books-stand-as-journaled'],
  ],
  [
    'the first book in the hands of one',
    `UPDATE receipt_books SET issued_to = (SELECT id FROM staff WHERE login = 'finance') WHERE nth = 1`,
    ['books-stand-as-journaled'],
  ],
  [
    'a drawer counted otherwise',
    `UPDATE drawer_counts SET counted_fen = counted_fen + 100 WHERE shift_id = (SELECT id FROM drawer_shifts WHERE nth = 1);
     UPDATE drawer_count_lines SET pieces = pieces + 1 WHERE denomination_fen = 100
       AND count_id = (SELECT id FROM drawer_counts WHERE shift_id = (SELECT id FROM drawer_shifts WHERE nth = 1));
     UPDATE drawer_shifts SET opening_float_fen = opening_float_fen + 100 WHERE nth = 1`,
    ['drawer-stands-as-journaled'],
  ],
  ['a refund to somebody else', `UPDATE deposit_refunds SET payee = '李四'`, ['refunds-stand-as-journaled']],
])(
  'verify notices %s: the journal tells otherwise',
  async (_, sql, broken) => {
    const office = await aDayOfMoney();
    expect(await findings(office)).toEqual([]);

    await office.reopen(() => tamper(office.file, sql));

    expect(await findings(office)).toEqual(broken);
  },
  30_000,
);

test('what was purged from the journal is compared no more', async () => {
  const office = await aDayOfMoney();
  office.service.ledger.db.exec(
    `UPDATE journal_payloads SET salt = NULL, input = NULL, output = NULL, purged_at = 1
     WHERE seq <= (SELECT max(seq) FROM journal WHERE procedure NOT LIKE 'office.%')`,
  );
  expect(await findings(office)).toEqual([]);
}, 30_000);

test('a ledger takes no second row under the key of the first, whoever writes', async () => {
  const office = await feeDesk();
  await take(office, [office.fee(5_000)]);
  const { db } = office.service.ledger;
  db.pragma('recursive_triggers = OFF'); // as another program would have it
  const entry = 'place, amount_fen, kind, unit_id, charge_id, voids';
  for (const again of [
    'REPLACE INTO receipts SELECT * FROM receipts',
    `REPLACE INTO receipt_entries (${entry}) SELECT ${entry} FROM receipt_entries WHERE kind = 'charge'`,
  ])
    expect(() => db.exec(again)).toThrow(/stays/);
});

/** A bit of everything that moves money or decides about it. */
async function aDayOfMoney(): Promise<FeeDesk> {
  const office = await feeDesk();
  const { clerk, lead, unitId, fee, itemId } = office;
  await office.home('503');
  await post(office, runOf(itemId, ['2026-11-01', '2026-11-30']));
  await take(office, [fee(5_000)], { tenderedFen: fen(10_000) });
  const changed = await take(office, [fee(6_000)], { payments: [paid('wechat', 6_000)] });
  await must(
    clerk.receipts.changeMethod({
      id: changed.id,
      from: 'wechat',
      to: 'card',
      accountId: null,
      reference: null,
    }),
  );
  const [card] = office.rows(`SELECT id FROM fee_items WHERE method = 'once'`);
  await must(
    lead.fees.addCharge({
      unitId,
      itemId: card!['id'] as never,
      quantity: 1000,
      price: 880_000,
      note: null,
    }),
  );
  const [owed] = office.rows(`SELECT id FROM charges WHERE source = 'run' LIMIT 1`);
  await must(
    lead.fees.waive({
      id: owed!['id'] as never,
      lateFee: false,
      amountFen: fen(300),
      reason: '优惠',
      approval: null,
    }),
  );
  await must(
    lead.receipts.issueBook({
      code: 'B',
      kind: 'hand',
      layoutId: null,
      firstNo: 1,
      lastNo: 50,
      issuedTo: null,
    }),
  );
  const { id: pledge } = await office.item({ name: '装修押金', method: 'deposit', frequency: 'once' });
  await take(office, [{ kind: 'deposit', unitId, itemId: pledge, amountFen: fen(20_000) }]);
  const { rows } = await must(clerk.receipts.deposits({ unitId, heldOnly: true }));
  await must(
    clerk.receipts.refundDeposit({
      id: rows[0]!.id,
      refundedFen: fen(8_000),
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
  return office;
}
