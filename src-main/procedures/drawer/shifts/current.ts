import type { Contract, Output } from '../../../../src-shared/contract/index.ts';
import type { Scene } from '../../../ledger/scene.ts';
import { currentShift } from '../shiftRow.ts';

/** Who has the drawer now. */
export const current = ({ tx }: Scene): Output<Contract['drawer']['current']> => currentShift(tx);
