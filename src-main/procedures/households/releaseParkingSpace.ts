import type { Contract, Input, Output } from '../../../src-shared/contract/index.ts';
import { query, tables } from '../../ledger/query.ts';
import { refuse } from '../../ledger/refuse.ts';
import type { Scene } from '../../ledger/scene.ts';
import { handParkingSpace } from './estateRows.ts';

type ReleaseParkingSpace = Contract['households']['releaseParkingSpace'];

/** A parking space is free again. */
export function releaseParkingSpace(
  { tx }: Scene,
  { id }: Input<ReleaseParkingSpace>,
): Output<ReleaseParkingSpace> {
  const space = tx.first(spaceInUse, { id }) ?? refuse('parking/unknown');

  tx.run(handParkingSpace, { id, kind: space.kind, unit_id: null, held_from: null });
  return {};
}

const spaceInUse = query<{ id: string }>()(({ id }) =>
  tables.selectFrom('parking_spaces').select('kind').where('id', '=', id).where('unit_id', 'is not', null),
);
