import type { Contract, Input, Output } from '../../../../src-shared/contract/index.ts';
import { query } from '../../../ledger/query.ts';
import type { Scene } from '../../../ledger/scene.ts';
import { differenceOf, rowNamed, slips } from './handInRow.ts';

type List = Contract['drawer']['handIns'];
type Row = NonNullable<(typeof latest)['row']>;

/** The slips, the latest first; those only that finance has not received, if it is asked so. */
export function handIns({ tx }: Scene, { beforeId, openOnly }: Input<List>): Output<List> {
  const madeAt = beforeId === null ? never : rowNamed(tx, beforeId).made_at;
  const before = { madeAt, id: beforeId ?? '' };
  return tx.all(openOnly ? waiting : latest, before).map(toRow);
}

const never = Number.MAX_SAFE_INTEGER;
const page = 50;

const toRow = (row: Row): Output<List>[number] => ({
  id: row.id as Output<List>[number]['id'],
  number: row.number,
  depositOn: row.deposit_on,
  state: row.state,
  madeAt: row.made_at,
  madeBy: row.maker,
  dueFen: row.due_fen,
  turnedInFen: row.turned_in_fen,
  late: row.late === 1,
  handedTo: row.handed_to_name,
  receivedBy: row.receiver,
  differenceFen: differenceOf(row),
  checkCode: row.check_code,
});

const earlier = (slots: { madeAt: number; id: string }) =>
  slips
    .where((eb) =>
      eb.or([
        eb('hand_ins.made_at', '<', slots.madeAt),
        eb.and([eb('hand_ins.made_at', '=', slots.madeAt), eb('hand_ins.id', '<', slots.id)]),
      ]),
    )
    .orderBy('hand_ins.made_at', 'desc')
    .orderBy('hand_ins.id', 'desc')
    .limit(page);

const latest = query<{ madeAt: number; id: string }>()(earlier);

const waiting = query<{ madeAt: number; id: string }>()((slots) =>
  earlier(slots).where('hand_ins.state', 'in', ['prepared', 'handed', 'disputed']),
);
