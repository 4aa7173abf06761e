import type { Handlers } from '../../../ledger/scene.ts';
import { approveVariance } from './approveVariance.ts';
import { bag } from './bag.ts';
import { forceCount } from './forceCount.ts';
import { receive } from './receive.ts';
import { reject } from './reject.ts';
import { shift, shifts } from './shifts.ts';
import { standing } from './standing.ts';
import { recount, startCount, stopCount } from './startCount.ts';
import { submitCount } from './submitCount.ts';

/** How a shift ends: counted blind, looked into, sealed, received by another person; and the register of it all. */
export const counting: Pick<
  Handlers['drawer'],
  | 'startCount'
  | 'stopCount'
  | 'submitCount'
  | 'recount'
  | 'approveVariance'
  | 'standing'
  | 'receive'
  | 'reject'
  | 'bag'
  | 'forceCount'
  | 'shifts'
  | 'shift'
> = {
  startCount,
  stopCount,
  submitCount,
  recount,
  approveVariance,
  standing,
  receive,
  reject,
  bag,
  forceCount,
  shifts,
  shift,
};
