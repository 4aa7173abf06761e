import type { Contract, Input, Output } from '../../../src-shared/contract/index.ts';
import { canDo, ticketClocks } from '../../../src-shared/rules/ticketStates.ts';
import { query, tables } from '../../ledger/query.ts';
import { refuse } from '../../ledger/refuse.ts';
import type { Scene } from '../../ledger/scene.ts';
import { appendEvent } from './appendEvent.ts';
import { ticketNow, ticketSeen } from './ticketRow.ts';
import { type SaidColumns, whatWasSaid } from './whatWasSaid.ts';

type Correct = Contract['tickets']['correct'];

/** What was said, corrected; the clocks of another class still count from when the desk took the report. */
export function correct(scene: Scene, input: Input<Correct>): Output<Correct> {
  const { tx } = scene;
  const ticket = ticketSeen(tx, input);
  if (!canDo('correct', ticket.state)) refuse('ticket/not-open');
  const said = whatWasSaid(tx, input);

  const { arriveBy, fixBy } = ticketClocks(input.class, ticket.registered_at);
  tx.run(writeCorrection, { ...said, id: ticket.id, arriveBy, fixBy });
  appendEvent(scene, ticket.id, 'corrected');
  return ticketNow(tx, ticket.id);
}

type Correction = SaidColumns & { id: string; arriveBy: number | null; fixBy: number };

const writeCorrection = query<Correction>()((row) =>
  tables
    .updateTable('tickets')
    .set((eb) => ({
      source: row.source,
      class: row.class,
      scope: row.scope,
      unit_id: row.unit_id,
      place: row.place,
      caller_name: row.caller_name,
      phone: row.phone,
      demand: row.demand,
      arrive_by: row.arriveBy,
      fix_by: row.fixBy,
      version: eb('version', '+', 1),
    }))
    .where('id', '=', row.id),
);
