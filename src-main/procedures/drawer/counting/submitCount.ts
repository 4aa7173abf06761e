import type { Contract, Input, Output } from '../../../../src-shared/contract/index.ts';
import type { Scene } from '../../../ledger/scene.ts';
import { ownShiftIn } from '../ownShift.ts';
import { toSealed } from '../toSealed.ts';
import { reckon } from './reckon.ts';

type SubmitCount = Contract['drawer']['submitCount'];

/** The clerk hands her count in, and reads only now what should have been there. */
export function submitCount(scene: Scene, { counts }: Input<SubmitCount>): Output<SubmitCount> {
  const { id } = ownShiftIn(scene, 'counting', 'drawer/not-counting');
  reckon(scene, { shiftId: id, counts });
  return toSealed(scene, id);
}
