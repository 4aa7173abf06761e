import type { Contract, Input, Output } from '../../../src-shared/contract/index.ts';
import { canDo } from '../../../src-shared/rules/ticketStates.ts';
import { query, tables } from '../../ledger/query.ts';
import { refuse } from '../../ledger/refuse.ts';
import type { Scene } from '../../ledger/scene.ts';
import { voidPaper } from '../papers/queuePaper.ts';
import { appendEvent } from './appendEvent.ts';
import { ticketNow, ticketSeen } from './ticketRow.ts';

type Cancel = Contract['tickets']['cancel'];

/** Called off, for one of the reasons there are; that we would rather not is none of them (TKT-18). */
export function cancel(scene: Scene, input: Input<Cancel>): Output<Cancel> {
  const { tx, now } = scene;
  const { id, state, paper_id } = ticketSeen(tx, input);
  if (!canDo('cancel', state)) refuse('ticket/not-open');

  if (paper_id !== null) voidPaper(tx, paper_id, now);
  tx.run(writeCancel, { id, reason: input.reason, now });
  appendEvent(scene, id, 'cancelled', { reason: input.reason });
  return ticketNow(tx, id);
}

const writeCancel = query<{ id: string; reason: Input<Cancel>['reason']; now: number }>()(
  ({ id, reason, now }) =>
    tables
      .updateTable('tickets')
      .set((eb) => ({
        state: 'cancelled',
        cancel_reason: reason,
        paper_id: null,
        closed_at: now,
        version: eb('version', '+', 1),
      }))
      .where('id', '=', id),
);
