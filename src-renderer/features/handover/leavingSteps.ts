import type { Contract, Output } from '../../../src-shared/contract/index.ts';

export type Check = Output<Contract['handover']['closing']>['checks'][number];

/** Before leaving, in this order: what is looked after, the half-day's log, what is passed on, and 签退. */
export const leavingSteps = ['checks', 'log', 'handover', 'signOut'] as const;
export type LeavingStep = (typeof leavingSteps)[number];

/** The part of the way out an item belongs to. */
export const stepOf = ({ item }: Check): LeavingStep =>
  item === 'work-log' ? 'log' : item === 'handover-prepared' ? 'handover' : 'checks';

/** Where one is on the way out: the first part that something is left in. */
export const stepNow = (checks: readonly Check[]): LeavingStep =>
  leavingSteps.find((step) => checks.some((check) => stepOf(check) === step && check.left > 0)) ?? 'signOut';
