import type { Period } from '../../../../src-shared/rules/charges/period.ts';
import type { BillingOddity } from '../../../../src-shared/rules/feeItems.ts';
import { dayFrom } from '../../../../src-shared/rules/officeInstant.ts';
import { query, tables } from '../../../ledger/query.ts';
import type { Tx } from '../../../ledger/tx.ts';
import { isPeriod, withBegins } from '../charges/periodsOf.ts';
import type { FeeItemRow } from './computed.ts';

/** Which days were charged already, by object. */
export type ChargedPeriods = ReadonlyMap<string, readonly Period[]>;

/** The periods of an item that are charged and reach into a span, for every object. */
export function chargedPeriods(tx: Tx, item: FeeItemRow, span: Period): ChargedPeriods {
  const charged = new Map<string, Period[]>();
  const asked = { itemId: item.id, earliest: earliestOf(item, span), from: span.from, to: span.to };
  for (const { object_id, from_on, to_on } of tx.all(chargedInSpan, asked)) {
    const periods = charged.get(object_id);
    if (periods) periods.push({ from: from_on, to: to_on });
    else charged.set(object_id, [{ from: from_on, to: to_on }]);
  }
  return charged;
}

/** The periods of an item that are charged to one object and reach into a span. */
export const chargedPeriodsOf = (
  tx: Tx,
  item: FeeItemRow,
  { unitId, objectId }: { unitId: string; objectId: string },
  span: Period,
): Period[] =>
  tx
    .all(chargedToObject, {
      unitId,
      itemId: item.id,
      objectId,
      earliest: earliestOf(item, span),
      to: span.to,
    })
    .map(({ from_on, to_on }) => ({ from: from_on, to: to_on }))
    .filter(({ to }) => to >= span.from);

/** Why days can not be charged again: all of them are, or some; `null` where none is. */
export function chargedAlready(
  periods: readonly Period[] | undefined,
  { from, to }: Period,
): BillingOddity | null {
  let isTouched = false;
  for (const period of periods ?? []) {
    if (period.from <= from && period.to >= to) return 'already-charged';
    if (period.from <= to && period.to >= from) isTouched = true;
  }
  return isTouched ? 'overlaps' : null;
}

/** No charge that began before this day reaches into the span. */
const earliestOf = ({ longest_days }: FeeItemRow, { from }: Period): string =>
  dayFrom(from, -Math.max(0, longest_days - 1));

export const chargedInSpan = query<{ itemId: string; earliest: string; from: string; to: string }>()(
  ({ itemId, earliest, from, to }) =>
    tables
      .selectFrom('charges')
      .select(['object_id', 'from_on', 'to_on'])
      .where(isPeriod)
      .where('from_on', '>=', earliest)
      .where('from_on', '<=', to)
      .where('item_id', '=', itemId)
      .where('to_on', '>=', from),
);

export const chargedToObject = query<{
  unitId: string;
  itemId: string;
  objectId: string;
  earliest: string;
  to: string;
}>()(({ unitId, itemId, objectId, earliest, to }) =>
  withBegins(earliest, to)
    .selectFrom('begins')
    .innerJoin('charges', 'charges.from_on', 'begins.day')
    .select(['from_on', 'to_on'])
    .where('unit_id', '=', unitId)
    .where('item_id', '=', itemId)
    .where('object_id', '=', objectId)
    .where(isPeriod),
);
