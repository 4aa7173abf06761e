import { query, tables } from '../../ledger/query.ts';
import { refuse, refuseAndKeep } from '../../ledger/refuse.ts';
import type { Member, OpenScene } from '../../ledger/scene.ts';
import { staffOnDuty } from '../../ledger/staffOnDuty.ts';
import { refuseTooSoon, triesLeft, type Whose } from './attempts.ts';
import { isSecret } from './secret.ts';

/**
 * Proves that it is she: by the PIN or password of a person who works here. A wrong one is counted and stays counted.
 * Where two prove themselves at once, the refusal says whose it was.
 * Codes: `staff/unknown`, `staff/wait`, `staff/locked-out`, `staff/wrong-secret`.
 */
export function proveSecret(
  { tx, now }: Pick<OpenScene, 'tx' | 'now'>,
  staffId: string,
  secret: string,
  whose?: Whose,
): Member {
  const member = staffOnDuty(tx, staffId) ?? refuse('staff/unknown');
  const kept = tx.first(secretOf, { staffId }) ?? refuse('staff/unknown');
  refuseTooSoon(kept, now, whose);
  if (!isSecret(secret, kept)) {
    tx.run(countFailure, { staffId, now });
    refuseAndKeep('staff/wrong-secret', { left: triesLeft(kept.failures + 1), ...whose });
  }
  tx.run(forgetFailures, { staffId });
  return member;
}

const secretOf = query<{ staffId: string }>()(({ staffId }) =>
  tables
    .selectFrom('staff_secrets')
    .select(['salt', 'hash', 'cost', 'failures', 'failed_at'])
    .where('staff_id', '=', staffId),
);

const countFailure = query<{ staffId: string; now: number }>()(({ staffId, now }) =>
  tables
    .updateTable('staff_secrets')
    .set((eb) => ({ failures: eb('failures', '+', 1), failed_at: now }))
    .where('staff_id', '=', staffId),
);

const forgetFailures = query<{ staffId: string }>()(({ staffId }) =>
  tables
    .updateTable('staff_secrets')
    .set({ failures: 0, failed_at: null })
    .where('staff_id', '=', staffId)
    .where('failures', '>', 0),
);
