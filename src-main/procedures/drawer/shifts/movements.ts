import type { Contract, Output } from '../../../../src-shared/contract/index.ts';
import type { Scene } from '../../../ledger/scene.ts';
import { currentShift } from '../shiftRow.ts';
import { movementsOf } from './movementRow.ts';

/** What went into the drawer or out of it besides receipts, in the shift that has it. */
export function movements({ tx }: Scene): Output<Contract['drawer']['movements']> {
  const shift = currentShift(tx);
  return shift === null ? [] : movementsOf(tx, shift.id);
}
