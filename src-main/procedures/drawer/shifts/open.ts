import type { Contract, Input, Output } from '../../../../src-shared/contract/index.ts';
import type { Scene } from '../../../ledger/scene.ts';
import { openShift } from '../openShift.ts';
import { shiftNow } from '../shiftRow.ts';

type Open = Contract['drawer']['open'];

/** CSH-06: a clerk takes the drawer over for herself; no money is taken before. */
export function open(scene: Scene, { counts, reason }: Input<Open>): Output<Open> {
  const { id, countedFen, differenceFen } = openShift(scene, { cashierId: scene.staff.id, counts, reason });
  return { ...shiftNow(scene.tx, id), countedFen, differenceFen };
}
