import { idsFrom } from '../../../ledger/newId.ts';
import { query, tables } from '../../../ledger/query.ts';
import type { Scene } from '../../../ledger/scene.ts';
import { liveShift } from '../shiftRow.ts';
import { openMoney } from './openLines.ts';

/** A cash payment that has not left the desk: which receipt's, and the day it is due. */
export type Waiting = { receipt_id: string; deposit_on: string };

/** Cash payments of the live shift: which and due when, never how much (I21). */
export function cashInDrawer({ tx }: Pick<Scene, 'tx'>): Waiting[] {
  const live = tx.first(liveShift, {});
  return live ? tx.all(cashOfShift, { shiftId: live.id, since: idsFrom(live.opened_at) }) : [];
}

/** Cash payments of closed shifts that are on no slip. */
export const cashInSafe = ({ tx }: Pick<Scene, 'tx'>): Waiting[] =>
  openMoney(tx).lines.filter(({ method }) => method === 'cash');

/** Everything in cash that has not left the desk: on a slip that is only made out it still lies here. */
export const waitingCash = (scene: Pick<Scene, 'tx'>): Waiting[] => [
  ...cashInDrawer(scene),
  ...cashInSafe(scene),
  ...scene.tx.all(cashOnPreparedSlips, {}),
];

const cashOfShift = query<{ shiftId: string; since: string }>()(({ shiftId, since }) =>
  tables
    .selectFrom('receipt_payments')
    .select(['receipt_id', 'deposit_on'])
    .where('receipt_id', '>=', since)
    .where('shift_id', '=', shiftId)
    .where('method', '=', 'cash'),
);

const cashOnPreparedSlips = query()(() =>
  tables
    .selectFrom('hand_ins')
    .innerJoin('hand_in_lines', 'hand_in_lines.hand_in_id', 'hand_ins.id')
    .innerJoin('receipt_payments', (join) =>
      join
        .onRef('receipt_payments.receipt_id', '=', 'hand_in_lines.receipt_id')
        .onRef('receipt_payments.nth', '=', 'hand_in_lines.nth'),
    )
    .select(['receipt_payments.receipt_id', 'receipt_payments.deposit_on'])
    .where('hand_ins.state', '=', 'prepared')
    .where('receipt_payments.method', '=', 'cash'),
);
