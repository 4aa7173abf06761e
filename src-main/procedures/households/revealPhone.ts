import type { Contract, Input, Output } from '../../../src-shared/contract/index.ts';
import { query, tables } from '../../ledger/query.ts';
import { refuse } from '../../ledger/refuse.ts';
import type { Scene } from '../../ledger/scene.ts';

type RevealPhone = Contract['households']['revealPhone'];

/** HOU-12: the whole number, to make a call; the journal says who saw which number, not the number itself. */
export function revealPhone({ tx }: Scene, { id }: Input<RevealPhone>): Output<RevealPhone> {
  return tx.first(numberOf, { id }) ?? refuse('phone/unknown');
}

const numberOf = query<{ id: string }>()(({ id }) =>
  tables.selectFrom('phones').select('number').where('id', '=', id).where('ended_at', 'is', null),
);
