import { sql } from 'kysely';
import type { Contract, Output } from '../../../src-shared/contract/index.ts';
import { roles } from '../../../src-shared/contract/procedure.ts';
import { query, tables } from '../../ledger/query.ts';
import type { Scene } from '../../ledger/scene.ts';
import { isLockedOut } from './attempts.ts';

type List = Output<Contract['staff']['list']>;

/** Everyone who works or worked here; those on duty first. */
export const list = ({ tx }: Scene): List =>
  tx.all(everyone, {}).map((member) => ({
    id: member.id as List[number]['id'],
    login: member.login,
    name: member.name,
    roles: roles.filter((role) => (member.roles ?? '').split(',').includes(role)),
    active: member.active === 1,
    lockedOut: isLockedOut(member.failures),
    mustChangeSecret: member.must_change === 1,
    lastSignInAt: member.last_sign_in_at,
    trainedOn: member.trained_on,
  }));

const everyone = query()(() =>
  tables
    .selectFrom('staff')
    .innerJoin('staff_secrets', 'staff_secrets.staff_id', 'staff.id')
    .leftJoin('cash_trainings', 'cash_trainings.staff_id', 'staff.id')
    .select(['id', 'login', 'name', 'active', 'failures', 'must_change', 'last_sign_in_at', 'trained_on'])
    .select(
      sql<string | null>`(SELECT group_concat(role) FROM staff_roles WHERE staff_id = staff.id)`.as('roles'),
    )
    .orderBy('active', 'desc')
    .orderBy('name')
    .orderBy('login'),
);
