import { query, tables } from '../../ledger/query.ts';
import { refuse, refuseAndKeep } from '../../ledger/refuse.ts';
import type { OpenScene } from '../../ledger/scene.ts';
import type { Schema } from '../../ledger/schema.ts';
import type { Tx } from '../../ledger/tx.ts';
import { refuseTooSoon, triesLeft } from '../staff/attempts.ts';
import { isSecret, keptSecret } from '../staff/secret.ts';

type KeptCode = Pick<Schema['office'], 'recovery_salt' | 'recovery_hash'>;

/** Makes of a recovery code what the office's row keeps. */
export function keptRecoveryCode(code: string): KeptCode {
  const { salt, hash, cost } = keptSecret(plainCode(code));
  return { recovery_salt: salt, recovery_hash: `${cost}:${hash}` };
}

/**
 * Proves that the printed recovery code is at hand. A wrong one is counted and stays counted, with the same waits and
 * the same end as a PIN: `staff/wait`, `staff/locked-out`, `staff/recovery-wrong`.
 */
export function proveRecoveryCode({ tx, now }: Pick<OpenScene, 'tx' | 'now'>, code: string): void {
  const office = tx.first(recovery, {}) ?? refuse('ledger/not-set-up');
  refuseTooSoon(office, now);
  const [cost = '', hash = ''] = office.recovery_hash.split(':');
  if (isSecret(plainCode(code), { salt: office.recovery_salt, hash, cost: Number(cost) })) return;
  tx.run(countFailure, { now });
  refuseAndKeep('staff/recovery-wrong', { left: triesLeft(office.failures + 1) });
}

/** Puts a new recovery code in the used one's place. */
export function replaceRecoveryCode(tx: Tx, used: string, fresh: string): void {
  if (plainCode(used) === plainCode(fresh)) refuse('input/invalid', { field: 'newRecoveryCode' });
  tx.run(writeCode, keptRecoveryCode(fresh));
  forgetRecoveryFailures(tx);
}

/** An admin is in: what was tried with the recovery code no longer bars it. */
export function forgetRecoveryFailures(tx: Tx): void {
  tx.run(forgetFailures, {});
}

/** As it is typed from paper: capitals or not, with its dashes and spaces or without. */
const plainCode = (code: string): string =>
  code
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '');

const recovery = query()(() =>
  tables
    .selectFrom('office')
    .select([
      'recovery_salt',
      'recovery_hash',
      'recovery_failures as failures',
      'recovery_failed_at as failed_at',
    ]),
);

const countFailure = query<{ now: number }>()(({ now }) =>
  tables
    .updateTable('office')
    .set((eb) => ({ recovery_failures: eb('recovery_failures', '+', 1), recovery_failed_at: now })),
);

const writeCode = query<KeptCode>()(({ recovery_salt, recovery_hash }) =>
  tables.updateTable('office').set({ recovery_salt, recovery_hash }),
);

const forgetFailures = query()(() =>
  tables
    .updateTable('office')
    .set({ recovery_failures: 0, recovery_failed_at: null })
    .where('recovery_failures', '>', 0),
);
