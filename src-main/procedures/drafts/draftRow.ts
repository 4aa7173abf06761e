import type { Contract, Output } from '../../../src-shared/contract/index.ts';
import { query, tables } from '../../ledger/query.ts';

/** A draft as the screens get it. */
export type Draft = Output<Contract['drafts']['takeOver']>;

/** Drafts with the names of those who typed them. */
export const drafts = tables
  .selectFrom('drafts')
  .innerJoin('staff', 'staff.id', 'drafts.staff_id')
  .select([
    'drafts.staff_id',
    'staff.name as staff_name',
    'drafts.place',
    'drafts.title',
    'drafts.body',
    'drafts.saved_at',
    'drafts.parked_at',
  ]);

/** Whose draft, and where in the window it was typed. */
export type At = { staffId: string; place: string };

export const draftAt = query<At>()(({ staffId, place }) =>
  drafts.where('drafts.staff_id', '=', staffId).where('drafts.place', '=', place),
);

export const forget = query<At>()(({ staffId, place }) =>
  tables.deleteFrom('drafts').where('staff_id', '=', staffId).where('place', '=', place),
);

/** A row as a screen gets it; `drafts.keep` wrote nothing else into it. */
export const toDraft = (row: NonNullable<(typeof draftAt)['row']>): Draft => ({
  staffId: row.staff_id as Draft['staffId'],
  staffName: row.staff_name,
  place: row.place,
  title: row.title,
  body: JSON.parse(row.body) as Draft['body'],
  savedAt: row.saved_at,
  parkedAt: row.parked_at,
});
