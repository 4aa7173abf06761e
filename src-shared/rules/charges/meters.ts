import { add, decimalText, one, type Ratio, ratio, ratioText, times, zero } from './ratio.ts';

/**
 * What one meter counted between two readings, all in 1/1,000: a household has one, and a second one where the meter
 * was replaced (换表: the old one to its last reading, the new one from its first).
 */
export interface MeterSpan {
  readonly from: number;
  readonly to: number;
  /** 倍率 in 1/1,000: a meter behind a current transformer counts a fraction of what was used; 1000 for any other. */
  readonly multiplier: number;
  /** How many digits the dial has before the point: five begin again after 99,999. Null where nobody wrote it down. */
  readonly dialDigits: number | null;
  /** That the dial began again at 0 in between, as whoever read it says. */
  readonly isRolledOver: boolean;
}

/** 损耗: a share of what was counted, in 1/1,000,000, or so many 1/1,000 units each time. */
export type MeterLoss =
  | { readonly kind: 'share'; readonly millionths: number }
  | { readonly kind: 'fixed'; readonly thousandths: number };

export type MeterTrouble =
  | 'meter/negative'
  | 'meter/beyond-dial'
  | 'meter/backwards'
  | 'meter/not-rolled-over'
  | 'meter/no-dial'
  | 'meter/multiplier';

/** A usage and how it was counted; or why the readings give none, and which of the spans. */
export type UsageReading =
  | { readonly ok: true; readonly value: Ratio; readonly text: string }
  | { readonly ok: false; readonly why: MeterTrouble; readonly span: number };

/**
 * What was used by the readings, exactly. A reading that goes backwards is refused unless the dial began again or the
 * meter was replaced. Prints `(1250 − 1200) × 40 + 3.5 = 2003.5`.
 */
export function usageOf(spans: readonly MeterSpan[], loss: MeterLoss | null = null): UsageReading {
  const texts: string[] = [];
  let counted = zero;
  for (const [index, span] of spans.entries()) {
    const why = troubleOf(span);
    if (why !== null) return { ok: false, why, span: index };
    counted = add(counted, times(ratio(countedBy(span), 1000), ratio(span.multiplier, 1000)));
    texts.push(spanText(span));
  }
  const value = withLoss(counted, loss);
  return { ok: true, value, text: `${lossText(texts, loss)} = ${ratioText(value)}` };
}

function troubleOf({ from, to, multiplier, dialDigits, isRolledOver }: MeterSpan): MeterTrouble | null {
  if (from < 0 || to < 0) return 'meter/negative';
  if (multiplier <= 0) return 'meter/multiplier';
  if (isBeyondDial(Math.max(from, to), dialDigits)) return 'meter/beyond-dial';
  if (!isRolledOver) return to < from ? 'meter/backwards' : null;
  if (to >= from) return 'meter/not-rolled-over';
  return dialDigits === null ? 'meter/no-dial' : null;
}

/** Whether a figure in 1/1,000 has more digits before the point than the dial it is read off. */
export const isBeyondDial = (value: number, dialDigits: number | null): boolean =>
  dialDigits !== null && value >= dialOf(dialDigits);

/** What a dial counted from one figure to the next in 1/1,000, before the multiplier. */
export function countedBy({ from, to, dialDigits, isRolledOver }: Omit<MeterSpan, 'multiplier'>): number {
  return to - from + (isRolledOver && dialDigits !== null ? dialOf(dialDigits) : 0);
}

/** After how many 1/1,000 units a dial shows 0 again. */
const dialOf = (digits: number): number => 10 ** (digits + 3);

function withLoss(counted: Ratio, loss: MeterLoss | null): Ratio {
  if (loss === null) return counted;
  return loss.kind === 'fixed'
    ? add(counted, ratio(loss.thousandths, 1000))
    : times(counted, add(one, ratio(loss.millionths, 1_000_000)));
}

function spanText({ from, to, multiplier, dialDigits, isRolledOver }: MeterSpan): string {
  const dial = isRolledOver && dialDigits !== null ? `${decimalText(dialOf(dialDigits), 3)} + ` : '';
  const difference = `(${dial}${decimalText(to, 3)} − ${decimalText(from, 3)})`;
  return multiplier === 1000 ? difference : `${difference} × ${decimalText(multiplier, 3)}`;
}

function lossText(texts: readonly string[], loss: MeterLoss | null): string {
  const sum = texts.join(' + ');
  if (loss === null) return sum;
  if (loss.kind === 'fixed') return `${sum} + ${decimalText(loss.thousandths, 3)}`;
  return `${texts.length > 1 ? `(${sum})` : sum} × ${decimalText(1_000_000 + loss.millionths, 4)}%`;
}
