import { LedgerFailure } from '../ledger/failure.ts';
import type { Permit } from '../ledger/restore.ts';
import { provesAdmin } from '../procedures/staff/provesAdmin.ts';

/** Who says yes to a restore, and what she proves herself with. */
export type Confirmation = { staffId: string; secret: string };

/**
 * Where a restore needs an admin: that she proved herself. Codes: `restore/admin-needed`,
 * `restore/admin-wrong`.
 */
export const permitWith =
  (confirm: Confirmation | null): Permit =>
  ({ needsAdmin }, known) => {
    if (confirm) {
      if (!provesAdmin(known, confirm.staffId, confirm.secret))
        throw new LedgerFailure('restore/admin-wrong');
      return confirm.staffId;
    }
    if (needsAdmin) throw new LedgerFailure('restore/admin-needed');
    return null;
  };
