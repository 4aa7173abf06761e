import { randomUUID } from 'node:crypto';
import type { Result } from '../../src-shared/failure.ts';
import { manualClock } from '../ledger/clock.ts';
import { query, tables } from '../ledger/query.ts';
import type { Tx } from '../ledger/tx.ts';
import type { OpenService } from '../service/openService.ts';

/** Whether this is a trial ledger, where a name is enough and the clock is set by hand. */
export const isTrial = (service: OpenService): boolean => manualClock(service.ledger.tx) !== undefined;

/**
 * Who signs, by login or name; undefined where nobody was named (`auth/signed-out`). On a trial ledger the name is
 * enough; on any other her PIN or password, asked of `secret`, is proved by the ledger first.
 */
export async function signer(
  service: OpenService,
  name: string | undefined,
  secret: () => Promise<string | undefined>,
): Promise<Result<string>> {
  if (name === undefined) return { ok: false, error: { code: 'auth/signed-out' } };
  const found = memberCalled(service.ledger.tx, name.trim());
  if (!found) return { ok: false, error: { code: 'staff/unknown' } };
  if (isTrial(service)) return { ok: true, value: found.id };
  const { result } = service.answer({
    procedure: 'staff.signIn',
    input: { staffId: found.id, secret: (await secret()) ?? '' },
    key: randomUUID(),
    staffId: null,
  });
  return result.ok ? { ok: true, value: found.id } : result;
}

/** A login goes before a name, and a name that two people bear says of neither that she signs. */
export function memberCalled(tx: Tx, name: string): { id: string } | undefined {
  const login = name.toLowerCase();
  const found = tx.all(membersCalled, { login, name });
  return found.find((member) => member.login === login) ?? (found.length === 1 ? found[0] : undefined);
}

const membersCalled = query<{ login: string; name: string }>()(({ login, name }) =>
  tables
    .selectFrom('staff')
    .select(['id', 'login'])
    .where('active', '=', 1)
    .where((eb) => eb.or([eb('login', '=', login), eb('name', '=', name)])),
);
