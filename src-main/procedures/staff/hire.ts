import type { Input } from '../../../src-shared/contract/index.ts';
import type { Contract } from '../../../src-shared/contract/index.ts';
import { query, tables } from '../../ledger/query.ts';
import type { OpenScene } from '../../ledger/scene.ts';
import type { Schema } from '../../ledger/schema.ts';
import { giveRoles } from './giveRoles.ts';
import { giveSecret, refuseWeakSecret } from './newSecret.ts';

/** Writes a person down with her posts and her first PIN or password; answers her id. Refuses `staff/secret-weak`. */
export function hire(
  scene: OpenScene,
  person: Input<Contract['staff']['add']>,
  { mustChange }: { mustChange: boolean },
): string {
  const { tx, now } = scene;
  const { login, name, roles, secret } = person;
  refuseWeakSecret(secret, { login, roles });

  const id = scene.newId();
  tx.run(writeMember, { id, login, name, added_at: now });
  giveRoles(tx, id, roles);
  giveSecret(scene, id, secret, { mustChange });
  return id;
}

const writeMember = query<Omit<Schema['staff'], 'active'>>()(({ id, login, name, added_at }) =>
  tables.insertInto('staff').values({ id, login, name, active: 1, added_at }),
);
