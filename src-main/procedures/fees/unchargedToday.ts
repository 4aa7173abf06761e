import { sql } from 'kysely';
import { fees as asked } from '../../../src-shared/contract/fees/index.ts';
import { businessDate } from '../../../src-shared/rules/businessDate.ts';
import { type Period, periodAt, type Step } from '../../../src-shared/rules/charges/period.ts';
import { dayFrom, officeInstant } from '../../../src-shared/rules/officeInstant.ts';
import { query, tables } from '../../ledger/query.ts';
import type { Scene } from '../../ledger/scene.ts';
import { holdsOneOf } from '../../ledger/staffOnDuty.ts';
import type { Tx } from '../../ledger/tx.ts';
import type { Matter, Proof } from '../duties/contribution.ts';

/**
 * The calendar of charges (FEE-04 monthly, FEE-05 quarterly, FEE-06 yearly): items whose period nobody charged yet, for
 * those who may. What is paid for in advance is asked for from the first day of its period on, what was used (a meter,
 * a common cost) from the day after its last.
 */
export function unchargedToday(scene: Scene): Matter[] {
  const { tx, staff, today, counter } = scene;
  if (!holdsOneOf(staff, asked.postRun.roles)) return [];
  const due = dueBy(scene, today);
  const left = unchargedOf(tx, due);
  return due
    .filter(({ id }) => left.has(id))
    .map(({ id, name, from, to, askedFrom }) => ({
      kind: 'fees.item-uncharged',
      ref: `${id}/${from}`,
      dueAt: null,
      since: officeInstant(askedFrom, '00:00', counter.zone),
      facts: { item: name, from, to },
    }));
}

/** FEE-05, FEE-06: the items of a frequency are charged for the period that is due then; by the runs that charged them. */
export const chargedBy =
  (frequency: Item['frequency']): Proof =>
  (scene, { on }) => {
    const due = dueBy(scene, on).filter((item) => item.frequency === frequency);
    const left = unchargedOf(scene.tx, due).size;
    const runs = due.flatMap(({ id, from }) => scene.tx.first(runFor, { itemId: id, from }) ?? []);
    const last = runs.toSorted((one, other) => one.at - other.at).at(-1);
    return { left, done: left === 0 && last ? last : null };
  };

/** The items of the calendar with the period each should be charged for by a day. */
function dueBy({ tx, counter }: Pick<Scene, 'tx' | 'counter'>, day: string) {
  const begun = businessDate(tx.first(whenSetUp, {})?.set_up_at ?? 0, counter.zone);
  return tx
    .all(periodicItems, {})
    .map((item) => ({ id: item.id, name: item.name, frequency: item.frequency, ...dueOf(item, day) }))
    .filter(({ to }) => to >= begun); // of what was over before there was a desk nobody is late
}

/** Which of them have a price and were charged by no run. */
const unchargedOf = (tx: Tx, due: readonly { id: string; from: string; to: string }[]): ReadonlySet<string> =>
  new Set(tx.all(uncharged, { due: JSON.stringify(due) }).map(({ id }) => id));

type Item = NonNullable<(typeof periodicItems)['row']>;

/** The period an item should be charged for by now, and since which day. */
function dueOf(
  { frequency, method, due_after }: Pick<Item, 'frequency' | 'method' | 'due_after'>,
  today: string,
): Period & { askedFrom: string } {
  const step: Step = { every: frequency };
  const now = periodAt(step, today);
  const isAfterwards = method === 'metered' || method === 'shared' || due_after === 'end';
  return { ...(isAfterwards ? periodAt(step, dayFrom(now.from, -1)) : now), askedFrom: now.from };
}

/** Those of the calendar: what is charged once, or on each home's own anniversary, is in none. */
const periodicItems = query()(() =>
  tables
    .selectFrom('fee_items')
    .select(['id', 'name', 'frequency', 'method', 'due_after'])
    .where('active', '=', 1)
    .where('frequency', 'in', ['monthly', 'quarterly', 'half-yearly', 'yearly'])
    .orderBy('name')
    .$narrowType<{ frequency: 'monthly' | 'quarterly' | 'half-yearly' | 'yearly' }>(),
);

/** Of the items and periods asked for, those that have a price (a common cost needs none) and no run over the first day. */
const uncharged = query<{ due: string }>()(({ due }) =>
  tables
    .selectFrom(sql<{ value: string }>`json_each(${due})`.as('due'))
    .innerJoin('fee_items', (join) => join.on('fee_items.id', '=', sql<string>`due.value ->> 'id'`))
    .select('fee_items.id')
    .where(
      sql<boolean>`(fee_items.method = 'shared' OR EXISTS (
        SELECT 1 FROM fee_standards WHERE item_id = fee_items.id AND voided_at IS NULL
          AND from_on <= due.value ->> 'to' AND coalesce(to_on >= due.value ->> 'from', 1)))`,
    )
    .where(
      sql<boolean>`NOT EXISTS (
        SELECT 1 FROM billing_runs, json_each(billing_runs.item_ids) AS charged
        WHERE withdrawn_at IS NULL AND from_on <= due.value ->> 'from' AND to_on >= due.value ->> 'from'
          AND charged.value = fee_items.id)`,
    ),
);

const runFor = query<{ itemId: string; from: string }>()(({ itemId, from }) =>
  tables
    .selectFrom('billing_runs')
    .innerJoin('staff', 'staff.id', 'billing_runs.posted_by')
    .select(['billing_runs.posted_at as at', 'staff.name as by'])
    .where('withdrawn_at', 'is', null)
    .where('from_on', '<=', from)
    .where('to_on', '>=', from)
    .where(sql<boolean>`EXISTS (SELECT 1 FROM json_each(item_ids) WHERE value = ${itemId})`)
    .limit(1),
);

export const whenSetUp = query()(() => tables.selectFrom('office').select('set_up_at'));
