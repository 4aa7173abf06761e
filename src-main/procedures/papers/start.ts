import type { Contract, Input, Output } from '../../../src-shared/contract/index.ts';
import { officeTime } from '../../../src-shared/rules/officeTime.ts';
import { query, tables } from '../../ledger/query.ts';
import { refuse } from '../../ledger/refuse.ts';
import type { Scene } from '../../ledger/scene.ts';
import type { Schema } from '../../ledger/schema.ts';
import type { PaperId } from './paperRow.ts';
import { possiblyOut, settleState } from './runs.ts';
import { setupOf } from './setups.ts';

type Start = Contract['papers']['start'];
type Run = Output<Start>;

/**
 * Written down before a paper goes to the printer. Only what surely failed gives its mark back: if any earlier attempt
 * may be on paper this one is a 补打, with its number, a reason, who and when, in the language of the first. That nothing
 * came out of an attempt without an end only the clerk can say, who has looked.
 */
export function start(scene: Scene, input: Input<Start>): Run {
  const { tx, staff, now, counter } = scene;
  const paper = tx.first(toPrint, { id: input.id }) ?? refuse('paper/unknown');
  if (paper.voided_at !== null) refuse('paper/void');
  if (input.nothingOut) tx.run(endAsBlank, { paperId: paper.id, now });
  const before = tx.all(possiblyOut, { paperId: paper.id });
  const isReprint = before.length > 0;
  if (isReprint && input.reason === null) refuse('paper/reason-missing');

  const runId = scene.newId() as Run['runId'];
  const nth = isReprint ? 1 + Math.max(...before.map((run) => run.nth ?? 0)) : null;
  const reason = isReprint ? input.reason : null;
  const locale = before[0]?.locale ?? input.locale;
  tx.run(writeRun, {
    id: runId,
    paper_id: paper.id,
    nth,
    reason,
    locale,
    started_at: now,
    started_by: staff.id,
  });
  settleState(tx, paper.id);
  return {
    runId,
    paperId: paper.id as PaperId,
    ...setupOf(tx, paper.kind),
    number: paper.number,
    locale,
    reprint:
      nth === null || reason === null
        ? null
        : { nth, reason, by: staff.name, at: officeTime(now, counter.zone) },
    data: JSON.parse(paper.data),
  };
}

const toPrint = query<{ id: string }>()(({ id }) =>
  tables.selectFrom('papers').select(['id', 'kind', 'number', 'data', 'voided_at']).where('id', '=', id),
);

const endAsBlank = query<{ paperId: string; now: number }>()(({ paperId, now }) =>
  tables
    .updateTable('paper_runs')
    .set({ ended_at: now, outcome: 'failed', trouble: 'print/failed' })
    .where('paper_id', '=', paperId)
    .where('outcome', 'is', null),
);

const writeRun = query<
  Pick<Schema['paper_runs'], 'id' | 'paper_id' | 'nth' | 'reason' | 'locale' | 'started_at' | 'started_by'>
>()((run) =>
  tables.insertInto('paper_runs').values({
    id: run.id,
    paper_id: run.paper_id,
    nth: run.nth,
    reason: run.reason,
    locale: run.locale,
    started_at: run.started_at,
    started_by: run.started_by,
  }),
);
