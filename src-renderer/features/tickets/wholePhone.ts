import { desk } from '../../app/desk.ts';
import type { Caller } from './PhoneField.tsx';

/**
 * The number of someone who was found by its last digits, whole, for the ticket; that it was looked at is written down
 * (HOU-12). `null` when it can't be had: then it is asked for and typed.
 */
export async function wholePhone({ unitId, personId, phone }: Caller): Promise<string | null> {
  const unit = await desk.households.unit({ id: unitId });
  if (!unit.ok) return null;
  const person = unit.value.residents.find((resident) => resident.personId === personId);
  const own = person?.phones.find(({ masked }) => masked === phone);
  if (!own) return null;
  const revealed = await desk.households.revealPhone({ id: own.id });
  return revealed.ok ? revealed.value.number : null;
}
