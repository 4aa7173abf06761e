import type { Contract, Input, Output } from '../../../src-shared/contract/index.ts';
import { canDo } from '../../../src-shared/rules/ticketStates.ts';
import { query, tables } from '../../ledger/query.ts';
import { refuse } from '../../ledger/refuse.ts';
import type { Scene } from '../../ledger/scene.ts';
import { voidPaper } from '../papers/queuePaper.ts';
import { appendEvent } from './appendEvent.ts';
import { ticketNow, ticketSeen } from './ticketRow.ts';

type Recall = Contract['tickets']['recall'];

/** The order comes back undone; its paper no longer counts, and the repair waits to be given to someone again. */
export function recall(scene: Scene, input: Input<Recall>): Output<Recall> {
  const { tx, now } = scene;
  const { id, state, paper_id, technician_name } = ticketSeen(tx, input);
  if (!canDo('recall', state)) refuse('ticket/not-dispatched');

  voidPaper(tx, paper_id!, now); // CHECK: an order in someone's hands has a paper
  tx.run(writeRecall, { id });
  appendEvent(scene, id, 'recalled', { reason: input.reason, technician: technician_name! });
  return ticketNow(tx, id);
}

const writeRecall = query<{ id: string }>()(({ id }) =>
  tables
    .updateTable('tickets')
    .set((eb) => ({
      state: 'scheduled',
      technician_id: null,
      dispatched_at: null,
      dispatched_by: null,
      paper_id: null,
      version: eb('version', '+', 1),
    }))
    .where('id', '=', id),
);
