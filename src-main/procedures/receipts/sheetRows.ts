import type { z } from 'zod';
import type { ReceiptPaper } from '../../../src-shared/contract/receipts/paper.ts';
import { monthsFrom } from '../../../src-shared/rules/charges/period.ts';
import { yuanText } from '../../../src-shared/rules/charges/rounding.ts';
import type { ChargeSource } from '../../../src-shared/rules/feeItems.ts';
import { type Fen, fenText, minus, negate, sum } from '../../../src-shared/rules/fen.ts';
import { dayFrom } from '../../../src-shared/rules/officeInstant.ts';
import { isForTime } from '../fees/calculation/timeCharges.ts';
import type { DescribedLine } from './describeLines.ts';
import { factorText, periodText, sheetLine } from './sheetLine.ts';

type Row = z.output<typeof ReceiptPaper>['lines'][number];
type Line = DescribedLine & { amount: Fen };
/** A charge for a time that is paid, or paid back, whole, and that was never waived or settled otherwise. */
type Whole = Line & {
  from_on: string;
  to_on: string;
  amount_fen: Fen;
  settled_fen: Fen;
  calculation: string;
};
type Run = readonly [Whole, ...Whole[]];

/**
 * The rows of a receipt as they print, in the order of its lines. Periods that follow one another, of one household, item
 * and price, share a row: fourteen months are read at a glance and take one page instead of three. Each was rounded on
 * its own, so the row says what one comes to and how many there are, to the fen.
 */
export function sheetRows(lines: readonly Line[]): Row[] {
  const alike = Map.groupBy(lines.filter(isWhole), keyOf);
  const runOf = new Map<Line, Run>();
  for (const run of [...alike.values()].flatMap(runsOf)) for (const line of run) runOf.set(line, run);
  const printed = new Set<Run>();
  return lines.flatMap((line): Row[] => {
    const run = runOf.get(line);
    if (run === undefined || run.length === 1) return [sheetLine(line)];
    if (printed.has(run)) return [];
    printed.add(run);
    return [rowOf(run)];
  });
}

function isWhole(line: Line): line is Whole {
  const { method, source, amount, amount_fen: due, settled_fen: settled, waiver, offset } = line;
  if (method === null || !isForTime(method) || source === null || !ofPeriods.has(source)) return false;
  if (due === null || waiver || offset) return false;
  return amount < 0 ? amount === negate(due) && settled === due : amount === due && settled === 0;
}

const ofPeriods: ReadonlySet<ChargeSource> = new Set(['run', 'ahead', 'opening']);

/** What was owed before this ledger has no price: of that the calculation has to be the same. */
const keyOf = (line: Whole): string =>
  JSON.stringify([
    line.unit_id,
    line.item_id,
    line.object_id,
    line.quantity,
    line.price ?? line.standard_id ?? line.calculation,
    line.rule,
    line.amount < 0,
  ]);

/** Charges in runs, of which each begins the day after the one before it ends. */
function runsOf(charges: readonly Whole[]): Run[] {
  const runs: [Whole, ...Whole[]][] = [];
  let goesOnAt = '';
  for (const charge of charges.toSorted((one, other) => (one.from_on < other.from_on ? -1 : 1))) {
    if (charge.from_on === goesOnAt) runs.at(-1)!.push(charge);
    else runs.push([charge]);
    goesOnAt = dayFrom(charge.to_on, 1);
  }
  return runs;
}

function rowOf(run: Run): Row {
  const [first] = run;
  const due = sum(run.map(({ amount_fen }) => amount_fen));
  const paid = sum(run.map(({ amount }) => amount));
  const settled = sum(run.map(({ settled_fen }) => settled_fen));
  const reckoned = [...Map.groupBy(run, ({ calculation }) => calculation)];
  const factor = reckoned.length === 1 ? factorText(first.calculation) : '';
  const each = reckoned.map(([calculation]) => calculation).join('；');
  const together = reckoned.map(([, charges]) => timesText(charges)).join(' + ');
  return {
    ...sheetLine(first),
    period: periodText({ ...first, to_on: run.at(-1)!.to_on }),
    factor: factor === '' ? '' : `${factor}×${run.length}`,
    due: fenText(due),
    paid: fenText(paid),
    owed: fenText(minus(minus(due, settled), paid)),
    calculation: `${each}；${together} = ${yuanText(due)}`,
    charges: run.length,
  };
}

/** `201.14元/月 × 14月` of charges that are reckoned the same; one alone, of a month that is cut, `100.57元`. */
function timesText(charges: readonly Whole[]): string {
  const amount = yuanText(charges[0]!.amount_fen);
  if (charges.length === 1) return amount;
  const word = wordOf(charges);
  return `${amount}/${word} × ${charges.length}${word}`;
}

/** What each of the charges is for: a month, a quarter, or else a period (期). */
const wordOf = (charges: readonly Whole[]): string =>
  periodWords.find(([, months]) =>
    charges.every(({ from_on, to_on }) => monthsFrom(from_on, months).to === to_on),
  )?.[0] ?? '期';

const periodWords = [
  ['月', 1],
  ['季', 3],
  ['半年', 6],
  ['年', 12],
] as const;
