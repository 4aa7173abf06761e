import { cashiers } from '../../../src-shared/contract/drawer/shifts.ts';
import { refuse } from '../../ledger/refuse.ts';
import type { OpenScene } from '../../ledger/scene.ts';
import { holdsOneOf } from '../../ledger/staffOnDuty.ts';
import { liveShift } from './shiftRow.ts';

type Asked = Pick<OpenScene, 'tx' | 'staff'>;

/**
 * I21: while a drawer is being counted, whoever may have one reads no sum of what was taken: with it the count would be
 * written off, not counted. Ends with the count that is handed in, or with 取消盘点.
 */
export const isBlind = ({ tx, staff }: Asked): boolean =>
  staff !== null && holdsOneOf(staff, cashiers) && tx.first(liveShift, {})?.state === 'counting';

/** Refuses `drawer/being-counted` where the answer would tell what should be in the drawer. */
export function refuseBlind(scene: Asked): void {
  if (isBlind(scene)) refuse('drawer/being-counted');
}
