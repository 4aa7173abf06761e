import type { Contract, Input, Output } from '../../../../src-shared/contract/index.ts';
import { query, tables } from '../../../ledger/query.ts';
import { refuse } from '../../../ledger/refuse.ts';
import type { Scene } from '../../../ledger/scene.ts';
import { voidPaper } from '../../papers/queuePaper.ts';
import { refuseClockBack, twoMinutes } from '../clockBack.ts';
import { handInNow, rowNamed } from './handInRow.ts';

type Cancel = Contract['drawer']['cancelHandIn'];

/** Before it is handed over a slip is called back: its number stays, and what was on it waits for the next one. */
export function cancelHandIn(scene: Scene, { id, reason }: Input<Cancel>): Output<Cancel> {
  const { tx, staff, now } = scene;
  const row = rowNamed(tx, id);
  if (row.state !== 'prepared') refuse('hand-in/not-prepared', { number: row.number });
  if (tx.first(later, { madeAt: row.made_at, id })) refuse('hand-in/not-the-last', { number: row.number });
  refuseClockBack(scene, row.made_at, twoMinutes);
  tx.run(writeCancelled, { id, now, by: staff.id, reason });
  tx.run(releaseLines, { id });
  tx.run(releaseShifts, { id });
  voidPaper(tx, row.paper_id, now);
  return handInNow(scene, id);
}

/** What it carried on stands in the slip after it. */
const later = query<{ madeAt: number; id: string }>()(({ madeAt, id }) =>
  tables
    .selectFrom('hand_ins')
    .select('id')
    .where('state', '<>', 'cancelled')
    .where((eb) =>
      eb.or([eb('made_at', '>', madeAt), eb.and([eb('made_at', '=', madeAt), eb('id', '>', id)])]),
    ),
);

const writeCancelled = query<{ id: string; now: number; by: string; reason: string }>()((row) =>
  tables
    .updateTable('hand_ins')
    .set({ state: 'cancelled', cancelled_at: row.now, cancelled_by: row.by, cancel_reason: row.reason })
    .where('id', '=', row.id),
);

const releaseLines = query<{ id: string }>()(({ id }) =>
  tables.updateTable('hand_in_lines').set({ released: 1 }).where('hand_in_id', '=', id),
);

const releaseShifts = query<{ id: string }>()(({ id }) =>
  tables.updateTable('hand_in_shifts').set({ released: 1 }).where('hand_in_id', '=', id),
);
