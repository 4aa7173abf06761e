import { sql } from 'kysely';
import type { Contract, Output } from '../../../../src-shared/contract/index.ts';
import { query, tables } from '../../../ledger/query.ts';
import { refuse } from '../../../ledger/refuse.ts';
import type { Tx } from '../../../ledger/tx.ts';

export type Note = Output<Contract['handover']['addNote']>;

/** A note by its id, as it stands now; refuses one that is not there. */
export const noteNamed = (tx: Tx, id: string): Note =>
  toNote(tx.first(noteOfId, { id }) ?? refuse('note/unknown'));

/** A note that still waits for somebody to deal with it; refuses one that was. */
export function noteToDo(tx: Tx, id: string): Note {
  const note = noteNamed(tx, id);
  if (note.doneAt !== null) refuse('note/done', { by: note.doneBy ?? '' });
  return note;
}

/** What nobody has dealt with yet, the oldest first. */
export const notesToDo = (tx: Tx): Note[] => tx.all(openNotes, {}).map(toNote);

/** The notices that stand on a day. */
export const noticesOn = (tx: Tx, day: string): Note[] => tx.all(standingNotices, { day }).map(toNote);

/** What was noted on a day of the office. */
export const notesOn = (tx: Tx, day: string): Note[] => tx.all(notesOfDay, { day }).map(toNote);

/** What was noted after an instant, on that day or later ones. */
export const notesSince = (tx: Tx, day: string, after: number): Note[] =>
  tx.all(notesAfter, { day, after }).map(toNote);

type Row = NonNullable<(typeof noteOfId)['row']>;

export const toNote = (row: Row): Note => ({
  id: row.id as Note['id'],
  kind: row.kind,
  day: row.business_date,
  notedAt: row.noted_at,
  notedBy: row.noted_by_name,
  happenedAt: row.happened_at,
  text: row.text,
  handling: row.handling,
  givenBy: row.given_by,
  dueOn: row.due_on,
  untilOn: row.until_on,
  needsAction: row.needs_action === 1,
  assignedTo: row.assigned_to,
  doneAt: row.done_at,
  doneBy: row.done_by_name,
  doneHow: row.done_how,
});

export const notes = tables
  .selectFrom('desk_notes')
  .innerJoin('staff', 'staff.id', 'desk_notes.noted_by')
  .leftJoin('staff as doer', 'doer.id', 'desk_notes.done_by')
  .selectAll('desk_notes')
  .select(['staff.name as noted_by_name', 'doer.name as done_by_name']);

const noteOfId = query<{ id: string }>()(({ id }) => notes.where('desk_notes.id', '=', id));

// what a partial index is of is written out: a slot would not find it
export const openNotes = query()(() =>
  notes
    .where(sql<boolean>`desk_notes.needs_action = 1`)
    .where('desk_notes.done_at', 'is', null)
    .orderBy('desk_notes.noted_at'),
);

export const standingNotices = query<{ day: string }>()(({ day }) =>
  notes
    .where(sql<boolean>`desk_notes.kind = 'notice'`)
    .where('desk_notes.until_on', '>=', day)
    .orderBy('desk_notes.until_on')
    .orderBy('desk_notes.noted_at'),
);

export const notesOfDay = query<{ day: string }>()(({ day }) =>
  notes.where('desk_notes.business_date', '=', day).orderBy('desk_notes.noted_at'),
);

const notesAfter = query<{ day: string; after: number }>()(({ day, after }) =>
  notes
    .where('desk_notes.business_date', '>=', day)
    .where('desk_notes.noted_at', '>', after)
    .orderBy('desk_notes.noted_at'),
);
