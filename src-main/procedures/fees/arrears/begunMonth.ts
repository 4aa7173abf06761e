import { periodAt } from '../../../../src-shared/rules/charges/period.ts';
import { refuse } from '../../../ledger/refuse.ts';

/** The days of a month; refuses `month/not-begun` before its first. */
export function begunMonth(month: string, today: string): { fromOn: string; toOn: string } {
  const { from: fromOn, to: toOn } = periodAt({ every: 'monthly' }, `${month}-01`);
  if (fromOn > today) refuse('month/not-begun', { month });
  return { fromOn, toOn };
}
