import type { Contract, Input, Output } from '../../../../src-shared/contract/index.ts';
import { noticeDays } from '../../../../src-shared/rules/handovers.ts';
import { dayFrom } from '../../../../src-shared/rules/officeInstant.ts';
import { query, tables } from '../../../ledger/query.ts';
import { refuse } from '../../../ledger/refuse.ts';
import type { Scene } from '../../../ledger/scene.ts';
import type { Schema } from '../../../ledger/schema.ts';
import { noteNamed } from './noteRow.ts';

type AddNote = Contract['handover']['addNote'];

/**
 * 夜班记录 (SHF-02), 岗位记事本 (SHF-09), 重要通知 and 有待解决 (SHF-08), 临时性工作 (SHF-19): written once, read by whoever
 * comes after, and carried until it is done.
 */
export function addNote(scene: Scene, input: Input<AddNote>): Output<AddNote> {
  const { tx, staff, now, today, newId } = scene;
  const { kind, dueOn, untilOn } = input;
  if (input.happenedAt !== null && input.happenedAt > now) refuse('note/in-future');
  if (kind === 'task' && input.givenBy === null) refuse('note/giver-missing');
  if (kind === 'abnormal' && (input.handling ?? '') === '') refuse('note/handling-missing');
  if ((dueOn !== null && dueOn < today) || (untilOn !== null && untilOn < today)) refuse('note/due-past');

  const id = newId();
  tx.run(writeNote, {
    id,
    kind,
    business_date: today,
    noted_at: now,
    noted_by: staff.id,
    happened_at: input.happenedAt ?? now,
    text: input.text,
    handling: input.handling === '' ? null : input.handling,
    given_by: kind === 'task' ? input.givenBy : null,
    due_on: dueOn,
    until_on: kind === 'notice' ? (untilOn ?? dayFrom(today, noticeDays)) : null,
    needs_action: input.needsAction || alwaysToDo.has(kind) ? 1 : 0,
  });
  return noteNamed(tx, id);
}

const alwaysToDo: ReadonlySet<string> = new Set(['task', 'open-issue']);

type NewNote = Omit<Schema['desk_notes'], 'assigned_to' | 'assigned_at' | 'done_at' | 'done_by' | 'done_how'>;

const writeNote = query<NewNote>()((row) =>
  tables.insertInto('desk_notes').values({
    id: row.id,
    kind: row.kind,
    business_date: row.business_date,
    noted_at: row.noted_at,
    noted_by: row.noted_by,
    happened_at: row.happened_at,
    text: row.text,
    handling: row.handling,
    given_by: row.given_by,
    due_on: row.due_on,
    until_on: row.until_on,
    needs_action: row.needs_action,
    assigned_to: null,
    assigned_at: null,
    done_at: null,
    done_by: null,
    done_how: null,
  }),
);
