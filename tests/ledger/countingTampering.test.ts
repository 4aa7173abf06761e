import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { fen } from '../../src-shared/rules/fen.ts';
import { tamper } from '../faults/tamper.ts';
import { brokenIn } from './brokenIn.ts';
import { type CountingDesk, countingDesk } from './countingDesk.ts';
import { cashOf } from './moneyDesk.ts';
import { findings, take } from './moneyTaken.ts';
import { must, temporaryFolder } from './scene.ts';

const nth = (n: number): string => `(SELECT id FROM drawer_shifts WHERE nth = ${n})`;
const finance = "(SELECT id FROM staff WHERE login = 'finance')";
const lead = "(SELECT id FROM staff WHERE login = 'supervisor')";
const clerk = "(SELECT id FROM staff WHERE login = 'receptionist')";
const sealedCount = (n: number): string => `(SELECT count_id FROM drawer_seals WHERE shift_id = ${nth(n)})`;
const signed = 'receptions-are-signed-by-two';
const counts = 'counts-stand-as-journaled';
const seals = 'seals-stand-as-journaled';
const movements = 'movements-stand-as-journaled';

/** What somebody wrote into the file, and the rules that must notice. */
const deeds: [what: string, sql: string, broken: string[]][] = [
  [
    'a second live shift',
    `DROP INDEX drawer_shifts_one_live;
     INSERT INTO drawer_shifts SELECT 'slipped', 9, cashier_id, 'open', opened_at, opened_on, 50000, NULL, NULL
     FROM drawer_shifts WHERE nth = 3`,
    [
      'one-shift-at-a-time',
      'drawer-stands-as-journaled',
      'floats-follow-one-another',
      'shifts-stand-as-journaled',
    ],
  ],
  [
    'another owner of what was missing at an opening',
    `UPDATE drawer_movements SET belongs_to = ${finance} WHERE shift_id = ${nth(2)} AND kind = 'opening-difference'`,
    ['opening-differences-have-an-owner', signed],
  ],
  [
    'more turned in than was counted',
    `UPDATE drawer_receptions SET turn_in_fen = turn_in_fen + 100 WHERE shift_id = ${nth(1)}`,
    ['cash-is-conserved', 'closed-shifts-are-split-whole', 'receptions-stand-as-journaled', signed],
  ],
  [
    'less left in the drawer',
    `UPDATE drawer_shifts SET retained_fen = retained_fen - 100 WHERE nth = 1`,
    ['cash-is-conserved', 'closed-shifts-are-split-whole', 'floats-follow-one-another'],
  ],
  [
    'a coin of a received count left out',
    `DELETE FROM drawer_count_lines WHERE denomination_fen = 10
       AND count_id = (SELECT count_id FROM drawer_receptions WHERE shift_id = ${nth(1)})`,
    ['closed-shifts-are-split-whole', 'counts-come-to-their-notes', counts, signed],
  ],
  [
    'two tens for a twenty in the sealed count',
    `UPDATE drawer_count_lines SET pieces = pieces + 2 WHERE denomination_fen = 1000 AND count_id = ${sealedCount(1)};
     UPDATE drawer_count_lines SET pieces = pieces - 1 WHERE denomination_fen = 2000 AND count_id = ${sealedCount(1)}`,
    ['closed-shifts-are-split-whole', counts, signed],
  ],
  [
    'a difference written off',
    `UPDATE drawer_reckonings SET expected_fen = expected_fen + variance_fen, variance_fen = 0
       WHERE count_id = ${sealedCount(1)};
     UPDATE drawer_seals SET variance_fen = 0, approved_by = NULL, reason = NULL, reason_text = NULL
       WHERE shift_id = ${nth(1)}`,
    ['cash-is-conserved', 'reckonings-come-out', counts, seals, signed],
  ],
  [
    'a seal over an earlier count',
    `UPDATE drawer_seals SET count_id = (SELECT min(count_id) FROM drawer_reckonings WHERE shift_id = ${nth(1)})
       WHERE shift_id = ${nth(1)}`,
    ['reckonings-come-out', 'closed-shifts-are-split-whole', signed],
  ],
  [
    'a difference agreed to by its own clerk',
    `UPDATE drawer_seals SET approved_by = ${clerk} WHERE shift_id = ${nth(1)}`,
    ['differences-are-agreed-to', seals, signed],
  ],
  [
    'a difference agreed to by somebody else',
    `UPDATE drawer_seals SET approved_by = ${finance} WHERE shift_id = ${nth(1)}`,
    [seals, signed],
  ],
  [
    'another reason',
    `UPDATE drawer_seals SET reason = 'counterfeit' WHERE shift_id = ${nth(1)}`,
    [seals, signed],
  ],
  [
    'a count by others with nobody who forced it',
    'DELETE FROM drawer_forced_counts',
    ['differences-are-agreed-to', counts, signed],
  ],
  [
    'another witness',
    `UPDATE drawer_forced_counts SET witnessed_by = (SELECT id FROM staff WHERE login = 'manager')`,
    [counts, signed],
  ],
  [
    'a drawer received by its own clerk',
    `UPDATE drawer_receptions SET received_by = ${clerk} WHERE shift_id = ${nth(1)};
     UPDATE drawer_counts SET counted_by = ${clerk}
       WHERE id = (SELECT count_id FROM drawer_receptions WHERE shift_id = ${nth(1)})`,
    ['receptions-stand-as-journaled', counts, signed],
  ],
  [
    'a drawer received by somebody else',
    `UPDATE drawer_receptions SET received_by = ${lead} WHERE shift_id = ${nth(1)}`,
    ['receptions-stand-as-journaled', signed],
  ],
  [
    'a signature over something else',
    `UPDATE drawer_receptions SET digest = substr(digest, 2) || 'f' WHERE shift_id = ${nth(1)}`,
    ['receptions-stand-as-journaled', signed],
  ],
  ['the end of a shift moved', `UPDATE drawer_shifts SET ended_at = ended_at + 1000 WHERE nth = 1`, [signed]],
  [
    'a payment of a closed shift moved to another day',
    `UPDATE receipt_entries SET deposit_on = '2026-11-30' WHERE shift_id = ${nth(1)} AND method = 'wechat'`,
    ['receipts-stand-as-journaled', signed],
  ],
  ['a note a receiver never wrote', `UPDATE drawer_rejections SET note = '没有问题'`, [counts, signed]],
  [
    'cash nobody put in',
    `INSERT INTO drawer_movements SELECT 'slipped', id, 'paid-in', 500, '不知道', NULL, opened_at, cashier_id, NULL
     FROM drawer_shifts WHERE nth = 3`,
    [movements, 'reckonings-come-out'],
  ],
  [
    'cash that somebody else agreed to',
    `UPDATE drawer_movements SET approved_by = ${finance} WHERE kind = 'paid-out'`,
    [movements, signed],
  ],
  [
    'a pause for another reason',
    `UPDATE drawer_pauses SET reason = '去银行' WHERE shift_id = ${nth(1)}`,
    [movements, signed],
  ],
  [
    'a pause that ended at another time',
    `UPDATE drawer_pauses SET resumed_at = resumed_at + 60000 WHERE shift_id = ${nth(1)}`,
    [movements, signed],
  ],
  ['another bag', `UPDATE drawer_bags SET number = 'FB-9'`, [movements, signed]],
  [
    'a drawer that is looked into open again',
    `UPDATE drawer_shifts SET state = 'open' WHERE nth = 3`,
    ['drawer-states-agree', 'shifts-stand-as-journaled'],
  ],
  [
    'a drawer sealed with nobody who agreed',
    `UPDATE drawer_shifts SET state = 'sealed' WHERE nth = 3`,
    ['drawer-states-agree', 'shifts-stand-as-journaled'],
  ],
  [
    'a seal the journal does not know',
    `INSERT INTO drawer_seals SELECT shift_id, count_id, variance_fen, 'other', '无', ${finance}, 1
       FROM drawer_reckonings WHERE shift_id = ${nth(3)};
     UPDATE drawer_shifts SET state = 'sealed' WHERE nth = 3`,
    [seals, 'shifts-stand-as-journaled'],
  ],
  ['another float', 'UPDATE drawer_settings SET float_fen = 1', ['shifts-stand-as-journaled']],
];

test('I1 I3 I4 I6 I7 I8 I10: verify notices whatever is written past the drawer’s rules', async () => {
  const office = await threeShifts();
  expect(await findings(office)).toEqual([]);
  await office.close();

  for (const [what, sql, broken] of deeds) {
    const copy = path.join(temporaryFolder(), 'ledger.db');
    fs.copyFileSync(office.file, copy);
    tamper(copy, sql);

    expect.soft(brokenIn(copy), what).toEqual(broken.toSorted());
    fs.rmSync(path.dirname(copy), { recursive: true });
  }
}, 120_000);

test('what was purged from the journal is compared no more', async () => {
  const office = await threeShifts();
  office.service.ledger.db.exec(
    `UPDATE journal_payloads SET salt = NULL, input = NULL, output = NULL, purged_at = 1
     WHERE seq <= (SELECT max(seq) FROM journal WHERE procedure NOT LIKE 'office.%')`,
  );

  expect(await findings(office)).toEqual([]);
}, 30_000);

/** One shift with a bit of everything, one counted in its owner's absence, and one that is being looked into. */
async function threeShifts(): Promise<CountingDesk> {
  const office = await countingDesk();
  const { clerk: desk, lead: leader, proof, shiftId } = office;
  await must(
    leader.drawer.changeSettings({ floatFen: fen(50_000), toleranceFen: fen(2_000), remindFrom: '16:00' }),
  );
  await take(office, [office.fee(8_320)], { tenderedFen: fen(10_000) });
  await take(office, [office.fee(6_000)], { payments: [paidByWechat(6_000)] });
  await must(desk.drawer.move({ kind: 'change-in', amountFen: fen(10_000), reason: '补零', approval: null }));
  await must(
    desk.drawer.move({
      kind: 'paid-out',
      amountFen: fen(2_000),
      reason: '买水',
      approval: proof('supervisor'),
    }),
  );
  office.setClock('2026-11-23T11:00:00+08:00');
  await must(desk.drawer.suspend({ reason: '去洗手间' }));
  office.setClock('2026-11-23T11:05:00+08:00');
  await must(desk.drawer.resume({}));
  office.setClock('2026-11-23T16:40:00+08:00');
  await office.count(66_320);
  await must(
    desk.drawer.reject({
      shiftId: shiftId(),
      counts: cashOf(66_220),
      note: '少一元',
      receiver: proof('finance'),
    }),
  );
  office.setClock('2026-11-23T16:45:00+08:00');
  await must(desk.drawer.submitCount({ counts: cashOf(67_220) }));
  await must(desk.drawer.recount({}));
  office.setClock('2026-11-23T16:46:00+08:00');
  await must(desk.drawer.submitCount({ counts: cashOf(67_320) }));
  await must(office.agree());
  await must(desk.drawer.bag({ number: 'FB-1' }));
  office.setClock('2026-11-23T16:50:00+08:00');
  await must(office.receive(cashOf(67_320)));

  office.setClock('2026-11-24T08:10:00+08:00');
  await must(desk.drawer.open({ counts: cashOf(49_900), reason: '少一元' }));
  await must(
    leader.drawer.forceCount({ counts: cashOf(49_900), why: '临时请假', witness: proof('finance') }),
  );
  office.setClock('2026-11-24T08:30:00+08:00');
  await must(office.receive(cashOf(49_900)));

  await must(desk.drawer.open({ counts: cashOf(49_900), reason: null }));
  await office.count(49_800);
  return office;
}

const paidByWechat = (amountFen: number) => ({
  method: 'wechat' as const,
  amountFen: fen(amountFen),
  accountId: null,
  reference: null,
  valueOn: null,
});
