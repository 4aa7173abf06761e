import { sql } from 'kysely';
import type { Contract, Output } from '../../../../src-shared/contract/index.ts';
import { type Fen, fen, minus } from '../../../../src-shared/rules/fen.ts';
import { query, tables } from '../../../ledger/query.ts';
import { refuse } from '../../../ledger/refuse.ts';
import type { Tx } from '../../../ledger/tx.ts';
import { balance, isOpen } from '../openCharges.ts';

/** A billing run as the screens show it. */
export type Run = Output<Contract['fees']['runs']>[number];

/** The latest runs, with what is settled of each by now. */
export function latestRuns(tx: Tx): Run[] {
  const rows = tx.all(runsLatestFirst, {});
  const open = openOf(tx, rows);
  return rows.map((row) => toRun(row, open));
}

/** The run as it stands by now; refuses `run/unknown`. */
export function runOrRefuse(tx: Tx, id: string): Run {
  const row = tx.first(runWith, { id }) ?? refuse('run/unknown');
  return toRun(row, openOf(tx, [row]));
}

/** A run that was posted this moment: only prepaid money can have settled anything of it. */
export function runJustPosted(tx: Tx, id: string, settled: Fen): Run {
  const row = tx.first(runWith, { id }) ?? refuse('run/unknown');
  return toRun(row, new Map([[id, minus(row.total_fen, settled)]]));
}

type RunRow = NonNullable<(typeof runWith)['row']>;

/** What is still open of each of these runs; of a withdrawn one nothing is. */
function openOf(tx: Tx, runs: readonly RunRow[]): ReadonlyMap<string, Fen> {
  const ids = runs.filter(({ withdrawn_at }) => withdrawn_at === null).map(({ id }) => id);
  if (ids.length === 0) return new Map();
  const rows = tx.all(openByRun, { ids: JSON.stringify(ids) });
  return new Map(rows.map(({ run_id, open_fen }) => [run_id, open_fen]));
}

const toRun = (row: RunRow, open: ReadonlyMap<string, Fen>): Run => ({
  id: row.id as Run['id'],
  number: row.number,
  fromOn: row.from_on,
  toOn: row.to_on,
  items: JSON.parse(row.items) as string[],
  buildings: row.buildings === null ? null : (JSON.parse(row.buildings) as string[]),
  chargeCount: row.charge_count,
  totalFen: row.total_fen,
  // what was withdrawn was never settled
  settledFen: row.withdrawn_at === null ? minus(row.total_fen, open.get(row.id) ?? fen(0)) : fen(0),
  excluded: row.excluded,
  postedAt: row.posted_at,
  postedBy: row.posted_by_name,
  withdrawnAt: row.withdrawn_at,
  withdrawReason: row.withdraw_reason,
});

const runRows = tables
  .selectFrom('billing_runs')
  .innerJoin('staff', 'staff.id', 'billing_runs.posted_by')
  .select(['billing_runs.id', 'number', 'from_on', 'to_on', 'charge_count', 'total_fen', 'posted_at'])
  .select(['withdrawn_at', 'withdraw_reason', 'staff.name as posted_by_name'])
  .select([
    sql<string>`(SELECT json_group_array(name) FROM (SELECT name FROM json_each(billing_runs.item_ids) AS asked
      JOIN fee_items ON fee_items.id = asked.value ORDER BY asked.key))`.as('items'),
    sql<string | null>`CASE WHEN building_ids IS NOT NULL THEN (SELECT json_group_array(name) FROM (
      SELECT name FROM buildings WHERE id IN (SELECT value FROM json_each(billing_runs.building_ids))
      ORDER BY sort_key, id)) END`.as('buildings'),
    sql<number>`(SELECT count(*) FROM billing_exclusions WHERE run_id = billing_runs.id)`.as('excluded'),
  ]);

const runWith = query<{ id: string }>()(({ id }) => runRows.where('billing_runs.id', '=', id));

const runsLatestFirst = query()(() =>
  runRows.orderBy('posted_at', 'desc').orderBy('number', 'desc').limit(100),
);

/** The index of open charges holds the run: nothing else is read. */
export const openByRun = query<{ ids: string }>()(({ ids }) =>
  tables
    .selectFrom('charges')
    .select(['run_id', sql<Fen>`sum(${balance})`.as('open_fen')])
    .where(isOpen)
    .where('run_id', 'in', sql<string>`(SELECT value FROM json_each(${ids}))`)
    .groupBy('run_id')
    .$narrowType<{ run_id: string }>(),
);
