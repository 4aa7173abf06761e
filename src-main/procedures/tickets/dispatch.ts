import type { Contract, Input, Output } from '../../../src-shared/contract/index.ts';
import { canDo } from '../../../src-shared/rules/ticketStates.ts';
import { query, tables } from '../../ledger/query.ts';
import { refuse } from '../../ledger/refuse.ts';
import type { Scene } from '../../ledger/scene.ts';
import type { Tx } from '../../ledger/tx.ts';
import { queuePaper } from '../papers/queuePaper.ts';
import { appendEvent } from './appendEvent.ts';
import { technicianNamed } from './technicianRow.ts';
import { ticketNow, ticketSeen } from './ticketRow.ts';
import { workOrderOf } from './workOrder.ts';

type Dispatch = Contract['tickets']['dispatch'];

/** TKT-05: the 维修任务单 is made out for a technician and waits in the outbox; with it the repair is in her hands. */
export function dispatch(scene: Scene, input: Input<Dispatch>): Output<Dispatch> {
  const { tx, staff, now } = scene;
  const ticket = ticketSeen(tx, input);
  if (ticket.state === 'registered') refuse('ticket/not-scheduled');
  if (!canDo('dispatch', ticket.state)) refuse('ticket/not-open');
  const technician = technicianAtWork(tx, input.technicianId);

  const paperId = queuePaper(scene, {
    kind: 'work-order',
    subjectId: ticket.id,
    number: ticket.number,
    data: workOrderOf(scene, ticket, technician.name),
  });
  tx.run(writeDispatch, { id: ticket.id, technicianId: technician.id, now, staffId: staff.id, paperId });
  appendEvent(scene, ticket.id, 'dispatched', { technician: technician.name });
  return ticketNow(tx, ticket.id);
}

function technicianAtWork(tx: Tx, id: string): { id: string; name: string } {
  const technician = tx.first(technicianNamed, { id }) ?? refuse('technician/unknown');
  return technician.active === 1 ? technician : refuse('technician/left', { name: technician.name });
}

type Handed = { id: string; technicianId: string; now: number; staffId: string; paperId: string };

const writeDispatch = query<Handed>()((handed) =>
  tables
    .updateTable('tickets')
    .set((eb) => ({
      state: 'dispatched',
      technician_id: handed.technicianId,
      dispatched_at: handed.now,
      dispatched_by: handed.staffId,
      paper_id: handed.paperId,
      version: eb('version', '+', 1),
    }))
    .where('id', '=', handed.id),
);
