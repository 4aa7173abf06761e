import type { Contract, Input, Output } from '../../../src-shared/contract/index.ts';
import { canDo } from '../../../src-shared/rules/ticketStates.ts';
import { query, tables } from '../../ledger/query.ts';
import { refuse } from '../../ledger/refuse.ts';
import type { Scene } from '../../ledger/scene.ts';
import { appendEvent } from './appendEvent.ts';
import { ticketNow, ticketSeen } from './ticketRow.ts';

type Accept = Contract['tickets']['accept'];

/** TKT-20: signed for after the voucher came back: the water flows, the roof held in the rain. With that it is closed. */
export function accept(scene: Scene, input: Input<Accept>): Output<Accept> {
  const { tx, now } = scene;
  const { id, state } = ticketSeen(tx, input);
  if (!canDo('accept', state)) refuse('ticket/not-finished');

  const { acceptedBy } = input;
  tx.run(writeAcceptance, { id, acceptedBy, now });
  appendEvent(scene, id, 'accepted', { acceptedBy });
  return ticketNow(tx, id);
}

const writeAcceptance = query<{ id: string; acceptedBy: string; now: number }>()(({ id, acceptedBy, now }) =>
  tables
    .updateTable('tickets')
    .set((eb) => ({
      state: 'closed',
      accepted_by: acceptedBy,
      closed_at: now,
      version: eb('version', '+', 1),
    }))
    .where('id', '=', id),
);
