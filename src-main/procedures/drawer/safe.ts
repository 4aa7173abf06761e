import { type Fen, minus } from '../../../src-shared/rules/fen.ts';
import { query, tables } from '../../ledger/query.ts';
import type { Tx } from '../../ledger/tx.ts';

/**
 * 保险柜: what closed shifts turned in and no slip has taken out yet (I16). The same as their cash that is on no slip,
 * with the differences that are not settled and what was carried on; an invariant compares the two.
 */
export const inSafe = (tx: Tx): Fen => minus(tx.first(turnedIn, {})!.fen, tx.first(handedIn, {})!.fen);

const turnedIn = query()(() =>
  tables
    .selectFrom('drawer_receptions')
    .select((eb) => eb.fn.coalesce(eb.fn.sum<Fen>('turn_in_fen'), eb.lit(0)).$castTo<Fen>().as('fen')),
);

const handedIn = query()(() =>
  tables
    .selectFrom('hand_ins')
    .select((eb) => eb.fn.coalesce(eb.fn.sum<Fen>('turned_in_fen'), eb.lit(0)).$castTo<Fen>().as('fen'))
    .where('state', '<>', 'cancelled'),
);
