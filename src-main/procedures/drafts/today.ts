import { query } from '../../ledger/query.ts';
import type { Scene } from '../../ledger/scene.ts';
import type { Contribution } from '../duties/contribution.ts';
import { drafts } from './draftRow.ts';
import { maySend } from './maySend.ts';

/** 挂单: what was put aside half typed waits for whoever does the same work. */
export const draftsToday: Contribution = {
  matters: (scene) =>
    parkedFor(scene).map(({ staff_id, staff_name, place, title, parked_at }) => ({
      kind: 'drafts.parked',
      ref: `${staff_id}/${place}`,
      dueAt: null,
      since: parked_at ?? 0,
      facts: { title, who: staff_name },
    })),
  glance: (scene) => [{ kind: 'drafts.parked', count: parkedFor(scene).length }],
};

const parkedFor = ({ tx, staff }: Scene) =>
  tx.all(parked, {}).filter(({ staff_id, place }) => staff_id === staff.id || maySend(staff, place));

const parked = query()(() =>
  drafts.where('drafts.parked_at', 'is not', null).orderBy('drafts.parked_at').orderBy('drafts.place'),
);
