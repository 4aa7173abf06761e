import type { z } from 'zod';
import type { Approval } from '../../../src-shared/contract/approval.ts';
import type { Role } from '../../../src-shared/contract/procedure.ts';
import { refuse } from '../../ledger/refuse.ts';
import type { Scene } from '../../ledger/scene.ts';
import { holdsOneOf, staffOnDuty } from '../../ledger/staffOnDuty.ts';
import { proveSecret } from './proveSecret.ts';

/**
 * Who answers for it, by id: whoever asks where she holds one of the roles herself, else the second person at the
 * counter, proven by her own PIN. Where it has to be `another` (money goes back), her own roles are not enough. Ask before anything is written: a wrong PIN is counted and stays counted, and with it
 * whatever was written. Codes: `approval/missing`, `approval/not-allowed`, `approval/same-person` and those of a sign-in.
 */
export function approvedBy(
  scene: Scene,
  approval: z.output<typeof Approval>,
  roles: readonly Role[],
  who: 'anybody' | 'another' = 'anybody',
): string {
  const { tx, staff } = scene;
  if (approval === null) {
    const mayAlone = who === 'anybody' && holdsOneOf(staff, roles);
    return mayAlone ? staff.id : refuse('approval/missing');
  }
  if (approval.staffId === staff.id) refuse('approval/same-person');
  const second = staffOnDuty(tx, approval.staffId) ?? refuse('staff/unknown');
  if (!holdsOneOf(second, roles)) refuse('approval/not-allowed', { name: second.name });
  return proveSecret(scene, second.id, approval.secret).id;
}
