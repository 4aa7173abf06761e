import type { Contract, Input, Output } from '../../../../src-shared/contract/index.ts';
import type { Scene } from '../../../ledger/scene.ts';
import { type Note, noticesOn, notesOn, notesToDo } from './noteRow.ts';

type Notes = Contract['handover']['notes'];

/** The notes of a day; without one all that still wait, and the notices that stand today. */
export function notes({ tx, today }: Scene, { day, kind }: Input<Notes>): Output<Notes> {
  const found = day === null ? standingNow(notesToDo(tx), noticesOn(tx, today)) : notesOn(tx, day);
  return kind === null ? found : found.filter((note) => note.kind === kind);
}

const standingNow = (toDo: readonly Note[], notices: readonly Note[]): Note[] => [
  ...toDo,
  ...notices.filter(({ doneAt, id }) => doneAt === null && !toDo.some((note) => note.id === id)),
];
