import type { Contract, Input, Output } from '../../../src-shared/contract/index.ts';
import { query, tables } from '../../ledger/query.ts';
import { refuse } from '../../ledger/refuse.ts';
import type { Scene } from '../../ledger/scene.ts';
import type { Schema } from '../../ledger/schema.ts';
import { dutyNamed, everyDuty, ruleShown } from './dutyRow.ts';

type SaveDuty = Contract['duties']['saveDuty'];

/** Changes a duty of the calendar, or adds one of the office's own; what was ticked before stays as it was. */
export function saveDuty(scene: Scene, input: Input<SaveDuty>): Output<SaveDuty> {
  const { tx, newId } = scene;
  const before = input.name === null ? undefined : (dutyNamed(tx, input.name) ?? refuse('duty/unknown'));
  const name = before?.name ?? `${ownPrefix}${newId()}`;
  if (input.title === null && name.startsWith(ownPrefix)) refuse('duty/title-missing');
  const isTaken = everyDuty(tx).some((one) => one.name !== name && one.title === input.title);
  if (input.title !== null && isTaken) refuse('duty/title-taken', { title: input.title });
  const isByWeek = input.frequency === 'daily' || input.frequency === 'weekly';
  if (isByWeek && input.weekdays.length === 0) refuse('duty/day-missing');
  if (input.leadDays === 0 && input.remind > input.due) refuse('duty/remind-after-due');

  tx.run(writeRule, {
    name,
    title: input.title,
    frequency: input.frequency,
    weekdays: JSON.stringify([...new Set(input.weekdays)].toSorted((one, other) => one - other)),
    month_day: input.monthDay,
    period_month: input.periodMonth,
    free_days: input.freeDays,
    due: input.due,
    remind: input.remind,
    lead_days: input.leadDays,
    roles: JSON.stringify([...new Set(input.roles)]),
    clauses: before?.clauses ?? '',
    active: input.active ? 1 : 0,
  });
  return ruleShown(scene, dutyNamed(tx, name)!);
}

/** What the office added itself has its words from the office, not from the catalogs. */
const ownPrefix = 'own-';

const writeRule = query<Schema['duty_rules']>()((row) =>
  tables
    .insertInto('duty_rules')
    .values({
      name: row.name,
      title: row.title,
      frequency: row.frequency,
      weekdays: row.weekdays,
      month_day: row.month_day,
      period_month: row.period_month,
      free_days: row.free_days,
      due: row.due,
      remind: row.remind,
      lead_days: row.lead_days,
      roles: row.roles,
      clauses: row.clauses,
      active: row.active,
    })
    .onConflict((conflict) =>
      conflict.column('name').doUpdateSet({
        title: row.title,
        frequency: row.frequency,
        weekdays: row.weekdays,
        month_day: row.month_day,
        period_month: row.period_month,
        free_days: row.free_days,
        due: row.due,
        remind: row.remind,
        lead_days: row.lead_days,
        roles: row.roles,
        active: row.active,
      }),
    ),
);
