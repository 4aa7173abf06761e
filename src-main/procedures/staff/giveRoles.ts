import type { Role } from '../../../src-shared/contract/procedure.ts';
import { query, tables } from '../../ledger/query.ts';
import type { Schema } from '../../ledger/schema.ts';
import type { Tx } from '../../ledger/tx.ts';

/** A person holds these posts from now on, and no others. */
export function giveRoles(tx: Tx, staffId: string, roles: readonly Role[]): void {
  tx.run(takeRoles, { staffId });
  for (const role of new Set(roles)) tx.run(writeRole, { staff_id: staffId, role });
}

const takeRoles = query<{ staffId: string }>()(({ staffId }) =>
  tables.deleteFrom('staff_roles').where('staff_id', '=', staffId),
);

const writeRole = query<Schema['staff_roles']>()(({ staff_id, role }) =>
  tables.insertInto('staff_roles').values({ staff_id, role }),
);
