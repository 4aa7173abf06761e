import type { Contract, Input, Output } from '../../../src-shared/contract/index.ts';
import { query, tables } from '../../ledger/query.ts';
import type { OpenScene } from '../../ledger/scene.ts';
import { forgetRecoveryFailures } from '../office/recoveryCode.ts';
import { proveSecret } from './proveSecret.ts';

type SignIn = Contract['staff']['signIn'];

/** Lets a person in who proves herself; from then on calls are made in her name. */
export function signIn(scene: OpenScene, input: Input<SignIn>): Output<SignIn> {
  const { tx, now } = scene;
  const { login, name, roles } = proveSecret(scene, input.staffId, input.secret);

  const { must_change } = tx.first(signedIn, { staffId: input.staffId, now })!;
  if (roles.includes('admin')) forgetRecoveryFailures(tx);
  return { id: input.staffId, login, name, roles: [...roles], mustChangeSecret: must_change === 1 };
}

const signedIn = query<{ staffId: string; now: number }>()(({ staffId, now }) =>
  tables
    .updateTable('staff_secrets')
    .set({ last_sign_in_at: now })
    .where('staff_id', '=', staffId)
    .returning('must_change'),
);
