import { sql } from 'kysely';
import type { Fen } from '../../../src-shared/rules/fen.ts';
import { query, tables } from '../../ledger/query.ts';
import type { Scene } from '../../ledger/scene.ts';
import { bookLateFee } from './lateFees.ts';

/**
 * Moves what is settled of a charge, below 0 to take back. The caller has looked that it fits, and has written the
 * receipt's line or the adjustment before. A charge that is paid whole keeps the 违约金 it ran up as a charge of
 * its own; one whose rest is waived has none to pay.
 */
export function settle(
  scene: Scene,
  chargeId: string,
  amount: Fen,
  by: 'payment' | 'waiver' = 'payment',
): void {
  const charge = scene.tx.first(moveSettled, { chargeId, amount });
  if (!charge) throw new Error(`no charge ${chargeId} to settle`);
  const isPaidWhole = by === 'payment' && amount > 0 && charge.settled_fen === charge.amount_fen;
  if (isPaidWhole && charge.late_rate_millionths !== null) bookLateFee(scene, chargeId);
}

/** A charge without 违约金 costs nothing but this statement: it stands on the way of every receipt. */
const moveSettled = query<{ chargeId: string; amount: Fen }>()(({ chargeId, amount }) =>
  tables
    .updateTable('charges')
    .set((eb) => ({ settled_fen: sql<Fen>`${eb.ref('settled_fen')} + ${amount}` }))
    .where('id', '=', chargeId)
    .returning(['amount_fen', 'settled_fen', 'late_rate_millionths']),
);
