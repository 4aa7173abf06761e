import { z } from 'zod';
import { logEvents } from '../../rules/today.ts';
import { halves } from '../../rules/workLog.ts';
import { command, query, roles } from '../procedure.ts';
import { Day, Instant, line } from '../text.ts';

/** Who works at the desk. */
export const desk = ['receptionist', 'supervisor', 'manager'] as const;

const Half = z.enum(halves);

/** One line of the work log: what the ledger saw being done. */
const Entry = z.strictObject({
  at: Instant,
  by: z.string(),
  what: z.enum(logEvents),
  ref: z.string().nullable(),
  facts: z.record(z.string(), z.union([z.string(), z.number()])),
});

const Compiled = z.strictObject({
  half: Half,
  at: Instant,
  by: z.string(),
  entries: z.int(),
  remark: z.string().nullable(),
});

export const log = {
  /** SHF-06: 值班记录、工作日志: what was done on a day, fed by everything the desk does, with the clerk's own lines. */
  workLog: query({
    roles,
    input: z.strictObject({ day: Day }),
    output: z.strictObject({ day: Day, entries: z.array(Entry), compiled: z.array(Compiled) }),
  }),
  /** A line of one's own in the work log: something unusual, however it was dealt with (SHF-09). */
  writeLine: command({
    roles: desk,
    input: z.strictObject({ text: line(300) }),
    output: z.strictObject({ at: Instant }),
    topics: ['handover'],
  }),
  /** SHF-06: before leaving, the half-day's log is looked through and closed with the clerk's name. */
  compileLog: command({
    roles: desk,
    input: z.strictObject({ half: Half, remark: line(300).nullable() }),
    output: Compiled,
    errors: ['log/already-compiled', 'log/too-early'],
    topics: ['handover', 'duties'],
  }),
};
