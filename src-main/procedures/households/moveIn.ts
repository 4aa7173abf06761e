import type { PersonId, ResidencyId } from '../../../src-shared/contract/households.ts';
import type { Contract, Input, Output } from '../../../src-shared/contract/index.ts';
import { cleanText } from '../../../src-shared/rules/cleanText.ts';
import { query, tables } from '../../ledger/query.ts';
import { refuse } from '../../ledger/refuse.ts';
import type { Scene } from '../../ledger/scene.ts';
import { writePerson, writeResidency } from './estateRows.ts';
import { givePhone } from './givePhone.ts';
import { indexUnitsOf } from './indexUnit.ts';
import { phoneOrRefuse } from './phoneOrRefuse.ts';

type MoveIn = Contract['households']['moveIn'];

/** HOU-03: someone comes to belong to a unit. Nobody is there twice, and no two of one name are in one unit. */
export function moveIn(scene: Scene, input: Input<MoveIn>): Output<MoveIn> {
  const { tx, now, newId } = scene;
  if (!tx.first(unitNamed, { id: input.unitId })) refuse('unit/unknown');
  const known = input.personId === null ? undefined : tx.first(personNamed, { id: input.personId });
  if (input.personId !== null && !known) refuse('person/unknown');
  const name = known?.name ?? cleanText(input.name);
  const there = tx.all(peopleThere, { unitId: input.unitId });
  if (there.some((person) => person.id === input.personId || person.name === name)) {
    refuse('person/already-there', { name });
  }
  const numbers = input.phones.map(phoneOrRefuse);

  const personId = input.personId ?? (newId() as PersonId);
  if (!known) {
    tx.run(writePerson, {
      id: personId,
      name,
      sex: input.sex,
      note: input.note,
      version: 1,
      corrected_at: now,
    });
  }
  const residencyId = newId() as ResidencyId;
  tx.run(writeResidency, {
    id: residencyId,
    unit_id: input.unitId,
    person_id: personId,
    relation: input.relation,
    from_on: input.fromOn,
    to_on: null,
  });
  for (const number of numbers) givePhone(scene, personId, number, null);
  indexUnitsOf(tx, personId);
  return { personId, residencyId };
}

const unitNamed = query<{ id: string }>()(({ id }) =>
  tables.selectFrom('units').select('id').where('id', '=', id),
);

const personNamed = query<{ id: string }>()(({ id }) =>
  tables.selectFrom('people').select('name').where('id', '=', id),
);

const peopleThere = query<{ unitId: string }>()(({ unitId }) =>
  tables
    .selectFrom('residencies')
    .innerJoin('people', 'people.id', 'residencies.person_id')
    .select(['people.id', 'people.name'])
    .where('residencies.unit_id', '=', unitId)
    .where('residencies.to_on', 'is', null),
);
