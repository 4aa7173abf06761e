import { fen, type Fen } from '../fen.ts';
import { dayFrom, daysBetween } from '../officeInstant.ts';
import { add, compare, decimalText, ratio, times, zero } from './ratio.ts';
import { fenOf, type Rounding, yuanText } from './rounding.ts';

/** 违约金 as the contract has it. Without a rate there is none. */
export interface LateFeeRule {
  /** A day's share of what is unpaid, in 1/1,000,000: 日千分之三 is 3000. */
  readonly ratePerDay: number | null;
  /** So many days after the due date cost nothing, whenever it is paid. */
  readonly graceDays: number;
  /** At most so much of what was due, in 1/1,000,000; null for no limit. */
  readonly cap: number | null;
  readonly rounding: Rounding;
}

/** Money that changed what is unpaid, on its business date: paid or waived, or below 0 taken back again. */
export interface Settled {
  readonly day: string;
  readonly amount: Fen;
}

/** A charge, by its last day to be paid in time. */
export interface Due {
  readonly principal: Fen;
  readonly dueDate: string;
  readonly settled: readonly Settled[];
}

/** Days, both included, over which the same amount was unpaid. */
export interface LateSpan {
  readonly from: string;
  readonly to: string;
  readonly days: number;
  readonly unpaid: Fen;
}

/** What being late costs by a day, over which days, whether the limit cut it off, and the calculation it prints. */
export interface LateFee {
  readonly amount: Fen;
  readonly spans: readonly LateSpan[];
  readonly isCapped: boolean;
  readonly text: string;
}

/**
 * The late fee a charge has run up by a day, that day included; null where the contract has none. Simple: each day after
 * the due date and the grace costs a share of what was still unpaid when it began (money paid on a day counts from the
 * next), never of the fee itself. Rounded once, after the limit.
 */
export function lateFee(due: Due, rule: LateFeeRule, day: string): LateFee | null {
  const { ratePerDay, cap, rounding } = rule;
  if (ratePerDay === null || ratePerDay === 0) return null;
  const spans = lateSpans(due, rule.graceDays, day);
  const rate = ratio(ratePerDay, 1_000_000);
  const accrued = spans.reduce(
    (sum, { days, unpaid }) => add(sum, times(ratio(BigInt(unpaid) * BigInt(days), 100), rate)),
    zero,
  );
  const most = cap === null ? accrued : times(ratio(due.principal, 100), ratio(cap, 1_000_000));
  const isCapped = compare(accrued, most) > 0;
  const amount = fenOf(isCapped ? most : accrued, rounding);
  const text = isCapped ? capText(due.principal, cap ?? 0) : spansText(spans, ratePerDay);
  return { amount, spans, isCapped, text: `${text} = ${yuanText(amount)}` };
}

/** The days that cost something, parted where what is unpaid changes; none where nothing is. */
function lateSpans({ principal, dueDate, settled }: Due, graceDays: number, day: string): LateSpan[] {
  const first = dayFrom(dueDate, graceDays + 1);
  const changes = settled.map((each) => dayFrom(each.day, 1)).filter((from) => from > first && from <= day);
  const begins = first > day ? [] : [first, ...new Set(changes.sort())];
  const spans: LateSpan[] = [];
  for (const [index, from] of begins.entries()) {
    const next = begins[index + 1];
    const to = next === undefined ? day : dayFrom(next, -1);
    const unpaid = unpaidAt(principal, settled, from);
    if (unpaid > 0) spans.push({ from, to, days: daysBetween(from, to) + 1, unpaid });
  }
  return spans;
}

/** What was unpaid when a day began; never more than was due, never less than nothing. */
function unpaidAt(principal: Fen, settled: readonly Settled[], day: string): Fen {
  const paid = settled.filter((each) => each.day < day).reduce((sum, { amount }) => sum + amount, 0);
  return fen(Math.min(principal, Math.max(0, principal - paid)));
}

/** `500.00元 × 0.3% × 45天`, `(500.00元 × 20天 + 300.00元 × 25天) × 0.1%`. */
function spansText(spans: readonly LateSpan[], ratePerDay: number): string {
  const rate = `${decimalText(ratePerDay, 4)}%`;
  const [only] = spans;
  if (only === undefined) return `${rate} × 0天`;
  if (spans.length === 1) return `${yuanText(only.unpaid)} × ${rate} × ${only.days}天`;
  const sum = spans.map(({ unpaid, days }) => `${yuanText(unpaid)} × ${days}天`).join(' + ');
  return `(${sum}) × ${rate}`;
}

/** What cut the fee off, `500.00元 × 5%(上限)`. */
const capText = (principal: Fen, cap: number): string =>
  `${yuanText(principal)} × ${decimalText(cap, 4)}%(上限)`;
