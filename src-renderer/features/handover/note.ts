import type { Contract, Output } from '../../../src-shared/contract/index.ts';
import type { NoteKind } from '../../../src-shared/rules/handovers.ts';

/** A line of the post's notebook. */
export type Note = Output<Contract['handover']['notes']>[number];

/** As it is typed, before it is read. */
export type TypedNote = {
  kind: NoteKind;
  text: string;
  happened: string;
  handling: string;
  givenBy: string;
  dueOn: string | null;
  untilOn: string | null;
  needsAction: boolean;
};

export const emptyNote: TypedNote = {
  kind: 'night',
  text: '',
  happened: '',
  handling: '',
  givenBy: '',
  dueOn: null,
  untilOn: null,
  needsAction: false,
};

/** What is asked besides the text itself, by kind. */
export const fieldsOfKind: Readonly<Record<NoteKind, readonly (keyof TypedNote)[]>> = {
  night: ['happened', 'handling', 'needsAction'],
  abnormal: ['happened', 'handling', 'needsAction'],
  notice: ['untilOn', 'needsAction'],
  'open-issue': ['dueOn'],
  task: ['givenBy', 'dueOn'],
};

/** Whether somebody has still to deal with it. */
export const isOpen = ({ needsAction, doneAt }: Note): boolean => needsAction && doneAt === null;
