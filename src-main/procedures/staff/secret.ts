import { randomBytes, scryptSync, timingSafeEqual } from 'node:crypto';
import { plainSecret } from '../../../src-shared/rules/secretStrength.ts';

/** What the ledger keeps of a PIN or password: enough to prove it, not to know it. */
export type KeptSecret = { readonly salt: string; readonly hash: string; readonly cost: number };

/** scrypt's N: some 100 ms and 32 MB for each guess at a stolen ledger. It stands in the row, so it can rise. */
const cost = 2 ** 15;

/** Makes of a PIN or password what may be kept. */
export function keptSecret(secret: string): KeptSecret {
  const salt = randomBytes(16).toString('hex');
  return { salt, hash: scrypt(secret, salt, cost).toString('hex'), cost };
}

/** Whether it is the kept one; takes as long for a near miss as for a wild guess. */
export const isSecret = (secret: string, kept: KeptSecret): boolean =>
  timingSafeEqual(scrypt(secret, kept.salt, kept.cost), Buffer.from(kept.hash, 'hex'));

const scrypt = (secret: string, salt: string, N: number): Buffer =>
  scryptSync(plainSecret(secret), Buffer.from(salt, 'hex'), 32, { N, r: 8, p: 1, maxmem: 256 * 8 * N });
