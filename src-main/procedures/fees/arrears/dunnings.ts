import type { Contract, Input, Output } from '../../../../src-shared/contract/index.ts';
import type { Scene } from '../../../ledger/scene.ts';
import { dunningsOfUnit, toDunning } from './dunningRow.ts';

type Dunnings = Contract['fees']['dunnings'];

/** FEE-09: how often a household was asked, how, and what it answered; the latest first. */
export const dunnings = ({ tx }: Scene, { unitId }: Input<Dunnings>): Output<Dunnings> =>
  tx.all(dunningsOfUnit, { unitId }).map(toDunning);
