import { type Fen, minus } from '../../../../src-shared/rules/fen.ts';
import { query, tables } from '../../../ledger/query.ts';
import type { Scene } from '../../../ledger/scene.ts';
import type { Schema } from '../../../ledger/schema.ts';
import { expectedCash } from '../cashOnHand.ts';
import { goOn } from '../shiftRow.ts';
import { type Counts, writeCount } from '../writeCount.ts';

/**
 * A count of the whole drawer is handed in: what should have been there is told only now, and stays written with it (I6).
 * Without a difference it seals the drawer; with one it is looked into first (I7).
 */
export function reckon(scene: Scene, { shiftId, counts }: { shiftId: string; counts: Counts }): string {
  const { tx, staff } = scene;
  const { countId, counted } = writeCount(scene, {
    shiftId,
    purpose: 'closing',
    counts,
    countedBy: staff.id,
  });
  const expected = expectedCash(tx, shiftId);
  const variance = minus(counted, expected);
  tx.run(writeReckoning, {
    count_id: countId,
    shift_id: shiftId,
    expected_fen: expected,
    variance_fen: variance,
  });
  if (variance === 0) seal(scene, { shiftId, countId, variance, agreed: null });
  else goOn(tx, shiftId, 'review');
  return countId;
}

type Agreed = Pick<Schema['drawer_seals'], 'reason' | 'reason_text' | 'approved_by'>;
type Sealing = { shiftId: string; countId: string; variance: Fen; agreed: Agreed | null };

/** The drawer is sealed by its last count, and waits for whoever receives it. */
export function seal({ tx, now }: Scene, { shiftId, countId, variance, agreed }: Sealing): void {
  tx.run(writeSeal, {
    shift_id: shiftId,
    count_id: countId,
    variance_fen: variance,
    reason: agreed?.reason ?? null,
    reason_text: agreed?.reason_text ?? null,
    approved_by: agreed?.approved_by ?? null,
    sealed_at: now,
  });
  goOn(tx, shiftId, 'sealed');
}

const writeReckoning = query<Schema['drawer_reckonings']>()((row) =>
  tables.insertInto('drawer_reckonings').values({
    count_id: row.count_id,
    shift_id: row.shift_id,
    expected_fen: row.expected_fen,
    variance_fen: row.variance_fen,
  }),
);

const writeSeal = query<Schema['drawer_seals']>()((row) =>
  tables.insertInto('drawer_seals').values({
    shift_id: row.shift_id,
    count_id: row.count_id,
    variance_fen: row.variance_fen,
    reason: row.reason,
    reason_text: row.reason_text,
    approved_by: row.approved_by,
    sealed_at: row.sealed_at,
  }),
);
