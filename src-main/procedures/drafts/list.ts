import { query } from '../../ledger/query.ts';
import type { Scene } from '../../ledger/scene.ts';
import { type Draft, drafts, toDraft } from './draftRow.ts';
import { maySend } from './maySend.ts';

/** One's own drafts, and those that colleagues have parked for whoever does the same work; the latest first. */
export const list = ({ tx, staff }: Scene): Draft[] =>
  tx
    .all(ownAndParked, { staffId: staff.id })
    .filter(({ staff_id, place }) => staff_id === staff.id || maySend(staff, place))
    .map(toDraft);

const ownAndParked = query<{ staffId: string }>()(({ staffId }) =>
  drafts
    .where((eb) => eb.or([eb('drafts.staff_id', '=', staffId), eb('drafts.parked_at', 'is not', null)]))
    .orderBy('drafts.saved_at', 'desc')
    .orderBy('drafts.place'),
);
