import type { Contract, Input, Output } from '../../../../src-shared/contract/index.ts';
import { query, tables } from '../../../ledger/query.ts';
import { refuse } from '../../../ledger/refuse.ts';
import type { Scene } from '../../../ledger/scene.ts';
import type { Schema } from '../../../ledger/schema.ts';
import { ownShiftIn } from '../ownShift.ts';
import { shiftNow } from '../shiftRow.ts';

type Bag = Contract['drawer']['bag'];

/** Nobody is there to receive the drawer: its cash goes into a numbered bag, and whoever opens next accepts that first. */
export function bag(scene: Scene, { number }: Input<Bag>): Output<Bag> {
  const { tx, staff, now } = scene;
  const { id } = ownShiftIn(scene, 'sealed', 'drawer/not-sealed');
  const used = tx.first(bagUsed, { id, number });
  if (used) refuse('drawer/bag-used', { number: used.number });

  tx.run(writeBag, { shift_id: id, number, bagged_at: now, bagged_by: staff.id });
  return shiftNow(tx, id);
}

/** No number twice, and no shift in two bags. */
const bagUsed = query<{ id: string; number: string }>()(({ id, number }) =>
  tables
    .selectFrom('drawer_bags')
    .select('number')
    .where((eb) => eb.or([eb('shift_id', '=', id), eb('number', '=', number)])),
);

const writeBag = query<Schema['drawer_bags']>()((row) =>
  tables.insertInto('drawer_bags').values({
    shift_id: row.shift_id,
    number: row.number,
    bagged_at: row.bagged_at,
    bagged_by: row.bagged_by,
  }),
);
