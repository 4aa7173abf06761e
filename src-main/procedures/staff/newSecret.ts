import { secretWeakness } from '../../../src-shared/rules/secretStrength.ts';
import { query, tables } from '../../ledger/query.ts';
import { refuse } from '../../ledger/refuse.ts';
import type { Member, OpenScene } from '../../ledger/scene.ts';
import type { Schema } from '../../ledger/schema.ts';
import type { Tx } from '../../ledger/tx.ts';
import { keptSecret } from './secret.ts';

/** Refuses a PIN or password that is too easily guessed for this person: `staff/secret-weak` with the reason. */
export function refuseWeakSecret(secret: string, { login, roles }: Pick<Member, 'login' | 'roles'>): void {
  const why = secretWeakness(secret, { login, isAdmin: roles.includes('admin') });
  if (why) refuse('staff/secret-weak', { why });
}

/** Gives a person a PIN or password; wrong tries at the old one are forgotten and a lock-out is lifted. */
export function giveSecret(
  { tx, now }: Pick<OpenScene, 'tx' | 'now'>,
  staffId: string,
  secret: string,
  { mustChange }: { mustChange: boolean },
): void {
  tx.run(writeSecret, {
    staff_id: staffId,
    ...keptSecret(secret),
    set_at: now,
    must_change: mustChange ? 1 : 0,
  });
}

/** Asks her for another PIN or password at her next sign-in. */
export const askForNewSecret = (tx: Tx, staffId: string): number => tx.run(mustChange, { staffId });

type Given = Pick<Schema['staff_secrets'], 'staff_id' | 'salt' | 'hash' | 'cost' | 'set_at' | 'must_change'>;

const writeSecret = query<Given>()(({ staff_id, salt, hash, cost, set_at, must_change }) =>
  tables
    .insertInto('staff_secrets')
    .values({
      staff_id,
      salt,
      hash,
      cost,
      set_at,
      must_change,
      failures: 0,
      failed_at: null,
      last_sign_in_at: null,
    })
    .onConflict((conflict) =>
      conflict
        .column('staff_id')
        .doUpdateSet({ salt, hash, cost, set_at, must_change, failures: 0, failed_at: null }),
    ),
);

const mustChange = query<{ staffId: string }>()(({ staffId }) =>
  tables.updateTable('staff_secrets').set({ must_change: 1 }).where('staff_id', '=', staffId),
);
