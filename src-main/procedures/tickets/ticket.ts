import type { Contract, Input, Output } from '../../../src-shared/contract/index.ts';
import { refuse } from '../../ledger/refuse.ts';
import type { Scene } from '../../ledger/scene.ts';
import { ticketNamed, toTicket } from './ticketRow.ts';

type Ticket = Contract['tickets']['ticket'];

/** All that is known of one repair. */
export const ticket = ({ tx }: Scene, { id }: Input<Ticket>): Output<Ticket> =>
  toTicket(tx.first(ticketNamed, { id }) ?? refuse('ticket/unknown'));
