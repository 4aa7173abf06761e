import type { Contract, Input, Output } from '../../../src-shared/contract/index.ts';
import { cleanText } from '../../../src-shared/rules/cleanText.ts';
import { query, tables } from '../../ledger/query.ts';
import { refuse } from '../../ledger/refuse.ts';
import type { Scene } from '../../ledger/scene.ts';
import { rewritePerson } from './estateRows.ts';
import { indexUnitsOf } from './indexUnit.ts';

type CorrectPerson = Contract['households']['correctPerson'];

/** HOU-04: a person's name, sex or note corrected, on every unit she belongs to. */
export function correctPerson({ tx, now }: Scene, input: Input<CorrectPerson>): Output<CorrectPerson> {
  const found = tx.first(versionOf, { id: input.id }) ?? refuse('person/unknown');
  if (found.version !== input.version) refuse('person/changed', { version: found.version });

  const version = input.version + 1;
  tx.run(rewritePerson, {
    id: input.id,
    name: cleanText(input.name),
    sex: input.sex,
    note: input.note,
    version,
    corrected_at: now,
  });
  indexUnitsOf(tx, input.id);
  return { version };
}

const versionOf = query<{ id: string }>()(({ id }) =>
  tables.selectFrom('people').select('version').where('id', '=', id),
);
