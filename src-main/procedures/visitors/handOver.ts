import type { Contract, Input, Output } from '../../../src-shared/contract/index.ts';
import type { Scene } from '../../ledger/scene.ts';
import { closeVisit } from './closeVisit.ts';
import { waitingVisitSeen } from './visitRow.ts';

type HandOver = Contract['visitors']['handOver'];

/** VIS-02: handed to the staff concerned; the outcome reads `who：why`. */
export function handOver(scene: Scene, input: Input<HandOver>): Output<HandOver> {
  const { id } = waitingVisitSeen(scene.tx, input);

  const outcome = `${input.handedTo}：${input.reason}`;
  return closeVisit(scene, id, { state: 'handed-over', outcome, slipReturned: false });
}
