import { lookers, overseers } from '../../../src-shared/contract/receipts/ids.ts';
import { receipts as asked } from '../../../src-shared/contract/receipts/index.ts';
import { type Fen, fenText } from '../../../src-shared/rules/fen.ts';
import { dayFrom } from '../../../src-shared/rules/officeInstant.ts';
import { query, tables } from '../../ledger/query.ts';
import type { Scene } from '../../ledger/scene.ts';
import { holdsOneOf } from '../../ledger/staffOnDuty.ts';
import type { Contribution, DutyRule, Matter } from '../duties/contribution.ts';
import { booksNow } from './books/bookRow.ts';
import { receiptsLog } from './dayLog.ts';
import { slipsOf } from './registers/slipsOf.ts';
import { type Week, weekAround } from './registers/weekAround.ts';

/** 收费 on 今日: what the books, finance and the week's register wait for; how much came in is nobody's to read here. */
export const receiptsToday: Contribution = {
  roles: lookers,
  matters: (scene) => [...booksNearlyUsedUp(scene), ...refundsToPay(scene), ...weeksToCheck(scene)],
  duties: [saturdayRegister()],
  glance: ({ tx, today }) => [{ kind: 'receipts.today', count: tx.first(receivedOn, { day: today })!.count }],
  log: receiptsLog,
};

/** FEE-10: every Saturday; proved by the register of the week that is over by then. */
function saturdayRegister(): DutyRule {
  return {
    name: 'fee-slip-register',
    due: '18:00',
    remind: '16:30',
    weekdays: [6],
    roles: asked.registerWeek.roles,
    look: (scene) => {
      const { register } = weekOver(scene);
      if (!register) return { left: 1, done: null };
      return { left: 0, done: { at: register.registered_at, by: register.registered_by_name } };
    },
  };
}

/** The last week that is over, or ends today. */
function weekOver({ tx, today }: Scene): Week {
  const week = weekAround(tx, today);
  return week.toOn <= today ? week : weekAround(tx, dayFrom(week.fromOn, -1));
}

/** A new book is issued before the last form is written on. */
const booksNearlyUsedUp = (scene: Scene): Matter[] =>
  booksNow(scene)
    .filter(({ state, blank }) => state === 'issued' && blank <= fewBlanks)
    .map((book) => ({
      kind: 'receipts.book-low',
      ref: book.id,
      dueAt: null,
      since: book.issuedAt,
      facts: { book: book.code, blank: book.blank, holder: book.issuedTo ?? '' },
    }));

const fewBlanks = 20;

/** 财务退款: what was agreed to and is not paid yet. */
function refundsToPay({ tx, staff }: Scene): Matter[] {
  if (!holdsOneOf(staff, asked.confirmRefund.roles)) return [];
  return tx.all(refundsUnpaid, {}).map((refund) => ({
    kind: 'receipts.refund-to-pay',
    ref: refund.id,
    dueAt: null,
    since: refund.made_at,
    facts: {
      number: refund.number,
      where: refund.unit_code,
      payee: refund.payee,
      amount: fenText(refund.refunded_fen),
    },
  }));
}

/** A week whose slips nobody wrote down on Saturday, and registers that wait for a second look (FEE-13). */
function weeksToCheck(scene: Scene): Matter[] {
  const { tx, staff } = scene;
  const week = weekOver(scene);
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

// by the index of payments: a receipt of today has one of today
export const receivedOn = query<{ day: string }>()(({ day }) =>
  tables
    .selectFrom('receipt_payments')
    .innerJoin('receipts', 'receipts.id', 'receipt_payments.receipt_id')
    .select((eb) => eb.fn.count<number>('receipts.id').distinct().as('count'))
    .where('receipt_payments.received_on', '=', day)
    .where('receipts.received_on', '=', day)
    .where('receipts.kind', '=', 'receipt')
    .where('receipts.voided_at', 'is', null),
);

type Unpaid = {
  id: string;
  number: string;
  unit_code: string;
  payee: string;
  refunded_fen: Fen;
  made_at: number;
};

export const refundsUnpaid = query()<Unpaid>(() =>
  tables
    .selectFrom('deposit_refunds')
    .innerJoin('deposits', 'deposits.id', 'deposit_refunds.deposit_id')
    .innerJoin('units', 'units.id', 'deposits.unit_id')
    .select([
      'deposit_refunds.id',
      'deposit_refunds.number',
      'units.code as unit_code',
      'deposit_refunds.payee',
      'deposit_refunds.refunded_fen',
      'deposit_refunds.made_at',
    ])
    .where('deposit_refunds.paid_at', 'is', null)
    .orderBy('deposit_refunds.made_at'),
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
