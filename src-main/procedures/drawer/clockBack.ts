import { officeTime } from '../../../src-shared/rules/officeTime.ts';
import { query, tables } from '../../ledger/query.ts';
import { refuse } from '../../ledger/refuse.ts';
import type { Scene } from '../../ledger/scene.ts';
import { lastSignedAt } from './months/signedMonths.ts';

type Asked = Pick<Scene, 'tx' | 'now' | 'counter'>;

/**
 * I15: no money moves and no drawer goes from hand to hand while the computer's clock stands before what was done already:
 * before `since` or the month that was signed last (CSH-03: nothing is dated into it any more), or more than `tolerance` ms
 * before the last receipt. Refuses `ledger/clock-back`.
 */
export function refuseClockBack({ tx, now, counter }: Asked, since: number, tolerance = 0): void {
  const lastTaken = tx.first(lastReceipt, {})?.taken_at ?? since;
  const begun = Math.max(since, lastSignedAt(tx));
  if (now >= begun && now + tolerance >= lastTaken) return;
  refuse('ledger/clock-back', {
    now: officeTime(now, counter.zone),
    last: officeTime(Math.max(begun, lastTaken), counter.zone),
  });
}

/** A clock that is set right by the network moves a little. */
export const twoMinutes = 120_000;

// ids follow the clock
const lastReceipt = query()(() =>
  tables.selectFrom('receipts').select('taken_at').orderBy('id', 'desc').limit(1),
);
