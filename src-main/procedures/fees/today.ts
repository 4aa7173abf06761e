import { closingTime } from '../../../src-shared/rules/closingTime.ts';
import { sql } from 'kysely';
import { fees as asked } from '../../../src-shared/contract/fees/index.ts';
import { fenText, type Fen } from '../../../src-shared/rules/fen.ts';
import { periodAt } from '../../../src-shared/rules/charges/period.ts';
import { officeDay, officeInstant } from '../../../src-shared/rules/officeInstant.ts';
import { idsFrom } from '../../ledger/newId.ts';
import { query, tables } from '../../ledger/query.ts';
import type { Scene } from '../../ledger/scene.ts';
import type { Contribution, Due, Glance, Matter, Proof } from '../duties/contribution.ts';
import { reportOf } from './arrears/monthReports.ts';
import { balance, isOpen } from './openCharges.ts';
import { chargedBy, unchargedToday } from './unchargedToday.ts';
import { unreportedToday } from './unreportedToday.ts';

/** 收费 on 今日: promises that fall due, periods nobody charged yet, the month that finance waits for, and what is owed. */
export const feesToday: Contribution = {
  roles: asked.arrears.roles,
  matters: (scene) => [...promisesDue(scene), ...unchargedToday(scene), ...unreportedToday(scene)],
  duties: {
    'quarter-fees': chargedBy('quarterly'),
    'heating-fee': chargedBy('yearly'),
    'telephone-collection': calledThisMonth,
    'fee-summary': toldFinance,
  },
  glance,
};

/** FEE-09: who promised to pay by today, and still owes. */
const promisesDue = ({ tx, today, counter }: Scene): Matter[] =>
  tx.all(promisesBy, { today }).map((row) => ({
    kind: 'fees.promise-due',
    ref: row.unit_id,
    dueAt: officeInstant(row.promised_on, closingTime, counter.zone),
    since: row.made_at,
    facts: { where: row.code, owed: fenText(row.still_owed_fen), on: row.promised_on, by: row.by },
  }));

/** FEE-04: whoever owes is called once a month; by the last call that was written down. */
function calledThisMonth({ tx, counter }: Scene, { on }: Due): ReturnType<Proof> {
  const month = periodAt({ every: 'monthly' }, on);
  const from = officeInstant(month.from, '00:00', counter.zone);
  const to = officeDay(month.to, counter.zone).to;
  const call = tx.first(lastCall, { from: idsFrom(from), to: idsFrom(to) }) ?? null;
  return { left: call === null && tx.first(anythingOwed, {}) ? 1 : 0, done: call };
}

/** FEE-11: the month's sums were told to finance. */
function toldFinance({ tx }: Scene, { on }: Due): ReturnType<Proof> {
  const report = tx.first(reportOf, { month: on.slice(0, 7) });
  return report
    ? { left: 0, done: { at: report.reported_at, by: report.reported_by } }
    : { left: 1, done: null };
}

function glance({ tx }: Scene): Glance[] {
  const { households, owed_fen } = tx.first(wholeOwed, {})!;
  return [
    { kind: 'fees.households-owing', count: households },
    { kind: 'fees.owed', count: owed_fen },
  ];
}

/** A later call or visit takes the place of what was promised before; a notice does not. */
export const promisesBy = query<{ today: string }>()(({ today }) =>
  tables
    .selectFrom('dunnings')
    .innerJoin('units', 'units.id', 'dunnings.unit_id')
    .innerJoin('staff', 'staff.id', 'dunnings.made_by')
    .select([
      'dunnings.unit_id',
      'units.code',
      'dunnings.promised_on',
      'dunnings.made_at',
      'staff.name as by',
      sql<Fen>`(
        SELECT coalesce(sum(${balance}), 0) FROM charges
        WHERE charges.unit_id = dunnings.unit_id AND ${isOpen} AND charges.disputed = 0)`.as(
        'still_owed_fen',
      ),
    ])
    .where('dunnings.promised_on', '<=', today)
    .where(
      sql<boolean>`NOT EXISTS (
        SELECT 1 FROM dunnings AS later WHERE later.unit_id = dunnings.unit_id AND later.way <> 'notice'
          AND (later.made_at, later.rowid) > (dunnings.made_at, dunnings.rowid))`,
    )
    .where(sql<boolean>`still_owed_fen > 0`)
    .$narrowType<{ promised_on: string }>(),
);

// ids follow the clock
export const lastCall = query<{ from: string; to: string }>()(({ from, to }) =>
  tables
    .selectFrom('dunnings')
    .innerJoin('staff', 'staff.id', 'dunnings.made_by')
    .select(['dunnings.made_at as at', 'staff.name as by'])
    .where('dunnings.way', '=', 'phone')
    .where('dunnings.id', '>=', from)
    .where('dunnings.id', '<', to)
    .orderBy('dunnings.id', 'desc')
    .limit(1),
);

const anythingOwed = query()(() => tables.selectFrom('charges').select('id').where(isOpen).limit(1));

const wholeOwed = query()(() =>
  tables
    .selectFrom('charges')
    .select([
      sql<number>`count(DISTINCT unit_id)`.as('households'),
      sql<Fen>`coalesce(sum(${balance}), 0)`.as('owed_fen'),
    ])
    .where(isOpen),
);
