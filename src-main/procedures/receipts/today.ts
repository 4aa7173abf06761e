import { sql } from 'kysely';
import { lookers, overseers } from '../../../src-shared/contract/receipts/ids.ts';
import { receipts as asked } from '../../../src-shared/contract/receipts/index.ts';
import { fenText } from '../../../src-shared/rules/fen.ts';
import { dayFrom } from '../../../src-shared/rules/officeInstant.ts';
import { fewBlanks } from '../../../src-shared/rules/receiptNumbers.ts';
import { query, tables } from '../../ledger/query.ts';
import type { Scene } from '../../ledger/scene.ts';
import { holdsOneOf } from '../../ledger/staffOnDuty.ts';
import type { Tx } from '../../ledger/tx.ts';
import type { Contribution, Due, Matter, Proof } from '../duties/contribution.ts';
import { receiptsLog } from './dayLog.ts';
import { payoutsOpen } from './refunds/payoutRow.ts';
import { type Days, daysBetween, receivedOn } from './receiptsBetween.ts';
import { slipsOf } from './registers/slipsOf.ts';
import { type Week, weekAround } from './registers/weekAround.ts';

/** 收费 on 今日: what the books, finance and the week's register wait for; how much came in is nobody's to read here. */
export const receiptsToday: Contribution = {
  roles: lookers,
  matters: (scene) => [...booksNearlyUsedUp(scene), ...refundsToPay(scene), ...weeksToCheck(scene)],
  duties: { 'fee-slip-register': saturdayRegister },
  glance: ({ tx, today }) => [
    { kind: 'receipts.today', count: tx.first(takenOn, daysBetween(today, today))!.count },
  ],
  log: receiptsLog,
};

/** FEE-10: every Saturday; proved by the register of the week that is over by then. */
function saturdayRegister({ tx }: Scene, { on }: Due): ReturnType<Proof> {
  const { register } = weekOver(tx, on);
  if (!register) return { left: 1, done: null };
  return { left: 0, done: { at: register.registered_at, by: register.registered_by_name } };
}

/** The last week that is over on a day, or ends on it. */
function weekOver(tx: Tx, day: string): Week {
  const week = weekAround(tx, day);
  return week.toOn <= day ? week : weekAround(tx, dayFrom(week.fromOn, -1));
}

/** A new book is issued before the last form is written on. */
const booksNearlyUsedUp = ({ tx }: Scene): Matter[] =>
  tx.all(booksLow, { fewBlanks }).map((book) => ({
    kind: 'receipts.book-low',
    ref: book.id,
    dueAt: null,
    since: book.issued_at,
    facts: { book: book.code, blank: book.blank, holder: book.holder ?? '' },
  }));

/** 财务退款: what was agreed to and is not paid yet, of deposits, prepaid money and reversed receipts. */
function refundsToPay({ tx, staff }: Scene): Matter[] {
  if (!holdsOneOf(staff, asked.confirmPayout.roles)) return [];
  return tx.all(payoutsOpen, {}).map((due) => ({
    kind: 'receipts.refund-to-pay',
    ref: due.id,
    dueAt: null,
    since: due.made_at,
    facts: {
      number: due.number,
      where: due.unit_code,
      payee: due.payee,
      amount: fenText(due.amount_fen),
    },
  }));
}

/** A week whose slips nobody wrote down on Saturday, and registers that wait for a second look (FEE-13). */
function weeksToCheck(scene: Scene): Matter[] {
  const { tx, staff } = scene;
  const week = weekOver(tx, scene.today);
  const isForgotten =
    week.register === null &&
    week.toOn < scene.today &&
    holdsOneOf(staff, asked.registerWeek.roles) &&
    slipsOf(tx, week).length > 0;
  const forgotten: Matter[] = isForgotten
    ? [
        {
          kind: 'receipts.week-open',
          ref: week.fromOn,
          dueAt: null,
          since: scene.now,
          facts: { from: week.fromOn, to: week.toOn },
        },
      ]
    : [];
  if (!holdsOneOf(staff, overseers)) return forgotten;
  const unchecked = tx.all(registersUnchecked, { staffId: staff.id }).map((row): Matter => ({
    kind: 'receipts.week-unchecked',
    ref: row.from_on,
    dueAt: null,
    since: row.registered_at,
    facts: { from: row.from_on, to: row.to_on, by: row.registered_by },
  }));
  return [...forgotten, ...unchecked];
}

const booksLow = query<{ fewBlanks: number }>()(({ fewBlanks }) =>
  tables
    .selectFrom('receipt_books')
    .leftJoin('staff as holder', 'holder.id', 'receipt_books.issued_to')
    .select([
      'receipt_books.id',
      'code',
      'issued_at',
      'holder.name as holder',
      sql<number>`last_no - next_no + 1`.as('blank'),
    ])
    .where('receipt_books.state', '=', 'issued')
    .where(sql<boolean>`last_no - next_no + 1 <= ${fewBlanks}`)
    .orderBy('nth', 'desc'),
);

export const takenOn = query<Days>()((days) =>
  tables
    .selectFrom('receipts')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('receipts.id', 'in', receivedOn(days))
    .where('receipts.kind', '=', 'receipt')
    .where('receipts.voided_at', 'is', null),
);

const registersUnchecked = query<{ staffId: string }>()(({ staffId }) =>
  tables
    .selectFrom('week_registers')
    .innerJoin('staff', 'staff.id', 'week_registers.registered_by')
    .select(['from_on', 'to_on', 'registered_at', 'staff.name as registered_by'])
    .where('checked_at', 'is', null)
    .where('week_registers.registered_by', '<>', staffId)
    .orderBy('from_on'),
);
