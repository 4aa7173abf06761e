import type { Handlers } from '../../../ledger/scene.ts';
import { addCharge } from './addCharge.ts';
import { ahead } from './ahead.ts';
import { charge } from './charge.ts';
import { dispute } from './dispute.ts';
import { owed } from './owed.ts';
import { quoteOnce } from './quoteOnce.ts';
import { settleDispute } from './settleDispute.ts';
import { statement } from './statement.ts';
import { takeBack } from './takeBack.ts';
import { waive } from './waive.ts';
import { withdrawCharge } from './withdrawCharge.ts';

export const charges: Pick<
  Handlers['fees'],
  | 'owed'
  | 'ahead'
  | 'quoteOnce'
  | 'statement'
  | 'charge'
  | 'addCharge'
  | 'withdrawCharge'
  | 'waive'
  | 'takeBack'
  | 'dispute'
  | 'settleDispute'
> = {
  owed,
  ahead,
  quoteOnce,
  statement,
  charge,
  addCharge,
  withdrawCharge,
  waive,
  takeBack,
  dispute,
  settleDispute,
};
