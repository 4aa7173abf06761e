import type { Contract, Input, Output } from '../../../../src-shared/contract/index.ts';
import { refuse } from '../../../ledger/refuse.ts';
import type { Scene } from '../../../ledger/scene.ts';
import { receiveNow } from './confirmHandIn.ts';
import { handInNow, rowNamed } from './handInRow.ts';

type Settle = Contract['drawer']['settleDispute'];

/** It is cleared up: finance received that much; what it is more or less than handed in stays as a difference of the slip. */
export function settleDispute(scene: Scene, { id, receivedFen, note }: Input<Settle>): Output<Settle> {
  const row = rowNamed(scene.tx, id);
  if (row.made_by === scene.staff.id) refuse('hand-in/own-work');
  if (row.state !== 'disputed') refuse('hand-in/not-disputed', { number: row.number });
  receiveNow(scene, id, receivedFen, note);
  return handInNow(scene, id);
}
