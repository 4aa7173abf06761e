import { sql } from 'kysely';
import type { Contract, Input, Output } from '../../../../src-shared/contract/index.ts';
import { sum } from '../../../../src-shared/rules/fen.ts';
import { dayFrom } from '../../../../src-shared/rules/officeInstant.ts';
import { query } from '../../../ledger/query.ts';
import type { Scene } from '../../../ledger/scene.ts';
import { depositsKept, toDeposits } from './depositRow.ts';

type Deposits = Contract['receipts']['deposits'];

/** 押金台账: of one household every deposit there ever was; of all, those still held, or also those of the last year. */
export function depositLedger(scene: Scene, { unitId, heldOnly }: Input<Deposits>): Output<Deposits> {
  const { tx } = scene;
  const found = unitId === null ? ofAll(scene, heldOnly) : tx.all(depositsOfUnit, { unitId });
  const rows = toDeposits(tx, found).filter(({ heldFen }) => !heldOnly || heldFen > 0);
  return { rows, heldFen: sum(rows.map(({ heldFen }) => heldFen)) };
}

function ofAll({ tx, today }: Scene, heldOnly: boolean) {
  const held = tx.all(depositsHeld, {});
  if (heldOnly) return held;
  const since = tx.all(depositsSince, { from: dayFrom(today, -365) });
  const all = new Map([...held, ...since].map((row) => [row.id, row]));
  return [...all.values()].toSorted((one, other) => (one.taken_on < other.taken_on ? 1 : -1));
}

export const depositsOfUnit = query<{ unitId: string }>()(({ unitId }) =>
  depositsKept.where('deposits.unit_id', '=', unitId).orderBy('deposits.taken_on', 'desc'),
);

// said exactly as the partial index of those still held has it: the other way round it would not serve
export const depositsHeld = query()(() =>
  depositsKept
    .where('deposits.cancelled_at', 'is', null)
    .where(sql<boolean>`deposits.amount_fen > deposits.refunded_fen + deposits.deducted_fen`)
    .orderBy('deposits.taken_on', 'desc'),
);

// each half by an index of its own: said with OR, every deposit there ever was is read
const depositsSince = query<{ from: string }>()(({ from }) =>
  depositsKept.where('deposits.id', 'in', (eb) =>
    eb
      .selectFrom('deposits as taken')
      .select('taken.id')
      .where('taken.taken_on', '>=', from)
      .union(
        eb
          .selectFrom('deposit_refunds')
          .select('deposit_refunds.deposit_id as id')
          .where('deposit_refunds.made_on', '>=', from),
      ),
  ),
);
