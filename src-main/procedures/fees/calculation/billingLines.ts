import { type Period, periodsTouching } from '../../../../src-shared/rules/charges/period.ts';
import type { Progress } from '../../../ledger/scene.ts';
import type { Tx } from '../../../ledger/tx.ts';
import { type ChargedObject, type Home, homesOf, objectsOf } from './chargedObjects.ts';
import type { BillingLine, RunScope } from './billingLine.ts';
import type { FeeItemRow } from './computed.ts';
import { stepOf } from './homePeriods.ts';
import { lineMaker } from './lineMaker.ts';

/**
 * What a run would charge, line by line, item after item: of each in the order of its periods, then of the homes' ids.
 * It only reads and calculates; an estate of 50,000 homes and three items are 150,000 lines.
 */
export function* billingLines(
  tx: Tx,
  { items, span, buildingIds, isLeftOut }: RunScope,
): Generator<Progress, BillingLine[], void> {
  // a shared cost is shared by all homes of its place, not only by those of the buildings asked for
  const everywhere = homesOf(tx, items.some(({ method }) => method === 'shared') ? null : buildingIds);
  const asked = new Set(buildingIds);
  const homes =
    buildingIds === null ? everywhere : everywhere.filter(({ buildingId }) => asked.has(buildingId));
  const lines: BillingLine[] = [];
  for (const [nth, item] of items.entries()) {
    const work = [...workOf(tx, item, span, homes)];
    const make = lineMaker(tx, item, spanOf(work, span), everywhere, isLeftOut);
    const count = work.reduce((sum, { objects }) => sum + objects.length, 0);
    let done = 0;
    for (const { whole, objects } of work) {
      for (const object of objects) {
        if (whole === null) lines.push(noHandover(item, object, span));
        else make(object, whole, lines);
        done += 1;
        if (done % linesPerStep === 0) yield progress(nth, done / count, items.length);
      }
    }
  }
  return lines;
}

/** A period, and what is charged for it; without one, homes whose years count from a handover nobody wrote down. */
type Work = Readonly<{ whole: Period | null; objects: readonly ChargedObject[] }>;

function workOf(tx: Tx, item: FeeItemRow, span: Period, homes: readonly Home[]): Work[] {
  const objects = objectsOf(tx, item.object, homes);
  if (item.frequency !== 'anniversary')
    return periodsIn(item, null, span).map((whole) => ({ whole, objects }));
  const byHandover = Map.groupBy(objects, ({ home }) => home.handedOverOn);
  return [...byHandover].flatMap(([handedOverOn, ofDay]): Work[] =>
    handedOverOn === null
      ? [{ whole: null, objects: ofDay }]
      : periodsIn(item, handedOverOn, span).map((whole) => ({ whole, objects: ofDay })),
  );
}

/** The periods of an item that begin in a span. */
function periodsIn(item: FeeItemRow, handedOverOn: string | null, span: Period): Period[] {
  const step = stepOf(item.frequency, handedOverOn);
  if (step === null) return [];
  return periodsTouching(step, span).filter(({ from }) => from >= span.from && from <= span.to);
}

/** All days of the periods together. */
function spanOf(work: readonly Work[], { from, to }: Period): Period {
  const ends = work.map(({ whole }) => whole?.to ?? to);
  return { from, to: ends.reduce((last, end) => (end > last ? end : last), to) };
}

const noHandover = (item: FeeItemRow, object: ChargedObject, span: Period): BillingLine => ({
  item,
  object,
  whole: span,
  period: span,
  charge: null,
  oddity: 'no-handover',
  uses: [],
});

const linesPerStep = 2000;

const progress = (nth: number, share: number, items: number): Progress => ({
  done: nth * 100 + Math.floor(share * 100),
  total: items * 100,
});
