import { sql } from 'kysely';
import type { Contract, Output } from '../../../src-shared/contract/index.ts';
import { roles } from '../../../src-shared/contract/procedure.ts';
import { query, tables } from '../../ledger/query.ts';
import type { Scene } from '../../ledger/scene.ts';

type Colleagues = Output<Contract['staff']['colleagues']>;

/** Who works here and in which posts: whose word a clerk may ask for. */
export const colleagues = ({ tx }: Scene): Colleagues =>
  tx.all(onDuty, {}).map((member) => ({
    id: member.id as Colleagues[number]['id'],
    name: member.name,
    roles: roles.filter((role) => (member.roles ?? '').split(',').includes(role)),
  }));

const onDuty = query()(() =>
  tables
    .selectFrom('staff')
    .select(['id', 'name'])
    .select(
      sql<string | null>`(SELECT group_concat(role) FROM staff_roles WHERE staff_id = staff.id)`.as('roles'),
    )
    .where('active', '=', 1)
    .orderBy('name')
    .orderBy('login'),
);
