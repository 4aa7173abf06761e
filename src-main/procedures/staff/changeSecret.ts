import type { Contract, Input, Output } from '../../../src-shared/contract/index.ts';
import { plainSecret } from '../../../src-shared/rules/secretStrength.ts';
import { refuse } from '../../ledger/refuse.ts';
import type { Scene } from '../../ledger/scene.ts';
import { giveSecret, refuseWeakSecret } from './newSecret.ts';
import { proveSecret } from './proveSecret.ts';

type ChangeSecret = Contract['staff']['changeSecret'];

/** One's own PIN or password, proved with the old one. */
export function changeSecret(scene: Scene, input: Input<ChangeSecret>): Output<ChangeSecret> {
  const { staff } = scene;
  const { oldSecret, newSecret } = input;
  if (plainSecret(oldSecret) === plainSecret(newSecret)) refuse('staff/secret-same');
  refuseWeakSecret(newSecret, staff);
  proveSecret(scene, staff.id, oldSecret);

  giveSecret(scene, staff.id, newSecret, { mustChange: false });
  return {};
}
