import { sql } from 'kysely';
import { query, tables } from '../../ledger/query.ts';
import type { Scene } from '../../ledger/scene.ts';

/** 暂离 is over, where a shift was in one. */
export const endPause = ({ tx, now }: Pick<Scene, 'tx' | 'now'>, shiftId: string): void => {
  tx.run(writeEnd, { shiftId, now });
};

const writeEnd = query<{ shiftId: string; now: number }>()(({ shiftId, now }) =>
  tables
    .updateTable('drawer_pauses')
    .set({ resumed_at: sql<number>`max(suspended_at, ${now})` })
    .where('shift_id', '=', shiftId)
    .where('resumed_at', 'is', null),
);
