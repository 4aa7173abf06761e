import { officeDay } from '../../../../src-shared/rules/officeInstant.ts';
import { type Half, halfOf } from '../../../../src-shared/rules/workLog.ts';
import { idsFrom } from '../../../ledger/newId.ts';
import { query, tables } from '../../../ledger/query.ts';
import type { Scene } from '../../../ledger/scene.ts';
import type { Proof } from '../../duties/contribution.ts';

/** SHF-02, SHF-07: what the shift before passed on was read and signed in the morning. */
export const handoverSigned: Proof = ({ tx, counter }, { on }) => {
  const day = officeDay(on, counter.zone);
  const signed = tx
    .all(signedBetween, { ...day, since: idsFrom(day.from - longestWaitMs) })
    .find(({ at }) => halfOf(at, on, counter.zone) === 'morning');
  return signed ? { left: 0, done: signed } : { left: 1, done: null };
};

/** SHF-06, SHF-08, SHF-10: the evening's record was made out for whoever comes next. */
export const handoverPrepared: Proof = (scene, { on }) => preparedIn(scene, on, 'afternoon');

/** Whether a record was made out in a half of a day and not taken back. */
export function preparedIn({ tx, counter }: Scene, day: string, half: Half): ReturnType<Proof> {
  const made = tx.all(preparedOn, { day }).find(({ at }) => halfOf(at, day, counter.zone) === half);
  return made ? { left: 0, done: made } : { left: 1, done: null };
}

/** No record waits longer than that for its signature. */
export const longestWaitMs = 31 * 86_400_000;

/** Ids follow the clock: records older than `since` are not looked at. */
export const signedBetween = query<{ since: string; from: number; to: number }>()(({ since, from, to }) =>
  tables
    .selectFrom('handovers')
    .innerJoin('staff', 'staff.id', 'handovers.signed_by')
    .select(['handovers.signed_at as at', 'staff.name as by'])
    .where('handovers.id', '>=', since)
    .where('handovers.signed_at', '>=', from)
    .where('handovers.signed_at', '<', to)
    .orderBy('handovers.signed_at')
    .$narrowType<{ at: number }>(),
);

const preparedOn = query<{ day: string }>()(({ day }) =>
  tables
    .selectFrom('handovers')
    .innerJoin('staff', 'staff.id', 'handovers.prepared_by')
    .select(['handovers.prepared_at as at', 'staff.name as by'])
    .where('handovers.business_date', '=', day)
    .where('handovers.withdrawn_at', 'is', null)
    .orderBy('handovers.prepared_at', 'desc'),
);
