import type { Contract, Output } from '../../../src-shared/contract/index.ts';
import { query, tables } from '../../ledger/query.ts';
import type { Scene } from '../../ledger/scene.ts';
import type { Tx } from '../../ledger/tx.ts';
import { leadsOf } from './counting/leadsOf.ts';
import { shiftNow } from './shiftRow.ts';

type Sealed = NonNullable<Output<Contract['drawer']['standing']>>;

/** One count that was handed in, with what should have been there. */
export type Reckoning = Sealed['reckonings'][number];

/** A counted drawer as its clerk reads it: only once the count is handed in (I21). */
export function toSealed({ tx }: Pick<Scene, 'tx'>, shiftId: string): Sealed {
  const reckonings = reckoningsOf(tx, shiftId);
  const seal = tx.first(sealOf, { shiftId });
  const forced = tx.first(lastForced, { shiftId });
  const variance = reckonings.at(-1)?.varianceFen;
  return {
    shift: shiftNow(tx, shiftId),
    reckonings,
    reason: seal?.reason ?? null,
    reasonText: seal?.reason_text ?? null,
    approvedBy: seal?.approver ?? null,
    approvedById: (seal?.approved_by ?? null) as Sealed['approvedById'],
    forced: (forced ?? null) as Sealed['forced'],
    leads: variance === undefined ? [] : leadsOf(tx, shiftId, variance),
  };
}

/** The counts of a shift that were handed in, in their order. */
export const reckoningsOf = (tx: Tx, shiftId: string): Reckoning[] => tx.all(reckoned, { shiftId });

/** The count that was handed in last, and who counted it; nothing where none was. */
export const lastReckoning = (tx: Tx, shiftId: string) => tx.first(lastReckoned, { shiftId });

const reckonings = tables
  .selectFrom('drawer_reckonings')
  .innerJoin('drawer_counts', 'drawer_counts.id', 'drawer_reckonings.count_id')
  .innerJoin('staff', 'staff.id', 'drawer_counts.counted_by');

const reckoned = query<{ shiftId: string }>()(({ shiftId }) =>
  reckonings
    .select([
      'drawer_counts.counted_fen as countedFen',
      'drawer_reckonings.expected_fen as expectedFen',
      'drawer_reckonings.variance_fen as varianceFen',
      'drawer_counts.counted_at as countedAt',
      'staff.name as countedBy',
    ])
    .where('drawer_reckonings.shift_id', '=', shiftId)
    .orderBy('drawer_counts.id'),
);

const lastReckoned = query<{ shiftId: string }>()(({ shiftId }) =>
  reckonings
    .select(['drawer_reckonings.count_id', 'drawer_reckonings.variance_fen', 'drawer_counts.counted_by'])
    .where('drawer_reckonings.shift_id', '=', shiftId)
    .orderBy('drawer_counts.id', 'desc')
    .limit(1),
);

const sealOf = query<{ shiftId: string }>()(({ shiftId }) =>
  tables
    .selectFrom('drawer_seals')
    .leftJoin('staff', 'staff.id', 'drawer_seals.approved_by')
    .select(['reason', 'reason_text', 'approved_by', 'staff.name as approver'])
    .where('shift_id', '=', shiftId),
);

/** Where the count that was handed in last is one made in the owner's absence. */
const lastForced = query<{ shiftId: string }>()(({ shiftId }) =>
  tables
    .selectFrom('drawer_forced_counts')
    .innerJoin('staff as forcer', 'forcer.id', 'drawer_forced_counts.forced_by')
    .innerJoin('staff as witness', 'witness.id', 'drawer_forced_counts.witnessed_by')
    .select([
      'forcer.name as by',
      'forced_by as byId',
      'witness.name as witness',
      'witnessed_by as witnessId',
      'why',
    ])
    .where('count_id', '=', (eb) =>
      eb
        .selectFrom('drawer_reckonings')
        .select('drawer_reckonings.count_id')
        .where('drawer_reckonings.shift_id', '=', shiftId)
        .orderBy('drawer_reckonings.count_id', 'desc')
        .limit(1),
    ),
);
