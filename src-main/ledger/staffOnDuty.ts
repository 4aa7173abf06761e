import { sql } from 'kysely';
import { type Role, roles } from '../../src-shared/contract/procedure.ts';
import { query, tables } from './query.ts';
import type { Member } from './scene.ts';
import type { Tx } from './tx.ts';

/** A person of the office with the roles she holds now; undefined for strangers and for people who left. */
export function staffOnDuty(tx: Tx, id: string): Member | undefined {
  const found = tx.first(activeMember, { id });
  if (!found) return undefined;
  const held = (found.roles ?? '').split(',');
  return {
    id: found.id,
    login: found.login,
    name: found.name,
    roles: roles.filter((role) => held.includes(role)),
  };
}

/** Whether one of the roles a procedure names is held. */
export const holdsOneOf = (member: Member, wanted: readonly Role[]): boolean =>
  wanted.some((role) => member.roles.includes(role));

const activeMember = query<{ id: string }>()(({ id }) =>
  tables
    .selectFrom('staff')
    .select(['id', 'login', 'name'])
    .select(
      sql<string | null>`(SELECT group_concat(role) FROM staff_roles WHERE staff_id = staff.id)`.as('roles'),
    )
    .where('id', '=', id)
    .where('active', '=', 1),
);
