import { dayFrom } from '../../../../src-shared/rules/officeInstant.ts';
import { query } from '../../../ledger/query.ts';
import type { Scene } from '../../../ledger/scene.ts';
import type { Tx } from '../../../ledger/tx.ts';
import type { LogEntry } from '../../duties/contribution.ts';
import { arrangedIn } from '../roster/arrangedRow.ts';
import { absencesOn } from './absenceRow.ts';
import { attendancesOn, toAttendance } from './attendanceRow.ts';
import { notes, notesOn, toNote } from './noteRow.ts';

type Span = { from: number; to: number };

/** Who came, went and was away on a day, and what was noted and dealt with. */
export function postLog({ tx }: Scene, day: string, span: Span): LogEntry[] {
  // a night shift begins on the day before
  const here = [dayFrom(day, -1), day].flatMap((one) => attendancesOn(tx, one).map(toAttendance));
  return [
    ...here.flatMap((one): LogEntry[] => [
      {
        at: one.signedInAt,
        by: one.staffName,
        what: 'handover.signed-in',
        ref: null,
        facts: { shift: one.dutyShiftName, late: Number(one.late) },
      },
      ...(one.signedOutAt === null
        ? []
        : [
            {
              at: one.signedOutAt,
              by: one.staffName,
              what: 'handover.signed-out' as const,
              ref: null,
              facts: { shift: one.dutyShiftName, early: Number(one.early) },
            },
          ]),
    ]),
    ...awayOn(tx, day),
    ...arrangedIn(tx, span).map(
      ({ arranged_at, arranged_name, day: on, shift_name, staff_name, instead_name }): LogEntry => ({
        at: arranged_at,
        by: arranged_name,
        what: 'handover.arranged',
        ref: null,
        facts: { day: on, shift: shift_name, relief: staff_name, insteadOf: instead_name ?? '' },
      }),
    ),
    ...notesOn(tx, day).map(({ id, notedAt, notedBy, kind, text }): LogEntry => ({
      at: notedAt,
      by: notedBy,
      what: 'handover.noted',
      ref: id,
      facts: { kind, text },
    })),
    ...tx
      .all(notesDone, span)
      .map(toNote)
      .map(({ id, kind, text, assignedTo, doneAt, doneBy, doneHow }): LogEntry => ({
        at: doneAt!,
        by: doneBy!,
        what: 'handover.note-done',
        ref: id,
        facts: { kind, text, how: doneHow ?? '', to: assignedTo ?? '' },
      })),
  ].filter(({ at }) => at >= span.from && at < span.to);
}

const awayOn = (tx: Tx, day: string): LogEntry[] =>
  absencesOn(tx, day).flatMap(
    ({ staffName: by, leftAt, reason, toldName, reliefName, backAt }): LogEntry[] => [
      {
        at: leftAt,
        by,
        what: 'handover.left-post',
        ref: null,
        facts: { reason, told: toldName ?? '', relief: reliefName },
      },
      ...(backAt === null
        ? []
        : [{ at: backAt, by, what: 'handover.back-at-post' as const, ref: null, facts: {} }]),
    ],
  );

export const notesDone = query<Span>()(({ from, to }) =>
  notes
    .where('desk_notes.done_at', 'is not', null)
    .where('desk_notes.done_at', '>=', from)
    .where('desk_notes.done_at', '<', to),
);
