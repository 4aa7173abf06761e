import type { Contract, Input, Output } from '../../../src-shared/contract/index.ts';
import type { Scene } from '../../ledger/scene.ts';
import { closeVisit } from './closeVisit.ts';
import { waitingVisitSeen } from './visitRow.ts';

type Refuse = Contract['visitors']['refuse'];

/** VIS-02: kept outside, with the reason. */
export function refuse(scene: Scene, input: Input<Refuse>): Output<Refuse> {
  const { id } = waitingVisitSeen(scene.tx, input);

  return closeVisit(scene, id, { state: 'refused', outcome: input.reason, slipReturned: false });
}
