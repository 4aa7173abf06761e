import type { Handlers } from '../../ledger/scene.ts';
import { add } from './add.ts';
import { change } from './change.ts';
import { changeSecret } from './changeSecret.ts';
import { colleagues } from './colleagues.ts';
import { list } from './list.ts';
import { lock } from './lock.ts';
import { noteTraining } from './noteTraining.ts';
import { recover } from './recover.ts';
import { resetSecret } from './resetSecret.ts';
import { roster } from './roster.ts';
import { signIn } from './signIn.ts';
import { signOut } from './signOut.ts';

/** 员工与权限: who works here, in which posts, and how each proves herself. */
export const staff: Handlers['staff'] = {
  roster,
  colleagues,
  signIn,
  signOut,
  lock,
  list,
  add,
  change,
  noteTraining,
  changeSecret,
  resetSecret,
  recover,
};
