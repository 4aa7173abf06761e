import { query, tables } from '../../ledger/query.ts';
import type { Contribution } from '../duties/contribution.ts';
import { drafts } from './draftRow.ts';

/** 挂单: what was put aside half typed waits for whoever stands at the counter. */
export const draftsToday: Contribution = {
  matters: ({ tx }) =>
    tx.all(parked, {}).map(({ staff_id, staff_name, place, title, parked_at }) => ({
      kind: 'drafts.parked',
      ref: `${staff_id}/${place}`,
      dueAt: null,
      since: parked_at ?? 0,
      facts: { title, who: staff_name },
    })),
  glance: ({ tx }) => [{ kind: 'drafts.parked', count: tx.first(parkedCount, {})?.count ?? 0 }],
};

const parked = query()(() =>
  drafts.where('drafts.parked_at', 'is not', null).orderBy('drafts.parked_at').orderBy('drafts.place'),
);

const parkedCount = query()(() =>
  tables
    .selectFrom('drafts')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('parked_at', 'is not', null),
);
