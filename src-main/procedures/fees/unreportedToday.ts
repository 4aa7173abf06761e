import { closingTime } from '../../../src-shared/rules/closingTime.ts';
import { businessDate } from '../../../src-shared/rules/businessDate.ts';
import { periodAt } from '../../../src-shared/rules/charges/period.ts';
import { dayFrom, officeInstant } from '../../../src-shared/rules/officeInstant.ts';
import { query, tables } from '../../ledger/query.ts';
import type { Scene } from '../../ledger/scene.ts';
import type { Matter } from '../duties/contribution.ts';
import { reportOf } from './arrears/monthReports.ts';
import { whenSetUp } from './unchargedToday.ts';

/**
 * FEE-11: before the month ends its sums go to finance: asked for from the 25th on, and of the month before for as long
 * as nobody told them. An office that charges nothing through this ledger has nothing to tell.
 */
export function unreportedToday({ tx, today, counter }: Scene): Matter[] {
  if (!tx.first(anyRun, {})) return [];
  const begun = businessDate(tx.first(whenSetUp, {})?.set_up_at ?? 0, counter.zone);
  const now = periodAt({ every: 'monthly' }, today);
  const before = periodAt({ every: 'monthly' }, dayFrom(now.from, -1));
  const months = [
    ...(before.to >= begun ? [before] : []),
    ...(today >= `${now.from.slice(0, 8)}${firstAskedOn}` ? [now] : []),
  ];
  return months
    .map(({ from, to }) => ({ month: from.slice(0, 7), to }))
    .filter(({ month }) => !tx.first(reportOf, { month }))
    .map(({ month, to }) => ({
      kind: 'fees.month-unreported',
      ref: month,
      dueAt: officeInstant(to, closingTime, counter.zone),
      since: officeInstant(`${month}-${firstAskedOn}`, '00:00', counter.zone),
      facts: { month },
    }));
}

const firstAskedOn = '25';

const anyRun = query()(() => tables.selectFrom('billing_runs').select('id').limit(1));
