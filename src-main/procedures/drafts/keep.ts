import type { Contract, Input, Output } from '../../../src-shared/contract/index.ts';
import { query, tables } from '../../ledger/query.ts';
import type { Scene } from '../../ledger/scene.ts';

type Keep = Contract['drafts']['keep'];

/** What stands in the fields of a form that was not sent yet, under the name of who types it; 挂单 when it is parked. */
export function keep({ tx, staff, now }: Scene, input: Input<Keep>): Output<Keep> {
  const { place, title, body, parked } = input;
  tx.run(write, {
    staffId: staff.id,
    place,
    title,
    body: JSON.stringify(body),
    now,
    parkedAt: parked ? now : null,
  });
  return { savedAt: now };
}

type Written = {
  staffId: string;
  place: string;
  title: string;
  body: string;
  now: number;
  parkedAt: number | null;
};

const write = query<Written>()((draft) =>
  tables
    .insertInto('drafts')
    .values({
      staff_id: draft.staffId,
      place: draft.place,
      title: draft.title,
      body: draft.body,
      saved_at: draft.now,
      parked_at: draft.parkedAt,
    })
    .onConflict((same) =>
      same.columns(['staff_id', 'place']).doUpdateSet((eb) => ({
        title: eb.ref('excluded.title'),
        body: eb.ref('excluded.body'),
        saved_at: eb.ref('excluded.saved_at'),
        parked_at: eb.ref('excluded.parked_at'),
      })),
    ),
);
