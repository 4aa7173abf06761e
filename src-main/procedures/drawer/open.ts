import { sql } from 'kysely';
import type { Contract, Input, Output } from '../../../src-shared/contract/index.ts';
import { type Fen, fen, minus, sum, times } from '../../../src-shared/rules/fen.ts';
import { query, tables } from '../../ledger/query.ts';
import { refuse } from '../../ledger/refuse.ts';
import type { Scene } from '../../ledger/scene.ts';
import type { Schema } from '../../ledger/schema.ts';
import { issueFirstBook } from '../receipts/issueFirstBook.ts';
import { liveShift, shiftNow } from './shiftRow.ts';
import { writeMovement } from './writeMovement.ts';

type Open = Contract['drawer']['open'];

/**
 * CSH-06: a clerk takes the drawer over, its float counted note by note. What is in it more or less than the shift
 * before left is booked now, before any receipt, and belongs to whoever had that shift (I3, I3b).
 */
export function open(scene: Scene, { counts, reason }: Input<Open>): Output<Open> {
  const { tx, staff, now, today, newId } = scene;
  const taken = tx.first(liveShift, {});
  if (taken) refuse('drawer/taken', { name: taken.cashier_name });
  const counted = sum(counts.map(({ denominationFen, pieces }) => times(fen(denominationFen), pieces)));
  const before = tx.first(lastClosed, {});
  const left = before?.retained_fen ?? counted;
  const difference = minus(counted, left);
  // what was left is not told: whoever counts would count as much
  if (difference !== 0 && reason === null) refuse('drawer/reason-missing');

  const id = newId();
  tx.run(writeShift, { id, cashierId: staff.id, now, today, left });
  const countId = newId();
  tx.run(writeCount, { id: countId, shiftId: id, counted, now, staffId: staff.id });
  for (const { denominationFen, pieces } of counts) {
    tx.run(writeCountLine, { count_id: countId, denomination_fen: denominationFen, pieces });
  }
  if (difference !== 0) {
    tx.run(writeMovement, {
      id: newId(),
      shift_id: id,
      kind: 'opening-difference',
      amount_fen: difference,
      reason: reason ?? '',
      belongs_to: before?.cashier_id ?? null,
      at: now,
      moved_by: staff.id,
    });
  }
  issueFirstBook(scene);
  return { ...shiftNow(tx, id), countedFen: counted, differenceFen: difference };
}

/** A shift that was cancelled left nothing: the one closed before it counts. */
const lastClosed = query()(() =>
  tables
    .selectFrom('drawer_shifts')
    .select(['cashier_id', 'retained_fen'])
    .where('state', '=', 'closed')
    .orderBy('nth', 'desc')
    .limit(1),
);

const writeShift = query<{ id: string; cashierId: string; now: number; today: string; left: Fen }>()((row) =>
  tables.insertInto('drawer_shifts').values({
    id: row.id,
    nth: sql<number>`(SELECT coalesce(max(nth), 0) + 1 FROM drawer_shifts)`,
    cashier_id: row.cashierId,
    state: 'open',
    opened_at: row.now,
    opened_on: row.today,
    opening_float_fen: row.left,
    ended_at: null,
    retained_fen: null,
  }),
);

const writeCount = query<{ id: string; shiftId: string; counted: Fen; now: number; staffId: string }>()(
  (row) =>
    tables.insertInto('drawer_counts').values({
      id: row.id,
      shift_id: row.shiftId,
      purpose: 'opening',
      counted_fen: row.counted,
      counted_at: row.now,
      counted_by: row.staffId,
    }),
);

const writeCountLine = query<Schema['drawer_count_lines']>()((row) =>
  tables.insertInto('drawer_count_lines').values({
    count_id: row.count_id,
    denomination_fen: row.denomination_fen,
    pieces: row.pieces,
  }),
);
