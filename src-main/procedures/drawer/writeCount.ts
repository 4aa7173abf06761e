import type { Contract, Input } from '../../../src-shared/contract/index.ts';
import type { CountPurpose } from '../../../src-shared/rules/drawerShifts.ts';
import { type Fen, fen, sum, times } from '../../../src-shared/rules/fen.ts';
import { query, tables } from '../../ledger/query.ts';
import type { Scene } from '../../ledger/scene.ts';
import type { Schema } from '../../ledger/schema.ts';
import { refuseClockBack, twoMinutes } from './clockBack.ts';

/** How many of each note and coin were counted. */
export type Counts = Input<Contract['drawer']['open']>['counts'];

/** What a count comes to, in fen. */
export const amountCounted = (counts: Counts): Fen =>
  sum(counts.map(({ denominationFen, pieces }) => times(fen(denominationFen), pieces)));

type Counting = { shiftId: string; purpose: CountPurpose; counts: Counts; countedBy: string };

/**
 * Writes a count of the drawer, note by note; its id and what it comes to. Of two counts the later one holds: none is made
 * before the one before it (`ledger/clock-back`).
 */
export function writeCount(
  scene: Scene,
  { shiftId, purpose, counts, countedBy }: Counting,
): { countId: string; counted: Fen } {
  const { tx, now, newId } = scene;
  refuseClockBack(scene, tx.first(countedLast, { shiftId })?.counted_at ?? now, twoMinutes);
  const countId = newId();
  const counted = amountCounted(counts);
  tx.run(writeWhole, {
    id: countId,
    shift_id: shiftId,
    purpose,
    counted_fen: counted,
    counted_at: now,
    counted_by: countedBy,
  });
  for (const { denominationFen, pieces } of counts) {
    tx.run(writeLine, { count_id: countId, denomination_fen: denominationFen, pieces });
  }
  return { countId, counted };
}

const countedLast = query<{ shiftId: string }>()(({ shiftId }) =>
  tables
    .selectFrom('drawer_counts')
    .select('counted_at')
    .where('shift_id', '=', shiftId)
    .orderBy('counted_at', 'desc')
    .limit(1),
);

const writeWhole = query<Schema['drawer_counts']>()((row) =>
  tables.insertInto('drawer_counts').values({
    id: row.id,
    shift_id: row.shift_id,
    purpose: row.purpose,
    counted_fen: row.counted_fen,
    counted_at: row.counted_at,
    counted_by: row.counted_by,
  }),
);

const writeLine = query<Schema['drawer_count_lines']>()((row) =>
  tables.insertInto('drawer_count_lines').values({
    count_id: row.count_id,
    denomination_fen: row.denomination_fen,
    pieces: row.pieces,
  }),
);
