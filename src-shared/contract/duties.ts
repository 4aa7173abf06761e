import { z } from 'zod';
import { dayKinds, dutyNames, glanceKinds, holidays, matterKinds } from '../rules/today.ts';
import { command, query, roles } from './procedure.ts';
import { Day, Instant } from './text.ts';

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

const Duty = z.strictObject({
  name: z.enum(dutyNames),
  dueAt: Instant,
  remindAt: Instant,
  /** How many things it still asks for; `null` where it is ticked by hand. */
  left: z.int().nullable(),
  /** Who did it when: by the record that proves it, or by a tick. */
  done: z.strictObject({ at: Instant, by: z.string(), byHand: z.boolean() }).nullable(),
});

const ByHand = z.enum(dutyNames);

export const duties = {
  /** 今日: every domain's open matters, what the rules ask today, and the desk at a glance. */
  today: query({
    roles,
    input: z.strictObject({}),
    output: z.strictObject({
      day: Day,
      now: Instant,
      /** From the State Council's calendar as far as this program knows it. */
      dayKind: z.enum(dayKinds),
      /** The holiday a day off, or a Saturday worked for it, belongs to. */
      holiday: z.enum(holidays).nullable(),
      /** The last year whose holidays are known. */
      calendarThrough: z.int(),
      matters: z.array(Matter),
      duties: z.array(Duty),
      glance: z.array(z.strictObject({ kind: z.enum(glanceKinds), count: z.int() })),
    }),
  }),
  /** A duty that no record proves is ticked by hand. */
  tick: command({
    roles,
    input: z.strictObject({ name: ByHand }),
    output: z.strictObject({}),
    errors: ['duty/already-done', 'duty/proved-by-records'],
    topics: ['duties'],
  }),
  /** The tick was a mistake. */
  untick: command({
    roles,
    input: z.strictObject({ name: ByHand }),
    output: z.strictObject({}),
    errors: ['duty/not-ticked'],
    topics: ['duties'],
  }),
};
