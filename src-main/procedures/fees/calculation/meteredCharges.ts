import { type Charge, chargeLine } from '../../../../src-shared/rules/charges/chargeLine.ts';
import { type MeterLoss, usageOf } from '../../../../src-shared/rules/charges/meters.ts';
import type { Period } from '../../../../src-shared/rules/charges/period.ts';
import type { Ratio } from '../../../../src-shared/rules/charges/ratio.ts';
import { priceTerm, quantityTerm } from '../../../../src-shared/rules/charges/terms.ts';
import { tieredCharge } from '../../../../src-shared/rules/charges/tiers.ts';
import { chargeFor, type Computing, type FeeItemRow } from './computed.ts';
import type { HomeMeters, MeterUse } from './meterBook.ts';
import type { PricedPiece, Standard } from './standardBook.ts';

/** What a metered item comes to over some days, and the readings it was calculated from. */
export type MeteredCharge = Readonly<{ period: Period; computing: Computing; uses: readonly MeterUse[] }>;

/**
 * What was used over a period, at the price of the day it was read: where the price changes inside, a reading before the
 * change parts the period, and without one all of it has the price of the reading. Each charge begins with the first
 * band of a tiered price: the bands are those of one bill. `isFree` says which days can be charged; what is charged
 * moves the meters on.
 */
export function* meteredCharges(
  item: FeeItemRow,
  pieces: readonly PricedPiece[],
  meters: HomeMeters,
  isFree: (period: Period) => boolean,
): Generator<MeteredCharge, void, void> {
  let from: string | undefined;
  for (const [at, piece] of pieces.entries()) {
    const period = { from: (from ??= piece.from), to: piece.to };
    const counted = meters.countedBy(piece.to);
    if (counted === 'none') continue;
    if (counted === 'unread') {
      const isWhole = from === pieces[0]!.from;
      if (at === pieces.length - 1 && isWhole)
        yield { period, computing: { oddity: 'no-reading' }, uses: [] };
      continue;
    }
    const usage = usageOf(counted.spans, lossOf(item));
    const computing = usage.ok ? chargeOf(item, period, piece.standard, usage) : trouble;
    const isMade = computing !== null && 'amount' in computing && isFree(period);
    if (isMade) meters.charged(counted.uses);
    yield { period, computing, uses: isMade ? counted.uses : [] };
    from = undefined;
  }
}

const trouble = { oddity: 'reading-trouble' } as const;

function chargeOf(
  item: FeeItemRow,
  period: Period,
  standard: Standard,
  { value, text }: { value: Ratio; text: string },
): Computing {
  const unit = item.quantity_unit ?? '';
  const charge = priced(item, standard, value, unit);
  return chargeFor(
    item,
    period,
    { amount: charge.amount, text: `${text}${unit}，${charge.text}` },
    { quantity: inThousandths(value), price: standard.price, standardId: standard.id },
  );
}

const priced = ({ rounding }: FeeItemRow, { tiers, price }: Standard, usage: Ratio, unit: string): Charge =>
  tiers === null
    ? chargeLine({ quantity: quantityTerm(usage, unit), price: priceTerm(price ?? 0), factors: [], rounding })
    : tieredCharge({ usage, unit }, tiers, rounding);

/** A usage in whole 1/1,000 units; `null` where a multiplier or loss makes it finer. */
const inThousandths = ({ numerator, denominator }: Ratio): number | null =>
  (numerator * 1000n) % denominator === 0n ? Number((numerator * 1000n) / denominator) : null;

function lossOf(item: FeeItemRow): MeterLoss | null {
  if (item.loss_share_millionths !== null) return { kind: 'share', millionths: item.loss_share_millionths };
  if (item.loss_fixed_thousandths !== null)
    return { kind: 'fixed', thousandths: item.loss_fixed_thousandths };
  return null;
}
