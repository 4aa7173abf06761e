import type { Contract, Output } from '../../../src-shared/contract/index.ts';
import { query, tables } from '../../ledger/query.ts';
import type { OpenScene } from '../../ledger/scene.ts';
import { isLockedOut } from './attempts.ts';

type Roster = Output<Contract['staff']['roster']>;

/** The names on the sign-in screen: who works here. */
export const roster = ({ tx }: OpenScene): Roster =>
  tx.all(membersOnDuty, {}).map(({ id, login, name, failures }) => ({
    id: id as Roster[number]['id'],
    login,
    name,
    lockedOut: isLockedOut(failures),
  }));

const membersOnDuty = query()(() =>
  tables
    .selectFrom('staff')
    .innerJoin('staff_secrets', 'staff_secrets.staff_id', 'staff.id')
    .select(['id', 'login', 'name', 'failures'])
    .where('active', '=', 1)
    .orderBy('name')
    .orderBy('login'),
);
