import { z } from 'zod';
import { freeDayRules, frequencies } from '../rules/dutyCalendar.ts';
import { ownDayKinds } from '../rules/officeCalendar.ts';
import { dayKinds, glanceKinds, holidays, matterKinds } from '../rules/today.ts';
import { fileTroubles, RowTrouble } from './importFile.ts';
import { FileBytes, Day, Instant, line } from './text.ts';
import { command, query, report, roles } from './procedure.ts';

/** Facts for a sentence of the catalogs. */
const Facts = z.record(z.string(), z.union([z.string(), z.number()]));

const Matter = z.strictObject({
  kind: z.enum(matterKinds),
  /** The visit, ticket or paper it is about; `null` for the office's own matters. */
  ref: z.string().nullable(),
  /** When it has to be done; `null` where no clock runs. */
  dueAt: Instant.nullable(),
  since: Instant,
  facts: Facts,
});

/** A duty by its name in the calendar: one of the program's, or the office's own. */
const DutyName = z.string().regex(/^[a-z0-9-]{1,60}$/);

const Duty = z.strictObject({
  name: DutyName,
  /** The office's own words; `null` where the catalogs have them. */
  title: z.string().nullable(),
  /** The day it is due on: today, or within the days it is shown ahead; before today where it was not done. */
  dueOn: Day,
  dueAt: Instant,
  remindAt: Instant,
  /** How many things it still asks for; `null` where it is ticked by hand. */
  left: z.int().nullable(),
  /** Who did it when: by the record that proves it, or by a tick. */
  done: z.strictObject({ at: Instant, by: z.string(), byHand: z.boolean() }).nullable(),
});

const Time = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/);

/** One duty of the calendar (requirements (d)), as the office has it. */
const Rule = z.strictObject({
  name: DutyName,
  title: z.string().nullable(),
  frequency: z.enum(frequencies),
  weekdays: z.array(z.int().min(1).max(7)).max(7),
  /** 1 to 31, 0 the last day of the month. */
  monthDay: z.int().min(0).max(31),
  /** Which month of the quarter, half-year or year, 1 the first. */
  periodMonth: z.int().min(1).max(12),
  freeDays: z.enum(freeDayRules),
  due: Time,
  remind: Time,
  leadDays: z.int().min(0).max(60),
  roles: z.array(z.enum(roles)).min(1),
  clauses: z.string(),
  active: z.boolean(),
  /** Proved by a record of the ledger, not by a tick. */
  proved: z.boolean(),
  nextOn: Day.nullable(),
});

const OfficeDay = z.strictObject({
  day: Day,
  kind: z.enum(ownDayKinds),
  name: z.string().nullable(),
  /** Entered by the office; else it is the program's own calendar. */
  own: z.boolean(),
});

const editors = ['supervisor', 'manager'] as const;

export const duties = {
  /** 今日: every domain's open matters, what the rules ask today, and the desk at a glance. */
  today: query({
    roles,
    input: z.strictObject({}),
    output: z.strictObject({
      day: Day,
      now: Instant,
      /** From the State Council's calendar as far as this program knows it, and the office's own days. */
      dayKind: z.enum(dayKinds),
      /** The holiday a day off, or a Saturday worked for it, belongs to. */
      holiday: z.enum(holidays).nullable(),
      /** The last year whose holidays are known. */
      calendarThrough: z.int(),
      matters: z.array(Matter),
      duties: z.array(Duty),
      /** What comes in the next days: one line a duty, the nearest first. */
      coming: z.array(Duty.pick({ name: true, title: true, dueOn: true })),
      glance: z.array(z.strictObject({ kind: z.enum(glanceKinds), count: z.int() })),
    }),
  }),
  /** A duty that no record proves is ticked by hand. */
  tick: command({
    roles,
    input: z.strictObject({ name: DutyName, dueOn: Day }),
    output: z.strictObject({}),
    errors: ['duty/unknown', 'duty/already-done', 'duty/proved-by-records'],
    topics: ['duties'],
  }),
  /** The tick was a mistake. */
  untick: command({
    roles,
    input: z.strictObject({ name: DutyName, dueOn: Day }),
    output: z.strictObject({}),
    errors: ['duty/unknown', 'duty/not-ticked'],
    topics: ['duties'],
  }),
  /** The calendar of duties as the office has it, with the day each comes next. */
  calendar: query({ roles, input: z.strictObject({}), output: z.array(Rule) }),
  /** Changes a duty, or adds one of the office's own (`name` null). */
  saveDuty: command({
    roles: editors,
    input: z.strictObject({
      ...Rule.omit({ name: true, title: true, clauses: true, proved: true, nextOn: true }).shape,
      name: DutyName.nullable(),
      title: line(40).nullable(),
    }),
    output: Rule,
    errors: [
      'duty/unknown',
      'duty/title-missing',
      'duty/title-taken',
      'duty/day-missing',
      'duty/remind-after-due',
    ],
    topics: ['duties'],
  }),
  /** The days of a year that are not what their weekday says, and how far the calendar is known. */
  officeDays: query({
    roles,
    input: z.strictObject({ year: z.int().min(2020).max(2100) }),
    output: z.strictObject({ days: z.array(OfficeDay), through: z.int(), known: z.boolean() }),
  }),
  /** Enters one day; `kind` null takes the office's own entry back. */
  setOfficeDay: command({
    roles: editors,
    input: z.strictObject({ day: Day, kind: OfficeDay.shape.kind.nullable(), name: line(20).nullable() }),
    output: z.strictObject({}),
    errors: ['office-day/past'],
    topics: ['duties', 'drawer'],
  }),
  /** Reads a year's notice from a file (date, kind, name): nothing is written, every line is told. */
  previewOfficeDays: report({
    roles: editors,
    input: z.strictObject({ fileName: z.string().max(260), file: FileBytes }),
    output: z.strictObject({
      /** The year that most of its days are in. */
      year: z.int().nullable(),
      days: z.array(OfficeDay.omit({ own: true })),
      wrong: z.array(z.strictObject({ sheet: z.string(), row: z.int(), problem: RowTrouble })),
    }),
    errors: fileTroubles,
  }),
  /** A year's notice as a whole: from then on that year is known. */
  importOfficeDays: command({
    roles: editors,
    input: z.strictObject({
      year: z.int().min(2020).max(2100),
      days: z.array(OfficeDay.omit({ own: true })).max(366),
    }),
    output: z.strictObject({ days: z.int(), through: z.int() }),
    errors: ['office-day/other-year', 'office-day/twice', 'office-day/nothing'],
    topics: ['duties', 'drawer'],
  }),
};
