import { sql } from 'kysely';
import { type Fen, minus } from '../../../src-shared/rules/fen.ts';
import { query, tables } from '../../ledger/query.ts';
import { refuse } from '../../ledger/refuse.ts';
import type { Scene } from '../../ledger/scene.ts';
import type { Tx } from '../../ledger/tx.ts';
import { issueFirstBook } from '../receipts/issueFirstBook.ts';
import { refuseClockBack } from './clockBack.ts';
import { liveShift } from './shiftRow.ts';
import { amountCounted, type Counts, writeCount } from './writeCount.ts';
import { writeMovement } from './writeMovement.ts';

type Opening = { cashierId: string; counts: Counts; reason: string | null };
type Opened = { id: string; countedFen: Fen; differenceFen: Fen };

/**
 * A clerk has the drawer from now on, its float counted note by note. What is in it more or less than the shift before
 * left is booked now, before any receipt, and belongs to whoever had that shift (I3, I3b). A bag with the cash of a shift
 * that nobody received comes first. Codes: `drawer/taken`, `drawer/bag-waits`, `drawer/reason-missing`,
 * `drawer/not-trained`.
 */
export function openShift(scene: Scene, { cashierId, counts, reason }: Opening): Opened {
  const { tx, staff, now, today, newId } = scene;
  refuseTaken(scene);
  if (!isTrained(tx, cashierId)) refuse('drawer/not-trained');
  const counted = amountCounted(counts);
  const before = tx.first(lastClosed, {});
  refuseClockBack(scene, before?.ended_at ?? 0);
  const left = before?.retained_fen ?? counted;
  const difference = minus(counted, left);
  // what was left is not told: whoever counts would count as much
  if (difference !== 0 && reason === null) refuse('drawer/reason-missing');

  const id = newId();
  tx.run(writeShift, { id, cashierId, now, today, left });
  writeCount(scene, { shiftId: id, purpose: 'opening', counts, countedBy: cashierId });
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
      approved_by: null,
    });
  }
  issueFirstBook(scene);
  return { id, countedFen: counted, differenceFen: difference };
}

/** One drawer, one shift: until the one before is received nobody has the next (I1). */
function refuseTaken({ tx }: Scene): void {
  const taken = tx.first(liveShift, {});
  if (taken === undefined) return;
  if (taken.bag_number !== null) {
    refuse('drawer/bag-waits', { number: taken.bag_number, name: taken.cashier_name });
  }
  refuse('drawer/taken', { name: taken.cashier_name });
}

/** CSH-09: where the office writes down who was trained to take money, nobody else does; where it does not, the post decides. */
const isTrained = (tx: Tx, staffId: string): boolean =>
  tx.first(anyTraining, {}) === undefined || tx.first(trainingOf, { staffId }) !== undefined;

const anyTraining = query()(() => tables.selectFrom('cash_trainings').select('staff_id').limit(1));

const trainingOf = query<{ staffId: string }>()(({ staffId }) =>
  tables.selectFrom('cash_trainings').select('staff_id').where('staff_id', '=', staffId),
);

/** A shift that was cancelled left nothing: the one closed before it counts. */
const lastClosed = query()(() =>
  tables
    .selectFrom('drawer_shifts')
    .select(['cashier_id', 'retained_fen', 'ended_at'])
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
