import { type Period, periodAt } from '../../../../src-shared/rules/charges/period.ts';
import { dayFrom } from '../../../../src-shared/rules/officeInstant.ts';
import type { Scene } from '../../../ledger/scene.ts';
import type { Tx } from '../../../ledger/tx.ts';
import { type ChargedObject, homeWith, objectsOf } from './chargedObjects.ts';
import { chargedAlready, type ChargedPeriod, chargedPeriodsOf, daysLeftOf } from './chargedPeriods.ts';
import type { ComputedCharge, FeeItemRow } from './computed.ts';
import { feeItemWith } from './feeItemWith.ts';
import { daysHeld, monthRule, stepOf } from './homePeriods.ts';
import { StandardBook } from './standardBook.ts';
import { isForTime, timeCharges } from './timeCharges.ts';

/** A whole period as far as it is not charged yet, in as many charges as it has prices. */
export type PeriodAhead = readonly [ComputedCharge, ...ComputedCharge[]];

/**
 * The next periods of an item that are not charged to an object yet, from the one of today on, each as it would be
 * charged; fewer than asked where no price holds so far ahead, none where the item can not be paid ahead.
 */
export function periodsAhead(
  scene: Pick<Scene, 'tx' | 'today'>,
  asked: Readonly<{ unitId: string; itemId: string; objectId: string; count: number }>,
): PeriodAhead[] {
  const { tx } = scene;
  const home = homeWith(tx, asked.unitId);
  const item = feeItemWith(tx, asked.itemId);
  if (!home || !item) return [];
  const object = objectsOf(tx, item.object, [home]).find(({ objectId }) => objectId === asked.objectId);
  return object ? chargesAhead(scene, item, object, asked.count) : [];
}

/** The same for an object that is known already. */
export function chargesAhead(
  { tx, today }: Pick<Scene, 'tx' | 'today'>,
  item: FeeItemRow,
  object: ChargedObject,
  count: number,
): PeriodAhead[] {
  if (!isForTime(item.method)) return [];
  const step = stepOf(item.frequency, object.home.handedOverOn);
  if (step === null) return [];
  const standards = new StandardBook(tx, item.id, object);
  const compute = timeCharges(item, item.method);
  const rule = monthRule(item, object.home.handedOverOn);
  const ahead: PeriodAhead[] = [];
  let period = periodAt(step, laterOf(today, object.heldFrom));
  let charged = chargedFrom(tx, item, object, period);
  for (let tried = 0; tried < mostPeriods && ahead.length < count; tried += 1) {
    if (period.to > charged.until) charged = chargedFrom(tx, item, object, period);
    const days = daysHeld(period, object);
    const pieces = days === null ? [] : standards.piecesFor(object, days, rule);
    if (pieces.length === 0) break;
    const [first, ...rest] = pieces
      .flatMap((piece) => daysLeftOf(item, charged.periods, piece))
      .filter((piece) => chargedAlready(charged.periods, piece) === null)
      .map((piece) => compute(object, piece))
      .filter((computing) => computing !== null && 'amount' in computing);
    if (first) ahead.push([first, ...rest]);
    period = periodAt(step, dayFrom(period.to, 1));
  }
  return ahead;
}

/** Ten years of months: whoever paid further ahead than that pays no more. */
const mostPeriods = 120;

/** What is charged already from a period on; read anew each year further ahead. */
function chargedFrom(
  tx: Tx,
  item: FeeItemRow,
  object: ChargedObject,
  { from, to }: Period,
): { periods: ChargedPeriod[]; until: string } {
  const until = laterOf(dayFrom(from, 400), to);
  return { periods: chargedPeriodsOf(tx, item, object, { from, to: until }), until };
}

const laterOf = (a: string, b: string | null): string => (b !== null && b > a ? b : a);
