import type { Handlers } from '../../../ledger/scene.ts';
import { cancelHandIn } from './cancelHandIn.ts';
import { confirmHandIn } from './confirmHandIn.ts';
import { disputeHandIn } from './disputeHandIn.ts';
import { handIn } from './handIn.ts';
import { handInAndReopen } from './handInAndReopen.ts';
import { handIns as list } from './handIns.ts';
import { handOver } from './handOver.ts';
import { nextHandIn } from './nextHandIn.ts';
import { prepareHandIn } from './prepareHandIn.ts';
import { settleDispute } from './settleDispute.ts';
import { strip } from './strip.ts';

/** 交款单: what the desk hands to finance every finance day before the cut-off. */
export const handIns: Pick<
  Handlers['drawer'],
  | 'strip'
  | 'nextHandIn'
  | 'handInAndReopen'
  | 'prepareHandIn'
  | 'handOver'
  | 'cancelHandIn'
  | 'confirmHandIn'
  | 'disputeHandIn'
  | 'settleDispute'
  | 'handIn'
  | 'handIns'
> = {
  strip,
  nextHandIn,
  handInAndReopen,
  prepareHandIn,
  handOver,
  cancelHandIn,
  confirmHandIn,
  disputeHandIn,
  settleDispute,
  handIn,
  handIns: list,
};
