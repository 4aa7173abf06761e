import { z } from 'zod';
import { arrangedWhys } from '../../rules/handovers.ts';
import { dayKinds } from '../../rules/today.ts';
import { command, query, roles } from '../procedure.ts';
import { StaffId } from '../staff.ts';
import { Day, Instant, line } from '../text.ts';
import { DutyShiftId } from './post.ts';

export const ArrangedId = z.uuid().brand<'ArrangedId'>();

const leaders = ['supervisor', 'manager'] as const;

const Arranged = z.strictObject({
  id: ArrangedId,
  day: Day,
  dayKind: z.enum(dayKinds),
  dutyShiftId: DutyShiftId,
  dutyShiftName: z.string(),
  staffId: StaffId,
  staffName: z.string(),
  /** Whose shift it would have been; `null` where it is one more. */
  insteadOf: z.string().nullable(),
  why: z.enum(arrangedWhys),
  note: z.string().nullable(),
  arrangedAt: Instant,
  arrangedBy: z.string(),
});

/** 排班 (SHF-04, SHF-14): rest days and leave covered, and who is there on a holiday, as a leader arranged it. */
export const roster = {
  /** What stands for the days from one to another, in their order. */
  arranged: query({
    roles,
    input: z.strictObject({ fromOn: Day, toOn: Day }),
    output: z.array(Arranged),
  }),
  /** Somebody has a shift on each of these days, in the place of somebody else or as one more. */
  arrange: command({
    roles: leaders,
    input: z.strictObject({
      fromOn: Day,
      toOn: Day,
      dutyShiftId: DutyShiftId,
      staffId: StaffId,
      insteadOfId: StaffId.nullable(),
      why: z.enum(arrangedWhys),
      note: line(60).nullable(),
    }),
    output: z.array(Arranged),
    errors: [
      'staff/unknown',
      'duty-shift/unknown',
      'arranged/past',
      'arranged/days',
      'arranged/for-whom',
      'arranged/oneself',
      'arranged/has-it',
      'arranged/covered',
      'arranged/is-away',
    ],
    topics: ['handover'],
  }),
  /** Takes one day of it back, as long as the day is not over. */
  cancelArranged: command({
    roles: leaders,
    input: z.strictObject({ id: ArrangedId }),
    output: z.strictObject({}),
    errors: ['arranged/unknown', 'arranged/past'],
    topics: ['handover'],
  }),
};
