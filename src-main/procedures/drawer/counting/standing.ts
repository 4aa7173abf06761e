import type { Contract, Output } from '../../../../src-shared/contract/index.ts';
import type { Scene } from '../../../ledger/scene.ts';
import { currentShift } from '../shiftRow.ts';
import { toSealed } from '../toSealed.ts';

/** What the drawer's count came to; nothing while it is being counted, a first or a second time (I21). */
export function standing(scene: Scene): Output<Contract['drawer']['standing']> {
  const shift = currentShift(scene.tx);
  const isCounted = shift?.state === 'review' || shift?.state === 'sealed';
  return isCounted ? toSealed(scene, shift.id) : null;
}
