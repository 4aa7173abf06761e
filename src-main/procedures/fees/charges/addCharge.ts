import type { Contract, Input, Output } from '../../../../src-shared/contract/index.ts';
import type { Scene } from '../../../ledger/scene.ts';
import { bookCharge } from '../bookCharge.ts';
import { onceCharge } from '../calculation/onceCharge.ts';
import { chargeNow } from './chargeRows.ts';

type Add = Contract['fees']['addCharge'];

/** A fee that comes once is put on a household's account, to be paid now or later; the note prints behind its calculation. */
export function addCharge(scene: Scene, input: Input<Add>): Output<Add> {
  const { unitId, itemId, note } = input;
  const charge = onceCharge(scene, input);
  const id = bookCharge(scene, {
    ...charge,
    calculation: note === null ? charge.calculation : `${charge.calculation}（${note}）`,
    unitId,
    itemId,
    objectId: unitId,
    source: 'manual',
  });
  return chargeNow(scene, id);
}
