import type { Contract, Input, Output } from '../../../src-shared/contract/index.ts';
import { query, tables } from '../../ledger/query.ts';
import { refuse } from '../../ledger/refuse.ts';
import type { Scene } from '../../ledger/scene.ts';
import { givePhone } from './givePhone.ts';
import { indexUnitsOf } from './indexUnit.ts';
import { phoneOrRefuse } from './phoneOrRefuse.ts';

type AddPhone = Contract['households']['addPhone'];

/** One more number under which a person is reached. */
export function addPhone(scene: Scene, { personId, number, label }: Input<AddPhone>): Output<AddPhone> {
  if (!scene.tx.first(personNamed, { personId })) refuse('person/unknown');
  const id = givePhone(scene, personId, phoneOrRefuse(number), label) ?? refuse('phone/already-there');
  indexUnitsOf(scene.tx, personId);
  return { id };
}

const personNamed = query<{ personId: string }>()(({ personId }) =>
  tables.selectFrom('people').select('id').where('id', '=', personId),
);
