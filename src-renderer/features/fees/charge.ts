import type { Contract, Output } from '../../../src-shared/contract/index.ts';

/** What a household owes, or owed, for one item and period. */
export type Charge = Output<Contract['fees']['withdrawCharge']>;

/** FEE-03: the same with everything that led to it and that settled it. */
export type ChargeSeen = Output<Contract['fees']['charge']>;

/** Whether something of it is still to be paid. */
export const isOpen = ({ balanceFen, withdrawnAt }: Charge): boolean =>
  balanceFen > 0 && withdrawnAt === null;
