import type { Handlers } from '../../ledger/scene.ts';
import { callHost } from './callHost.ts';
import { correct } from './correct.ts';
import { handOver } from './handOver.ts';
import { issuePass } from './issuePass.ts';
import { leave } from './leave.ts';
import { ofDay } from './ofDay.ts';
import { present } from './present.ts';
import { refuse } from './refuse.ts';
import { register } from './register.ts';
import { returnDocument } from './returnDocument.ts';
import { search } from './search.ts';

/** 来访: who came to the desk, the pass made out, and how the visit ended. */
export const visitors: Handlers['visitors'] = {
  register,
  correct,
  callHost,
  issuePass,
  returnDocument,
  refuse,
  handOver,
  leave,
  present,
  ofDay,
  search,
};
