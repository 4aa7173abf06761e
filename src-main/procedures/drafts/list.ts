import { query } from '../../ledger/query.ts';
import type { Scene } from '../../ledger/scene.ts';
import { type Draft, drafts, toDraft } from './draftRow.ts';

/** One's own drafts, and those that colleagues have parked for whoever stands at the counter; the latest first. */
export const list = ({ tx, staff }: Scene): Draft[] =>
  tx.all(ownAndParked, { staffId: staff.id }).map(toDraft);

const ownAndParked = query<{ staffId: string }>()(({ staffId }) =>
  drafts
    .where((eb) => eb.or([eb('drafts.staff_id', '=', staffId), eb('drafts.parked_at', 'is not', null)]))
    .orderBy('drafts.saved_at', 'desc')
    .orderBy('drafts.place'),
);
