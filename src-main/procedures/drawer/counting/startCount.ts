import type { Contract, Output } from '../../../../src-shared/contract/index.ts';
import { query, tables } from '../../../ledger/query.ts';
import { refuse } from '../../../ledger/refuse.ts';
import type { Scene } from '../../../ledger/scene.ts';
import { ownShift, ownShiftIn } from '../ownShift.ts';
import { goOn, shiftNow } from '../shiftRow.ts';

/** 盘点: the drawer is frozen, and from here until the count is handed in nobody reads what should be in it (I21). */
export function startCount(scene: Scene): Output<Contract['drawer']['startCount']> {
  const { id } = ownShift(scene);
  goOn(scene.tx, id, 'counting');
  return shiftNow(scene.tx, id);
}

/** 取消盘点: back to work; a count that was handed in is there to stay, and the drawer is counted to its end. */
export function stopCount(scene: Scene): Output<Contract['drawer']['stopCount']> {
  const { tx } = scene;
  const { id } = ownShiftIn(scene, 'counting', 'drawer/not-counting');
  if (tx.first(anyReckoning, { id })) refuse('drawer/already-counted');

  goOn(tx, id, 'open');
  return shiftNow(tx, id);
}

/** Counts again after a difference: what was counted before stays written. */
export function recount(scene: Scene): Output<Contract['drawer']['recount']> {
  const { id } = ownShiftIn(scene, 'review', 'drawer/not-in-review');
  goOn(scene.tx, id, 'counting');
  return shiftNow(scene.tx, id);
}

const anyReckoning = query<{ id: string }>()(({ id }) =>
  tables.selectFrom('drawer_reckonings').select('count_id').where('shift_id', '=', id).limit(1),
);
