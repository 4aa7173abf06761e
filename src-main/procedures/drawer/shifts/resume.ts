import type { Contract, Output } from '../../../../src-shared/contract/index.ts';
import type { Scene } from '../../../ledger/scene.ts';
import { endPause } from '../endPause.ts';
import { ownShiftIn } from '../ownShift.ts';
import { goOn, shiftNow } from '../shiftRow.ts';

/** The clerk is back at her drawer. */
export function resume(scene: Scene): Output<Contract['drawer']['resume']> {
  const { tx } = scene;
  const { id } = ownShiftIn(scene, 'suspended', 'drawer/not-suspended');

  endPause(scene, id);
  goOn(tx, id, 'open');
  return shiftNow(tx, id);
}
