import type { Contract, Input, Output } from '../../../src-shared/contract/index.ts';
import { query, tables } from '../../ledger/query.ts';
import { refuse } from '../../ledger/refuse.ts';
import type { Scene } from '../../ledger/scene.ts';
import type { Schema } from '../../ledger/schema.ts';
import { staffOnDuty } from '../../ledger/staffOnDuty.ts';

type NoteTraining = Contract['staff']['noteTraining'];

/** CSH-09: since when somebody is trained to take money; with `null` the note is taken back, and the journal keeps both. */
export function noteTraining(
  { tx, staff, now, today }: Scene,
  { id, trainedOn }: Input<NoteTraining>,
): Output<NoteTraining> {
  if (!staffOnDuty(tx, id)) refuse('staff/unknown');
  if (trainedOn !== null && trainedOn > today) refuse('staff/trained-ahead');

  if (trainedOn === null) tx.run(takeBack, { id });
  else tx.run(writeTraining, { staff_id: id, trained_on: trainedOn, noted_at: now, noted_by: staff.id });
  return {};
}

const takeBack = query<{ id: string }>()(({ id }) =>
  tables.deleteFrom('cash_trainings').where('staff_id', '=', id),
);

const writeTraining = query<Schema['cash_trainings']>()((row) =>
  tables
    .insertInto('cash_trainings')
    .values({
      staff_id: row.staff_id,
      trained_on: row.trained_on,
      noted_at: row.noted_at,
      noted_by: row.noted_by,
    })
    .onConflict((conflict) =>
      conflict
        .column('staff_id')
        .doUpdateSet({ trained_on: row.trained_on, noted_at: row.noted_at, noted_by: row.noted_by }),
    ),
);
