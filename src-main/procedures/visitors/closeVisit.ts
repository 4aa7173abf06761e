import { query, tables } from '../../ledger/query.ts';
import type { Scene } from '../../ledger/scene.ts';
import { type Visit, visitNow } from './visitRow.ts';

/** How a visit ends; after that nothing of it changes any more. */
type Ending = {
  state: 'left' | 'refused' | 'handed-over';
  outcome: string | null;
  /** Whether the slip came back to the desk with him. */
  slipReturned: boolean;
};

/** Ends a visit at this moment, in the name of who is at the desk. */
export function closeVisit({ tx, staff, now }: Scene, id: string, ending: Ending): Visit {
  const { state, outcome, slipReturned } = ending;
  tx.run(close, { id, state, outcome, slipReturnedAt: slipReturned ? now : null, now, staffId: staff.id });
  return visitNow(tx, id);
}

type Close = Pick<Ending, 'state' | 'outcome'> & {
  id: string;
  slipReturnedAt: number | null;
  now: number;
  staffId: string;
};

const close = query<Close>()((end) =>
  tables
    .updateTable('visits')
    .set((eb) => ({
      state: end.state,
      outcome: end.outcome,
      slip_returned_at: end.slipReturnedAt,
      closed_at: end.now,
      closed_by: end.staffId,
      version: eb('version', '+', 1),
    }))
    .where('id', '=', end.id),
);
