import type { PersonId, PhoneId } from '../../../src-shared/contract/households.ts';
import { query, tables } from '../../ledger/query.ts';
import type { Scene } from '../../ledger/scene.ts';
import { writePhone } from './estateRows.ts';

/** Adds a number to a person; undefined when she has it already. */
export function givePhone(
  { tx, newId }: Scene,
  personId: PersonId,
  number: string,
  label: string | null,
): PhoneId | undefined {
  if (tx.first(phoneOf, { personId, number })) return undefined;
  const id = newId() as PhoneId;
  tx.run(writePhone, { id, person_id: personId, number, label, ended_at: null });
  return id;
}

const phoneOf = query<{ personId: string; number: string }>()(({ personId, number }) =>
  tables
    .selectFrom('phones')
    .select('id')
    .where('person_id', '=', personId)
    .where('number', '=', number)
    .where('ended_at', 'is', null),
);
