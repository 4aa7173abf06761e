import type { Period } from '../../../../src-shared/rules/charges/period.ts';
import type { Tx } from '../../../ledger/tx.ts';
import type { BillingLine, RunScope } from './billingLine.ts';
import { type ChargedObject, type Home, objectsOf } from './chargedObjects.ts';
import { chargedAlready, chargedPeriods, daysLeftOf } from './chargedPeriods.ts';
import type { Computing, FeeItemRow } from './computed.ts';
import { daysHeld, monthRule } from './homePeriods.ts';
import { type MeterUse, meterBook } from './meterBook.ts';
import { meteredCharges } from './meteredCharges.ts';
import { sharedCharges } from './sharedCharges.ts';
import { StandardBook } from './standardBook.ts';
import { isForTime, timeCharges } from './timeCharges.ts';

/** Adds to the lines what an object is charged for one period of the item, in as many pieces as it has prices. */
export type LineMaker = (object: ChargedObject, whole: Period, lines: BillingLine[]) => void;

/** Reads what one item is charged by, over all days of a run, and makes its lines from that. */
export function lineMaker(
  tx: Tx,
  item: FeeItemRow,
  span: Period,
  everywhere: readonly Home[],
  isLeftOut: RunScope['isLeftOut'],
): LineMaker {
  const standards = new StandardBook(tx, item.id);
  const charged = chargedPeriods(tx, item, span);

  const add = (
    lines: BillingLine[],
    object: ChargedObject,
    whole: Period,
    period: Period,
    computing: Computing,
    uses: readonly MeterUse[] = none,
  ): void => {
    if (computing === null) return;
    const already = chargedAlready(charged.get(object.objectId), period);
    if (already !== null)
      lines.push({ item, object, whole, period, charge: null, oddity: already, uses: none });
    else if ('oddity' in computing)
      lines.push({ item, object, whole, period, charge: null, oddity: computing.oddity, uses: none });
    else lines.push({ item, object, whole, period, charge: computing, oddity: null, uses });
  };

  if (item.method === 'shared') {
    const everybody = objectsOf(tx, item.object, everywhere);
    const shareOf = sharedCharges(tx, item, everybody, standards, (id) => isLeftOut(item.id, id));
    return (object, whole, lines) => {
      if (daysHeld(whole, object) === null) return;
      add(lines, object, whole, whole, shareOf(object, whole));
    };
  }

  /** The period in pieces of one price, after a line that says that there is none. */
  const piecesOf = (object: ChargedObject, whole: Period, lines: BillingLine[]) => {
    const days = daysHeld(whole, object);
    if (days === null) return [];
    const pieces = standards.piecesFor(object, days, monthRule(item, object.home.handedOverOn));
    if (pieces.length === 0 && standards.isForEverybody)
      add(lines, object, whole, days, { oddity: 'no-standard' });
    return pieces;
  };

  if (item.method === 'metered') {
    const meters = meterBook(tx, item, span.to);
    const metered = new Set(
      everywhere.filter(({ id }) => meters.has(id)).map(({ buildingId }) => buildingId),
    );
    return (object, whole, lines) => {
      const ofHome = meters.get(object.unitId);
      // where the neighbours have meters, one is missing; where nobody has, the item is not for them
      if (ofHome === undefined && !metered.has(object.buildingId)) return;
      const pieces = piecesOf(object, whole, lines);
      if (pieces.length === 0) return;
      if (ofHome === undefined) return add(lines, object, whole, whole, { oddity: 'no-reading' });
      const isFree = (period: Period) => chargedAlready(charged.get(object.objectId), period) === null;
      for (const { period, computing, uses } of meteredCharges(item, pieces, ofHome, isFree))
        add(lines, object, whole, period, computing, uses);
    };
  }

  if (!isForTime(item.method)) throw new RangeError(`${item.method} has no periods`);
  const compute = timeCharges(item, item.method);
  return (object, whole, lines) => {
    for (const piece of piecesOf(object, whole, lines))
      for (const days of daysLeftOf(item, charged.get(object.objectId), piece))
        add(lines, object, whole, days, compute(object, days));
  };
}

const none: readonly MeterUse[] = [];
