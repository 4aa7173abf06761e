import type { Contract, Input, Output } from '../../../src-shared/contract/index.ts';
import { refuse } from '../../ledger/refuse.ts';
import type { Scene } from '../../ledger/scene.ts';
import { staffOnDuty } from '../../ledger/staffOnDuty.ts';
import { giveSecret, refuseWeakSecret } from './newSecret.ts';

type ResetSecret = Contract['staff']['resetSecret'];

/** A new first secret for someone who forgot hers or tried too often; she changes it at her next sign-in. */
export function resetSecret(scene: Scene, input: Input<ResetSecret>): Output<ResetSecret> {
  const member = staffOnDuty(scene.tx, input.id) ?? refuse('staff/unknown');
  refuseWeakSecret(input.secret, member);

  giveSecret(scene, member.id, input.secret, { mustChange: true });
  return {};
}
