import type { Contract, Input, Output } from '../../../src-shared/contract/index.ts';
import { query, tables } from '../../ledger/query.ts';
import { refuse } from '../../ledger/refuse.ts';
import type { Scene } from '../../ledger/scene.ts';
import type { Schema } from '../../ledger/schema.ts';
import { paperNamed, toPaper } from './paperRow.ts';
import { settleState } from './runs.ts';

type Finish = Contract['papers']['finish'];

/** How an attempt ended; it ends once. Only a failed one has a trouble, only one that came out has a file. */
export function finish({ tx, now }: Scene, input: Input<Finish>): Output<Finish> {
  const run = tx.first(runNamed, { id: input.runId }) ?? refuse('paper/unknown');
  if (run.outcome !== null) refuse('paper/run-ended');

  const failed = input.outcome === 'failed';
  tx.run(writeEnd, {
    id: run.id,
    ended_at: now,
    outcome: input.outcome,
    trouble: failed ? input.trouble : null,
    file: failed ? null : input.file,
  });
  settleState(tx, run.paper_id);
  return toPaper(tx.first(paperNamed, { id: run.paper_id })!);
}

const runNamed = query<{ id: string }>()(({ id }) =>
  tables.selectFrom('paper_runs').select(['id', 'paper_id', 'outcome']).where('id', '=', id),
);

const writeEnd = query<Pick<Schema['paper_runs'], 'id' | 'ended_at' | 'outcome' | 'trouble' | 'file'>>()(
  (end) =>
    tables
      .updateTable('paper_runs')
      .set({ ended_at: end.ended_at, outcome: end.outcome, trouble: end.trouble, file: end.file })
      .where('id', '=', end.id),
);
