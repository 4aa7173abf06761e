import { query, tables } from '../../../ledger/query.ts';

/** How far the journal is. */
export const latestEntry = query()(() =>
  tables.selectFrom('journal').select('seq').orderBy('seq', 'desc').limit(1),
);

/** Anything after an entry that could have changed a sum of fees, receipts or the drawer. */
export const cashMovedSince = query<{ seq: number }>()(({ seq }) =>
  tables
    .selectFrom('journal')
    .select('seq')
    .where('seq', '>', seq)
    .where((eb) =>
      eb.or([
        eb('procedure', 'like', 'fees.%'),
        eb('procedure', 'like', 'receipts.%'),
        eb('procedure', 'like', 'drawer.%'),
      ]),
    )
    .limit(1),
);
