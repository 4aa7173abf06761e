import { sql } from 'kysely';
import { fees as asked } from '../../../src-shared/contract/fees/index.ts';
import { businessDate } from '../../../src-shared/rules/businessDate.ts';
import { type Period, periodAt, type Step } from '../../../src-shared/rules/charges/period.ts';
import { dayFrom, officeInstant } from '../../../src-shared/rules/officeInstant.ts';
import { query, tables } from '../../ledger/query.ts';
import type { Scene } from '../../ledger/scene.ts';
import { holdsOneOf } from '../../ledger/staffOnDuty.ts';
import type { Matter } from '../duties/contribution.ts';

/**
 * The calendar of charges (FEE-04 monthly, FEE-05 quarterly, FEE-06 yearly): items whose period nobody charged yet, for
 * those who may. What is paid for in advance is asked for from the first day of its period on, what was used (a meter,
 * a common cost) from the day after its last.
 */
export function unchargedToday(scene: Scene): Matter[] {
  const { tx, staff, today, counter } = scene;
  if (!holdsOneOf(staff, asked.postRun.roles)) return [];
  const begun = businessDate(tx.first(whenSetUp, {})?.set_up_at ?? 0, counter.zone);
  return tx.all(periodicItems, {}).flatMap((item) => {
    const { period, askedFrom } = dueOf(item, today);
    const isTime = period.to >= begun; // of what was over before there was a desk nobody is late
    const params = { itemId: item.id, from: period.from, to: period.to };
    if (!isTime || !tx.first(hasPrice, params) || tx.first(hasRun, params)) return [];
    const matter: Matter = {
      kind: 'fees.item-uncharged',
      ref: `${item.id}/${period.from}`,
      dueAt: null,
      since: officeInstant(askedFrom, '00:00', counter.zone),
      facts: { item: item.name, from: period.from, to: period.to },
    };
    return [matter];
  });
}

type Item = NonNullable<(typeof periodicItems)['row']>;

/** The period an item should be charged for by now, and since which day. */
function dueOf({ frequency, method, due_after }: Item, today: string): { period: Period; askedFrom: string } {
  const step: Step = { every: frequency };
  const now = periodAt(step, today);
  const isAfterwards = method === 'metered' || method === 'shared' || due_after === 'end';
  return isAfterwards
    ? { period: periodAt(step, dayFrom(now.from, -1)), askedFrom: now.from }
    : { period: now, askedFrom: now.from };
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

type Asked = { itemId: string; from: string; to: string };

const hasPrice = query<Asked>()(({ itemId, from, to }) =>
  tables
    .selectFrom('fee_items')
    .select('id')
    .where('id', '=', itemId)
    .where(
      sql<boolean>`method = 'shared' OR EXISTS (
        SELECT 1 FROM fee_standards WHERE item_id = ${itemId} AND voided_at IS NULL AND from_on <= ${to} AND coalesce(to_on, ${to}) >= ${from})`,
    ),
);

const hasRun = query<Asked>()(({ itemId, from }) =>
  tables
    .selectFrom('billing_runs')
    .select('id')
    .where('withdrawn_at', 'is', null)
    .where('from_on', '<=', from)
    .where('to_on', '>=', from)
    .where(sql<boolean>`EXISTS (SELECT 1 FROM json_each(item_ids) WHERE value = ${itemId})`)
    .limit(1),
);

export const whenSetUp = query()(() => tables.selectFrom('office').select('set_up_at'));
