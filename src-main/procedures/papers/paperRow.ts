import { sql } from 'kysely';
import type { Contract, Output } from '../../../src-shared/contract/index.ts';
import { query, tables } from '../../ledger/query.ts';

/** A paper as the screens show it. */
export type Paper = Output<Contract['papers']['finish']>;
export type PaperId = Paper['id'];

/** Papers with what their attempts at the printer say about them; lists narrow it down. */
export const papersOut = tables
  .selectFrom('papers')
  .innerJoin('staff', 'staff.id', 'papers.queued_by')
  .select([
    'papers.id',
    'papers.kind',
    'papers.number',
    'papers.state',
    'papers.queued_at',
    'staff.name as queued_by',
    'papers.voided_at',
  ])
  .select((eb) => [
    eb
      .selectFrom('paper_runs')
      .whereRef('paper_runs.paper_id', '=', 'papers.id')
      .where('paper_runs.outcome', 'in', ['printed', 'saved'])
      .select((run) => run.fn.min<number | null>('paper_runs.ended_at').as('at'))
      .as('printed_at'),
    eb
      .selectFrom('paper_runs')
      .whereRef('paper_runs.paper_id', '=', 'papers.id')
      .where('paper_runs.nth', 'is not', null)
      .where('paper_runs.outcome', 'is not', 'failed')
      .select((run) => run.fn.countAll<number>().as('runs'))
      .as('reprints'),
    eb
      .selectFrom('paper_runs')
      .whereRef('paper_runs.paper_id', '=', 'papers.id')
      .where('paper_runs.nth', 'is not', null)
      .where('paper_runs.outcome', 'in', ['printed', 'saved'])
      .select((run) => run.fn.max<number | null>('paper_runs.ended_at').as('at'))
      .as('reprinted_at'),
    eb
      .selectFrom('paper_runs')
      .whereRef('paper_runs.paper_id', '=', 'papers.id')
      .select('paper_runs.trouble')
      .orderBy(sql`paper_runs.rowid`, 'desc')
      .limit(1)
      .as('trouble'),
    eb
      .selectFrom('paper_runs')
      .whereRef('paper_runs.paper_id', '=', 'papers.id')
      .where('paper_runs.file', 'is not', null)
      .select('paper_runs.file')
      .orderBy(sql`paper_runs.rowid`, 'desc')
      .limit(1)
      .as('file'),
    eb
      .selectFrom('paper_runs')
      .whereRef('paper_runs.paper_id', '=', 'papers.id')
      .select((run) => run.fn.max<number | null>('paper_runs.started_at').as('at'))
      .as('started_at'),
  ]);

type PaperRow = NonNullable<(typeof paperNamed)['row']>;

/** A row as a screen gets it. */
export const toPaper = (row: PaperRow): Paper => ({
  id: row.id as PaperId,
  kind: row.kind,
  number: row.number,
  state: row.state,
  queuedAt: row.queued_at,
  queuedBy: row.queued_by,
  printedAt: row.printed_at,
  reprints: row.reprints ?? 0,
  reprintedAt: row.reprinted_at,
  trouble: row.trouble,
  file: row.file,
  voidedAt: row.voided_at,
});

export const paperNamed = query<{ id: string }>()(({ id }) => papersOut.where('papers.id', '=', id));
