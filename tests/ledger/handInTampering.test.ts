import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { fen } from '../../src-shared/rules/fen.ts';
import { tamper } from '../faults/tamper.ts';
import { brokenIn } from './brokenIn.ts';
import { type HandInDesk, handInDesk } from './handInDesk.ts';
import { cashOf } from './moneyDesk.ts';
import { findings } from './moneyTaken.ts';
import { must, temporaryFolder } from './scene.ts';

const slip = (n: number): string => `(SELECT id FROM hand_ins ORDER BY made_at, id LIMIT 1 OFFSET ${n - 1})`;
const lead = "(SELECT id FROM staff WHERE login = 'supervisor')";
const journal = 'hand-ins-stand-as-journaled';
const sums = 'hand-ins-add-up';
const code = 'hand-ins-bear-their-code';
const held = 'hand-ins-hold-what-is-due';
const cash = 'cash-is-conserved';

/** What somebody wrote into the file, and the rules that must notice. */
const deeds: [what: string, sql: string, broken: string[]][] = [
  [
    'less handed in, notes and all',
    `UPDATE hand_ins SET turned_in_fen = turned_in_fen - 10000, due_fen = due_fen - 10000 WHERE id = ${slip(1)};
     UPDATE hand_in_pieces SET pieces = pieces - 1 WHERE hand_in_id = ${slip(1)} AND denomination_fen = 10000`,
    [sums, code, cash, journal],
  ],
  [
    'other notes of the same sum',
    `UPDATE hand_in_pieces SET pieces = pieces - 1 WHERE hand_in_id = ${slip(1)} AND denomination_fen = 10000;
     UPDATE hand_in_pieces SET pieces = pieces + 2 WHERE hand_in_id = ${slip(1)} AND denomination_fen = 5000`,
    [code, journal],
  ],
  [
    '长款 and 短款 netted',
    `UPDATE hand_ins SET over_fen = over_fen - 20, short_fen = short_fen + 20 WHERE id = ${slip(1)}`,
    [sums, journal],
  ],
  [
    'a payment taken off its slip',
    `DELETE FROM hand_in_lines WHERE hand_in_id = ${slip(1)} AND receipt_id =
       (SELECT min(receipt_id) FROM hand_in_lines WHERE hand_in_id = ${slip(1)})`,
    [sums, code, held, cash, journal],
  ],
  [
    'a payment moved to a later slip',
    `UPDATE hand_in_lines SET hand_in_id = ${slip(3)} WHERE hand_in_id = ${slip(1)} AND receipt_id =
       (SELECT min(receipt_id) FROM hand_in_lines WHERE hand_in_id = ${slip(1)})`,
    [sums, code, journal],
  ],
  [
    'a payment on two slips',
    `DROP INDEX hand_in_lines_once;
     INSERT INTO hand_in_lines SELECT ${slip(3)}, receipt_id, nth, 0 FROM hand_in_lines
       WHERE hand_in_id = ${slip(1)} LIMIT 1`,
    [sums, code, held, journal],
  ],
  [
    'a shift settled twice',
    `DROP INDEX hand_in_shifts_once;
     INSERT INTO hand_in_shifts SELECT ${slip(3)}, shift_id, NULL, 0 FROM hand_in_shifts
       WHERE hand_in_id = ${slip(1)} AND shift_id = (SELECT id FROM drawer_shifts WHERE nth = 1)`,
    [sums, held, journal],
  ],
  [
    'a slip for an earlier day than its money is due',
    `UPDATE hand_ins SET deposit_on = '2026-11-20' WHERE id = ${slip(3)}`,
    [held, code, journal],
  ],
  [
    'a slip called back that still holds its lines',
    `DROP INDEX hand_in_lines_once; UPDATE hand_in_lines SET released = 0 WHERE hand_in_id = ${slip(2)}`,
    [held],
  ],
  [
    'a slip that vanished',
    `DELETE FROM hand_in_lines WHERE hand_in_id = ${slip(2)};
     DELETE FROM hand_in_shifts WHERE hand_in_id = ${slip(2)};
     DELETE FROM hand_in_pieces WHERE hand_in_id = ${slip(2)};
     DELETE FROM hand_ins WHERE id = ${slip(2)}`,
    ['hand-in-numbers-have-no-gap', journal],
  ],
  [
    'a number that was not given out',
    `UPDATE series SET last = 9 WHERE book LIKE 'hand-in/%'`,
    ['hand-in-numbers-have-no-gap'],
  ],
  [
    'another check code',
    `UPDATE hand_ins SET check_code = '22222222' WHERE id = ${slip(1)}`,
    [code, journal],
  ],
  ['late no more', `UPDATE hand_ins SET late = 0, late_reason = NULL WHERE id = ${slip(3)}`, [journal]],
  ['taken by somebody else', `UPDATE hand_ins SET handed_to = ${lead} WHERE id = ${slip(1)}`, [journal]],
  ['received by somebody else', `UPDATE hand_ins SET received_by = ${lead} WHERE id = ${slip(1)}`, [journal]],
  [
    'a difference written off',
    `UPDATE hand_ins SET received_fen = turned_in_fen, difference_note = NULL WHERE received_fen <> turned_in_fen`,
    [journal],
  ],
  [
    'received without finance',
    `UPDATE hand_ins SET state = 'received', received_at = made_at, received_by = ${lead}, received_fen = turned_in_fen
     WHERE state = 'handed'`,
    [journal],
  ],
  [
    'cash of a shift that was closed',
    `UPDATE drawer_receptions SET turn_in_fen = turn_in_fen + 100`,
    [cash, 'closed-shifts-are-split-whole', 'receptions-are-signed-by-two', 'receptions-stand-as-journaled'],
  ],
  [
    'another statement of a channel',
    `UPDATE channel_statements SET fee_fen = 1`,
    ['statements-stand-as-journaled'],
  ],
];

test('I5 I13 I14 I16 I17 I18 I23: verify notices whatever is written past the rules of handing in', async () => {
  const office = await threeSlips();
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
  const office = await threeSlips();
  office.service.ledger.db.exec(
    `UPDATE journal_payloads SET salt = NULL, input = NULL, output = NULL, purged_at = 1
     WHERE seq <= (SELECT max(seq) FROM journal WHERE procedure NOT LIKE 'office.%')`,
  );

  expect(await findings(office)).toEqual([]);
}, 30_000);

/** Two shifts with differences on one slip that finance received with less, one slip called back, one that came late. */
async function threeSlips(): Promise<HandInDesk> {
  const office = await handInDesk();
  const { clerk, finance, proof } = office;
  await office.takes(20_000);
  await office.takes(6_000, 'wechat');
  await must(clerk.drawer.move({ kind: 'change-in', amountFen: fen(5_000), reason: '补零', approval: null }));
  await office.count(75_020);
  await must(office.agree());
  await must(office.receive(cashOf(75_020)));
  office.setClock('2026-11-23T12:00:00+08:00');
  await office.opens();
  await office.takes(9_000);
  office.setClock('2026-11-23T16:45:00+08:00');
  await office.count(58_950);
  await must(office.agree());
  const first = await must(office.handIn(58_950, { pieces: cashOf(33_970) }));
  office.setClock('2026-11-23T17:30:00+08:00');
  await must(finance.drawer.disputeHandIn({ id: first.handIn!.id, reason: '少一元' }));
  await must(
    finance.drawer.settleDispute({ id: first.handIn!.id, receivedFen: fen(33_870), note: '少一元，前台认' }),
  );
  await office.takes(4_000);
  office.setClock('2026-11-23T18:00:00+08:00');
  await office.closes(54_000);
  const second = await must(office.prepares());
  await must(clerk.drawer.cancelHandIn({ id: second.id, reason: '张数写错' }));
  office.setClock('2026-11-24T17:05:00+08:00');
  const third = await must(office.prepares('财务外出'));
  await must(clerk.drawer.handOver({ id: third.id, receiver: proof('supervisor') }));
  await must(
    clerk.drawer.compareChannel({
      day: '2026-11-23',
      channel: 'wechat',
      statementFen: fen(6_000),
      feeFen: fen(36),
      explanation: null,
    }),
  );
  return office;
}
