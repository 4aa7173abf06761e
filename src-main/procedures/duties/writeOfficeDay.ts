import { query, tables } from '../../ledger/query.ts';
import type { Scene } from '../../ledger/scene.ts';
import type { Schema } from '../../ledger/schema.ts';

/** One day as the office enters it; a later entry stands for the one before. */
export const writeDay = query<Schema['office_days']>()((row) =>
  tables
    .insertInto('office_days')
    .values({ day: row.day, kind: row.kind, name: row.name, set_at: row.set_at, set_by: row.set_by })
    .onConflict((conflict) =>
      conflict
        .column('day')
        .doUpdateSet({ kind: row.kind, name: row.name, set_at: row.set_at, set_by: row.set_by }),
    ),
);

/** After every entry: whoever remembers the calendar reads it again. */
export const stampCalendar = ({ tx, newId }: Scene): number => tx.run(writeStamp, { stamp: newId() });

const writeStamp = query<{ stamp: string }>()(({ stamp }) =>
  tables.updateTable('office_calendar').set({ stamp }),
);
