import { readPhone } from '../../../src-shared/rules/phone.ts';
import { refuse } from '../../ledger/refuse.ts';

/** A typed number in the ledger's form; refuses what is no number, and numbers typed only to fill the field. */
export function phoneOrRefuse(typed: string): string {
  const reading = readPhone(typed);
  return reading.ok ? reading.value : refuse('phone/invalid', { number: typed });
}
