import { paths } from '../../app/paths.ts';
import type { DutyName } from '../../../src-shared/rules/today.ts';

/** The screen that does a duty; `null` where the desk has none and it is only ticked. */
export const pathOfDuty = (name: string): string | null =>
  Object.hasOwn(dutyPaths, name) ? (dutyPaths[name as DutyName] ?? null) : null;

const dutyPaths: Readonly<Partial<Record<DutyName, string>>> = {
  'sign-in-morning': paths.post,
  'sign-in-afternoon': paths.post,
  'night-handover': paths.handover,
  'plan-the-day': paths.tickets,
  'morning-check': paths.tickets,
  'work-log-noon': paths.workLog,
  'work-log-evening': paths.workLog,
  'sign-out-noon': paths.leaving,
  'cash-hand-in': paths.handInFlow,
  'repair-book': paths.repairBook,
  'visitors-out': paths.visitors,
  'safe-check': paths.leaving,
  'handover-record': paths.handover,
  'fee-slip-register': paths.weekRegister,
  'telephone-collection': paths.fees,
  'collection-sprint': paths.fees,
  'fee-summary': paths.collection,
  'month-close': paths.months,
  reconciliation: paths.reconciliation,
  'quarter-fees': paths.billing,
  'heating-fee': paths.billing,
  'database-check': paths.households,
};
