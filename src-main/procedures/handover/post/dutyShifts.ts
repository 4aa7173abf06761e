import type { Contract, Output } from '../../../../src-shared/contract/index.ts';
import type { Scene } from '../../../ledger/scene.ts';
import { dutyShiftsNow } from './dutyShiftRow.ts';

/** SHF-04: the shifts of the desk as the office has them. */
export const dutyShifts = ({ tx }: Scene): Output<Contract['handover']['dutyShifts']> => dutyShiftsNow(tx);
