import type { Contract, Output } from '../../../src-shared/contract/index.ts';
import { type Role, roles } from '../../../src-shared/contract/procedure.ts';
import { type DutyFrequency, type FreeDayRule, frequencies } from '../../../src-shared/rules/dutyCalendar.ts';
import { readWhole } from '../../app/form/readWhole.ts';

/** A duty of the calendar as the office has it. */
export type Rule = Output<Contract['duties']['calendar']>[number];

/** As it is typed, before it is read. */
export type TypedDuty = {
  title: string;
  frequency: DutyFrequency;
  weekdays: string[];
  isLastDay: boolean;
  monthDay: string;
  periodMonth: string;
  freeDays: FreeDayRule;
  due: string;
  remind: string;
  leadDays: string;
  roles: string[];
  active: boolean;
};

/** 1 Monday to 7 Sunday, as the digits they are chosen by. */
export const weekdays = ['1', '2', '3', '4', '5', '6', '7'] as const;

/** A new duty of the office's own: on Mondays, for the desk. */
export const newDuty: TypedDuty = {
  title: '',
  frequency: 'weekly',
  weekdays: ['1'],
  isLastDay: false,
  monthDay: '1',
  periodMonth: '1',
  freeDays: 'after',
  due: '18:00',
  remind: '08:00',
  leadDays: '0',
  roles: ['receptionist'],
  active: true,
};

/** A duty as it stands in the fields. */
export const typedDuty = (rule: Rule): TypedDuty => ({
  title: rule.title ?? '',
  frequency: rule.frequency,
  weekdays: rule.weekdays.map(String),
  isLastDay: rule.monthDay === 0,
  monthDay: String(rule.monthDay || 1),
  periodMonth: String(rule.periodMonth),
  freeDays: rule.freeDays,
  due: rule.due,
  remind: rule.remind,
  leadDays: String(rule.leadDays),
  roles: rule.roles,
  active: rule.active,
});

/** Whether a frequency is told by days of the week, else by a day of a month. */
export const isByWeek = (frequency: DutyFrequency): boolean =>
  frequency === 'daily' || frequency === 'weekly';

/** How many months its period has; the day is in one of them. */
export const monthsOf: Readonly<Record<DutyFrequency, number>> = {
  daily: 1,
  weekly: 1,
  monthly: 1,
  quarterly: 3,
  'half-yearly': 6,
  yearly: 12,
};

/** The fields as the contract takes them; what can not be read is left for the contract to refuse at its field. */
export function readDuty(typed: TypedDuty) {
  const whole = (text: string): number => readWhole(text, 2) ?? Number.NaN;
  const byWeek = isByWeek(typed.frequency);
  const month = whole(typed.periodMonth);
  const months = monthsOf[typed.frequency];
  return {
    frequency: typed.frequency,
    weekdays: byWeek ? typed.weekdays.map(Number) : [],
    monthDay: byWeek ? 1 : typed.isLastDay ? 0 : whole(typed.monthDay) || Number.NaN,
    periodMonth: months === 1 ? 1 : month <= months ? month : Number.NaN,
    freeDays: typed.freeDays,
    due: typed.due,
    remind: typed.remind,
    leadDays: whole(typed.leadDays),
    roles: roles.filter((role): role is Role => typed.roles.includes(role)),
    active: typed.active,
  };
}

/** The calendar by how often a duty comes round, those out of use last; no part is empty. */
export function inParts(rules: readonly Rule[]): { part: DutyFrequency | 'off'; rules: Rule[] }[] {
  const parts = [...frequencies, 'off'] as const;
  return parts
    .map((part) => ({
      part,
      rules: rules.filter(({ active, frequency }) => (active ? frequency === part : part === 'off')),
    }))
    .filter(({ rules: own }) => own.length > 0);
}
