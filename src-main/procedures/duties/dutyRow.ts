import type { Contract, Output } from '../../../src-shared/contract/index.ts';
import type { Role } from '../../../src-shared/contract/procedure.ts';
import { nextDue, type Rhythm } from '../../../src-shared/rules/dutyCalendar.ts';
import { openDays } from '../../ledger/officeCalendar.ts';
import { query, tables } from '../../ledger/query.ts';
import type { Scene } from '../../ledger/scene.ts';
import { holdsOneOf } from '../../ledger/staffOnDuty.ts';
import type { Tx } from '../../ledger/tx.ts';
import { proofOf } from './collect.ts';

/** One duty of the calendar with its rhythm, clock times and whom it is asked of. */
export type DutyRule = Rhythm & {
  readonly name: string;
  readonly title: string | null;
  /** Office time of day, `17:30`, by when it is done, and from when it is shown as coming. */
  readonly due: string;
  readonly remind: string;
  readonly leadDays: number;
  readonly roles: readonly Role[];
  readonly clauses: string;
  readonly active: boolean;
};

type Rule = Output<Contract['duties']['saveDuty']>;

/** The duties in use that are asked of a person. */
export const dutiesOf = ({ tx, staff }: Scene): DutyRule[] =>
  tx
    .all(rulesInUse, {})
    .map(toRule)
    .filter(({ roles }) => holdsOneOf(staff, roles));

/** The whole calendar, out of use too. */
export const everyDuty = (tx: Tx): DutyRule[] => tx.all(everyRule, {}).map(toRule);

/** A duty by its name. */
export function dutyNamed(tx: Tx, name: string): DutyRule | undefined {
  const row = tx.first(ruleNamed, { name });
  return row && toRule(row);
}

/** A duty as the calendar shows it, with the day it comes next. */
export const ruleShown = ({ tx, today }: Scene, rule: DutyRule): Rule => ({
  ...rule,
  weekdays: [...rule.weekdays],
  roles: [...rule.roles],
  proved: proofOf(rule.name) !== undefined,
  nextOn: rule.active ? nextDue(rule, today, openDays(tx)) : null,
});

type Row = NonNullable<(typeof ruleNamed)['row']>;

const toRule = (row: Row): DutyRule => ({
  name: row.name,
  title: row.title,
  frequency: row.frequency,
  weekdays: JSON.parse(row.weekdays) as number[],
  monthDay: row.month_day,
  periodMonth: row.period_month,
  freeDays: row.free_days,
  due: row.due,
  remind: row.remind,
  leadDays: row.lead_days,
  roles: JSON.parse(row.roles) as Role[],
  clauses: row.clauses,
  active: row.active === 1,
});

const rules = tables.selectFrom('duty_rules').selectAll();

const rulesInUse = query()(() => rules.where('active', '=', 1));
const everyRule = query()(() => rules.orderBy('name'));
const ruleNamed = query<{ name: string }>()(({ name }) => rules.where('name', '=', name));
