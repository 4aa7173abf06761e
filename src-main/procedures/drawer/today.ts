import { drawerLookers } from '../../../src-shared/contract/drawer/shifts.ts';
import type { Contribution } from '../duties/contribution.ts';
import { drawerLog } from './dayLog.ts';
import { drawerMatters } from './matters.ts';
import { handedIn, monthClosed, reconciled } from './proofs.ts';

/** 钱箱 on 今日: what waits to be received, handed in or confirmed, and what proves CSH-01, CSH-03 and CSH-04. */
export const drawerToday: Contribution = {
  roles: drawerLookers,
  matters: drawerMatters,
  duties: { 'cash-hand-in': handedIn, 'month-close': monthClosed, reconciliation: reconciled },
  log: drawerLog,
};
