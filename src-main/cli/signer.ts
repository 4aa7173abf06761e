import { randomUUID } from 'node:crypto';
import type { Result } from '../../src-shared/failure.ts';
import { manualClock } from '../ledger/clock.ts';
import { query, tables } from '../ledger/query.ts';
import type { OpenService } from '../service/openService.ts';

/** Whether this is a trial ledger, where a name is enough and the clock is set by hand. */
export const isTrial = (service: OpenService): boolean => manualClock(service.ledger.tx) !== undefined;

/**
 * Who signs, by login or name. On a trial ledger the name is enough; on any other her PIN or password, asked of
 * `secret`, is proved by the ledger first.
 */
export async function signer(
  service: OpenService,
  name: string,
  secret: () => Promise<string | undefined>,
): Promise<Result<string>> {
  const found = service.ledger.tx.first(memberCalled, {
    login: name.trim().toLowerCase(),
    name: name.trim(),
  });
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

const memberCalled = query<{ login: string; name: string }>()(({ login, name }) =>
  tables
    .selectFrom('staff')
    .select('id')
    .where('active', '=', 1)
    .where((eb) => eb.or([eb('login', '=', login), eb('name', '=', name)]))
    .orderBy('login')
    .limit(1),
);
