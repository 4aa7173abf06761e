import { query, tables } from '../../ledger/query.ts';
import { staffOnDuty } from '../../ledger/staffOnDuty.ts';
import type { Tx } from '../../ledger/tx.ts';
import { isSecret } from './secret.ts';

/** Whether it is she, an admin who works there. For a ledger that is only read: a wrong try is not counted in it. */
export function provesAdmin(tx: Tx, staffId: string, secret: string): boolean {
  const kept = tx.first(secretOf, { staffId });
  if (!kept || !staffOnDuty(tx, staffId)?.roles.includes('admin')) return false;
  return isSecret(secret, kept);
}

const secretOf = query<{ staffId: string }>()(({ staffId }) =>
  tables.selectFrom('staff_secrets').select(['salt', 'hash', 'cost']).where('staff_id', '=', staffId),
);
