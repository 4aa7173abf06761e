import type { Contract, Input, Output } from '../../../src-shared/contract/index.ts';
import { refuse } from '../../ledger/refuse.ts';
import type { Scene } from '../../ledger/scene.ts';
import { ticketNamed } from './ticketRow.ts';

type RevealPhone = Contract['tickets']['revealPhone'];

/** HOU-12: the caller's number whole, to phone back; the journal says who saw it, not the number. */
export const revealPhone = ({ tx }: Scene, { id }: Input<RevealPhone>): Output<RevealPhone> => ({
  phone: (tx.first(ticketNamed, { id }) ?? refuse('ticket/unknown')).phone,
});
