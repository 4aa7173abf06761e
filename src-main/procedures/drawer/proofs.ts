import { officeInstant } from '../../../src-shared/rules/officeInstant.ts';
import { query, tables } from '../../ledger/query.ts';
import type { Scene } from '../../ledger/scene.ts';
import type { Proof } from '../duties/contribution.ts';
import { handedOn } from './handIns/strip.ts';
import { monthBefore } from './months/monthSpan.ts';
import { waitingCash } from './handIns/waitingCash.ts';

/** CSH-01: the day's cash has left the desk on a slip; without any that is due there is nothing to hand in. */
export const handedIn: Proof = (scene, { on }) => {
  const left = waitingCash(scene).filter(({ deposit_on }) => deposit_on <= on);
  const slip = scene.tx.first(handedOn, { day: on });
  const done = left.length === 0 && slip ? { at: slip.handed_at!, by: slip.by } : null;
  return { left: new Set(left.map(({ receipt_id }) => receipt_id)).size, done };
};

/** CSH-03: the month before the day it is due on was signed. */
export const monthClosed: Proof = ({ tx }, { on }) => {
  const signed = tx.first(monthSigned, { month: monthBefore(on.slice(0, 7)) });
  return signed ? { left: 0, done: { at: signed.at, by: signed.by } } : { left: 1, done: null };
};

/** CSH-04: cash, receipts and the fee ledger were held against each other since the duty was asked last. */
export const reconciled: Proof = ({ tx, counter }: Scene, { from }) => {
  const since = officeInstant(from, '00:00', counter.zone);
  const last = tx.first(reconciledSince, { since });
  return last ? { left: 0, done: { at: last.at, by: last.by } } : { left: 1, done: null };
};

const monthSigned = query<{ month: string }>()(({ month }) =>
  tables
    .selectFrom('signed_months')
    .innerJoin('staff', 'staff.id', 'signed_months.signed_by')
    .select(['signed_at as at', 'staff.name as by'])
    .where('month', '=', month),
);

const reconciledSince = query<{ since: number }>()(({ since }) =>
  tables
    .selectFrom('reconciliations')
    .innerJoin('staff', 'staff.id', 'reconciliations.by')
    .select(['reconciliations.at', 'staff.name as by'])
    .where('reconciliations.at', '>=', since)
    .orderBy('reconciliations.at', 'desc')
    .limit(1),
);
