import type { Contract, Input, Output } from '../../../../src-shared/contract/index.ts';
import { fen } from '../../../../src-shared/rules/fen.ts';
import { amountOf, staysFor } from '../../../../src-shared/rules/floatStays.ts';
import type { Scene } from '../../../ledger/scene.ts';
import { closeShift } from '../closeShift.ts';
import { drawerSettings } from '../drawerSettings.ts';
import { shiftNow } from '../shiftRow.ts';

type Receive = Contract['drawer']['receive'];

/**
 * I10: another person counts the sealed drawer alone and proves herself; the shift is over. The float stays in it, as far
 * as its notes and coins come to it; the rest goes into the safe (I4).
 */
export function receive(scene: Scene, { shiftId, counts, receiver }: Input<Receive>): Output<Receive> {
  const { tx } = scene;
  const retained = fen(amountOf(staysFor(counts, drawerSettings(tx).floatFen)));
  const { reception } = closeShift(scene, { shiftId, counts, receiver, retained });
  return { shift: shiftNow(tx, shiftId), ...reception };
}
