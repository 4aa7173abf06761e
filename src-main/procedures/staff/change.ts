import type { Contract, Input, Output } from '../../../src-shared/contract/index.ts';
import { query, tables } from '../../ledger/query.ts';
import { refuse } from '../../ledger/refuse.ts';
import type { Scene } from '../../ledger/scene.ts';
import { giveRoles } from './giveRoles.ts';
import { askForNewSecret } from './newSecret.ts';

type Change = Contract['staff']['change'];

/** Corrects a person's name and posts, or lets her go. The last admin at work can be neither let go nor demoted. */
export function change({ tx }: Scene, input: Input<Change>): Output<Change> {
  const { id, name, roles, active } = input;
  if (!tx.first(memberWith, { id })) refuse('staff/unknown');
  const becomesAdmin = roles.includes('admin') && !tx.first(adminWith, { id });
  const staysAdmin = active && roles.includes('admin');
  if (!staysAdmin && !tx.first(otherAdminAtWork, { id })) refuse('staff/last-admin');

  tx.run(correct, { id, name, active: active ? 1 : 0 });
  giveRoles(tx, id, roles);
  // an admin's secret is longer, and nobody knows how long hers is
  if (becomesAdmin) askForNewSecret(tx, id);
  return {};
}

const memberWith = query<{ id: string }>()(({ id }) =>
  tables.selectFrom('staff').select('id').where('id', '=', id),
);

const adminWith = query<{ id: string }>()(({ id }) =>
  tables.selectFrom('staff_roles').select('staff_id').where('staff_id', '=', id).where('role', '=', 'admin'),
);

const otherAdminAtWork = query<{ id: string }>()(({ id }) =>
  tables
    .selectFrom('staff')
    .innerJoin('staff_roles', 'staff_roles.staff_id', 'staff.id')
    .select('staff.id')
    .where('role', '=', 'admin')
    .where('active', '=', 1)
    .where('staff.id', '<>', id),
);

const correct = query<{ id: string; name: string; active: number }>()(({ id, name, active }) =>
  tables.updateTable('staff').set({ name, active }).where('id', '=', id),
);
