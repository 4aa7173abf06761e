import type { Period } from '../../../../src-shared/rules/charges/period.ts';
import type { BillingOddity } from '../../../../src-shared/rules/feeItems.ts';
import { dayFrom } from '../../../../src-shared/rules/officeInstant.ts';
import { query, tables } from '../../../ledger/query.ts';
import type { Tx } from '../../../ledger/tx.ts';
import { isPeriod, withBegins } from '../periodsOf.ts';
import type { FeeItemRow } from './computed.ts';

/** Days that were charged already; before this ledger began (期初), or by it. */
export type ChargedPeriod = Period & { readonly isOpening: boolean };

/** Which days were charged already, by object. */
export type ChargedPeriods = ReadonlyMap<string, readonly ChargedPeriod[]>;

/** The periods of an item that are charged and reach into a span, for every object. */
export function chargedPeriods(tx: Tx, item: FeeItemRow, span: Period): ChargedPeriods {
  const charged = new Map<string, ChargedPeriod[]>();
  const asked = { itemId: item.id, earliest: earliestOf(item, span), from: span.from, to: span.to };
  for (const { object_id, ...row } of tx.all(chargedInSpan, asked)) {
    const periods = charged.get(object_id);
    if (periods) periods.push(toPeriod(row));
    else charged.set(object_id, [toPeriod(row)]);
  }
  return charged;
}

/** The periods of an item that are charged to one object and reach into a span. */
export const chargedPeriodsOf = (
  tx: Tx,
  item: FeeItemRow,
  { unitId, objectId }: { unitId: string; objectId: string },
  span: Period,
): ChargedPeriod[] =>
  tx
    .all(chargedToObject, {
      unitId,
      itemId: item.id,
      objectId,
      earliest: earliestOf(item, span),
      to: span.to,
    })
    .map(toPeriod)
    .filter(({ to }) => to >= span.from);

const toPeriod = (row: { from_on: string; to_on: string; source: string }): ChargedPeriod => ({
  from: row.from_on,
  to: row.to_on,
  isOpening: row.source === 'opening',
});

/** Why days can not be charged again: all of them are, or some; `null` where none is. */
export function chargedAlready(
  periods: readonly Period[] | undefined,
  { from, to }: Period,
): BillingOddity | null {
  if (periods === undefined) return null;
  const touching = touchingOf(periods, { from, to });
  if (touching.length === 0) return null;
  return gapsOf(touching, { from, to }).length === 0 ? 'already-charged' : 'overlaps';
}

/**
 * What of a piece is still to be charged where a debt of before this ledger (期初) covers a part of it: the other days,
 * once more days that the ledger itself charged since. Only where months are counted by days; by whole months the rest
 * would be charged twice. Otherwise the piece as it is.
 */
export function daysLeftOf<Piece extends Period>(
  { month_count }: Pick<FeeItemRow, 'month_count'>,
  periods: readonly ChargedPeriod[] | undefined,
  piece: Piece,
): Piece[] {
  if (periods === undefined || month_count !== 'days') return [piece];
  const touching = touchingOf(periods, piece);
  if (!touching.some(({ isOpening }) => isOpening)) return [piece];
  const gaps = gapsOf(touching, piece);
  return gaps.length === 0 ? [piece] : gaps.map((gap) => ({ ...piece, ...gap }));
}

const touchingOf = <Of extends Period>(periods: readonly Of[], { from, to }: Period): Of[] =>
  periods.filter((period) => period.from <= to && period.to >= from);

/** Days of a period that none of the others has, from the first on. */
function gapsOf(others: readonly Period[], { from, to }: Period): Period[] {
  const gaps: Period[] = [];
  let next = from;
  for (const other of others.toSorted((a, b) => (a.from < b.from ? -1 : 1))) {
    if (other.from > next) gaps.push({ from: next, to: dayFrom(other.from, -1) });
    if (other.to >= next) next = dayFrom(other.to, 1);
  }
  if (next <= to) gaps.push({ from: next, to });
  return gaps;
}

/** No charge that began before this day reaches into the span. */
const earliestOf = ({ longest_days }: FeeItemRow, { from }: Period): string =>
  dayFrom(from, -Math.max(0, longest_days - 1));

export const chargedInSpan = query<{ itemId: string; earliest: string; from: string; to: string }>()(
  ({ itemId, earliest, from, to }) =>
    tables
      .selectFrom('charges')
      .select(['object_id', 'from_on', 'to_on', 'source'])
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
    .select(['from_on', 'to_on', 'source'])
    .where('unit_id', '=', unitId)
    .where('item_id', '=', itemId)
    .where('object_id', '=', objectId)
    .where(isPeriod),
);
