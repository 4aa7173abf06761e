import { query, tables } from './query.ts';
import type { Tx } from './tx.ts';

/** What the desk takes the time from. */
export type Clock = () => number;

/** The clock of a trial ledger, set by hand and standing still in between; undefined on a real ledger. */
export function manualClock(tx: Tx): Clock | undefined {
  return tx.first(manualNow, {}) ? () => tx.first(manualNow, {})!.now_ms : undefined;
}

/** Sets a trial ledger's clock, UTC milliseconds. */
export function setManualClock(tx: Tx, now: number): void {
  tx.run(writeManualNow, { now });
}

const manualNow = query()(() => tables.selectFrom('manual_clock').select('now_ms'));
const writeManualNow = query<{ now: number }>()(({ now }) =>
  tables
    .insertInto('manual_clock')
    .values({ id: 1, now_ms: now })
    .onConflict((conflict) => conflict.column('id').doUpdateSet({ now_ms: now })),
);
