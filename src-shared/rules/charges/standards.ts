import { dayFrom } from '../officeInstant.ts';
import { type MonthRule, type Period, splitAt } from './period.ts';

/** For whom a price holds: one place at most, perhaps only for one usage of it; the whole office where all are null. */
export interface StandardScope {
  readonly projectId: string | null;
  readonly buildingId: string | null;
  readonly usage: string | null;
  readonly unitId: string | null;
  readonly vehicleId: string | null;
  readonly spaceId: string | null;
}

/** A price's scope and the days it holds, both included; without an end it still does. */
export interface DatedStandard extends StandardScope {
  readonly fromOn: string;
  readonly toOn: string | null;
}

/** What is charged, and where it belongs: a home, or a vehicle or parking space of one (`objectId`). */
export interface ChargedPlace {
  readonly projectId: string;
  readonly buildingId: string;
  readonly usage: string | null;
  readonly unitId: string;
  readonly objectId: string;
}

/** Days with one price. */
export interface PricedPeriod<S> extends Period {
  readonly standard: S;
}

/** Whether a price is meant for a place, whatever the day. */
export function holdsFor(scope: StandardScope, place: ChargedPlace): boolean {
  const { vehicleId, spaceId, unitId, buildingId, projectId, usage } = scope;
  if (vehicleId !== null || spaceId !== null) return (vehicleId ?? spaceId) === place.objectId;
  if (unitId !== null) return unitId === place.unitId;
  if (usage !== null && usage !== place.usage) return false;
  if (buildingId !== null) return buildingId === place.buildingId;
  return projectId === null || projectId === place.projectId;
}

/** How narrowly a price is meant: of two that hold for a place, the greater one wins. */
export function narrowness({
  vehicleId,
  spaceId,
  unitId,
  buildingId,
  projectId,
  usage,
}: StandardScope): number {
  if (vehicleId !== null || spaceId !== null) return 7;
  if (unitId !== null) return 6;
  const place = buildingId !== null ? 4 : projectId !== null ? 2 : 0;
  return place + (usage === null ? 0 : 1);
}

/**
 * A period in pieces of one price each, by the narrowest of the prices that hold for a place on each day; days without
 * any are left out. By whole months a month belongs to the price it began with.
 */
export function pricedPeriods<S extends DatedStandard>(
  period: Period,
  standards: readonly S[],
  rule: MonthRule,
): PricedPeriod<S>[] {
  const within = standards.filter(
    ({ fromOn, toOn }) => fromOn <= period.to && (toOn === null || toOn >= period.from),
  );
  const pieces: PricedPeriod<S>[] = [];
  for (const stretch of stretchesOf(period, within)) {
    const changes = stretch.slice(1).map(({ from }) => from);
    const whole = { from: stretch[0]!.from, to: stretch.at(-1)!.to };
    for (const piece of splitAt(whole, changes, rule)) {
      const { standard } = stretch.findLast(({ from }) => from <= piece.from)!;
      pieces.push({ ...piece, standard });
    }
  }
  return pieces;
}

/** The price that holds on a day, the narrowest of those meant for a place. */
export function standardOn<S extends DatedStandard>(day: string, standards: readonly S[]): S | undefined {
  let best: S | undefined;
  for (const each of standards) {
    if (each.fromOn > day || (each.toOn !== null && each.toOn < day)) continue;
    if (best === undefined || isNarrower(each, best)) best = each;
  }
  return best;
}

/** Runs of days that have a price, each as the spans of one price in it. */
function stretchesOf<S extends DatedStandard>(period: Period, standards: readonly S[]): PricedPeriod<S>[][] {
  const stretches: PricedPeriod<S>[][] = [];
  let last: PricedPeriod<S> | undefined;
  for (const span of spansOf(period, standards)) {
    const standard = standardOn(span.from, standards);
    const current = stretches.at(-1);
    if (standard === undefined) {
      last = undefined;
    } else if (last === undefined || current === undefined) {
      stretches.push([(last = { ...span, standard })]);
    } else if (last.standard === standard) {
      current[current.length - 1] = last = { ...last, to: span.to };
    } else {
      current.push((last = { ...span, standard }));
    }
  }
  return stretches;
}

/** The period parted wherever any of the prices begins or ends. */
function spansOf(period: Period, standards: readonly DatedStandard[]): Period[] {
  const edges = new Set<string>();
  for (const { fromOn, toOn } of standards) {
    edges.add(fromOn);
    if (toOn !== null) edges.add(dayFrom(toOn, 1));
  }
  const inside = [...edges].filter((day) => day > period.from && day <= period.to).sort();
  return [period.from, ...inside].map((from, at) => {
    const next = inside[at];
    return { from, to: next === undefined ? period.to : dayFrom(next, -1) };
  });
}

/** Of two just as narrow the one that was set to begin later. */
function isNarrower(a: DatedStandard, b: DatedStandard): boolean {
  const difference = narrowness(a) - narrowness(b);
  return difference > 0 || (difference === 0 && a.fromOn > b.fromOn);
}
