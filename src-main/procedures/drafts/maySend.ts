import { contract, type Domain } from '../../../src-shared/contract/index.ts';
import { holdsOneOf } from '../../ledger/staffOnDuty.ts';
import type { Member } from '../../ledger/scene.ts';

/**
 * Whether she works where a draft was typed: what a caller said is shown to nobody who could not have taken it down. A
 * form of no domain of its own is everyone's.
 */
export function maySend(staff: Member, place: string): boolean {
  const [domain = ''] = place.split('/');
  if (!Object.hasOwn(contract, domain)) return true;
  return Object.values(contract[domain as Domain]).some(
    ({ kind, roles }) => kind === 'command' && (roles === 'anyone' || holdsOneOf(staff, roles)),
  );
}
