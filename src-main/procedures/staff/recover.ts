import type { Contract, Input, Output } from '../../../src-shared/contract/index.ts';
import { query, tables } from '../../ledger/query.ts';
import { refuse } from '../../ledger/refuse.ts';
import type { OpenScene } from '../../ledger/scene.ts';
import { proveRecoveryCode, replaceRecoveryCode } from '../office/recoveryCode.ts';
import { giveSecret, refuseWeakSecret } from './newSecret.ts';

type Recover = Contract['staff']['recover'];

/** The code printed at set-up lets an admin in again when nobody can; it is used up, and a new one takes its place. */
export function recover(scene: OpenScene, input: Input<Recover>): Output<Recover> {
  const { tx } = scene;
  const admin = tx.first(adminCalled, { login: input.login }) ?? refuse('staff/unknown');
  refuseWeakSecret(input.secret, { login: input.login, roles: ['admin'] });
  proveRecoveryCode(scene, input.recoveryCode);

  replaceRecoveryCode(tx, input.recoveryCode, input.newRecoveryCode);
  giveSecret(scene, admin.id, input.secret, { mustChange: false });
  return { id: admin.id as Output<Recover>['id'] };
}

const adminCalled = query<{ login: string }>()(({ login }) =>
  tables
    .selectFrom('staff')
    .innerJoin('staff_roles', 'staff_roles.staff_id', 'staff.id')
    .select('staff.id')
    .where('login', '=', login)
    .where('active', '=', 1)
    .where('role', '=', 'admin'),
);
