import type { Handlers } from '../../../ledger/scene.ts';
import { addNote } from './addNote.ts';
import { assignNote } from './assignNote.ts';
import { attendance } from './attendance.ts';
import { backAtPost } from './backAtPost.ts';
import { check } from './check.ts';
import { closing } from './closing.ts';
import { dutyShifts } from './dutyShifts.ts';
import { finishNote } from './finishNote.ts';
import { leavePost } from './leavePost.ts';
import { notes } from './notes.ts';
import { saveDutyShift } from './saveDutyShift.ts';
import { signIn } from './signIn.ts';
import { signOut } from './signOut.ts';

/** 岗位: who is there, who is away, what is noted, and what is looked after before leaving. */
export const post: Pick<
  Handlers['handover'],
  | 'dutyShifts'
  | 'saveDutyShift'
  | 'signIn'
  | 'signOut'
  | 'attendance'
  | 'leavePost'
  | 'backAtPost'
  | 'addNote'
  | 'assignNote'
  | 'finishNote'
  | 'notes'
  | 'closing'
  | 'check'
> = {
  dutyShifts,
  saveDutyShift,
  signIn,
  signOut,
  attendance,
  leavePost,
  backAtPost,
  addNote,
  assignNote,
  finishNote,
  notes,
  closing,
  check,
};
