import type { Contract, Input, Output } from '../../../../src-shared/contract/index.ts';
import { fenOf } from '../../../../src-shared/rules/charges/rounding.ts';
import { ratio } from '../../../../src-shared/rules/charges/ratio.ts';
import { cleanText } from '../../../../src-shared/rules/cleanText.ts';
import { type Fen, sum } from '../../../../src-shared/rules/fen.ts';
import { query, tables } from '../../../ledger/query.ts';
import type { Scene } from '../../../ledger/scene.ts';

type QuoteRepair = Contract['fees']['quoteRepair'];

/** FEE-20: what a repair costs by the tariff. One line that stands in none, and the engineers look at it within 15 minutes. */
export function quoteRepair({ tx }: Scene, input: Input<QuoteRepair>): Output<QuoteRepair> {
  const lines = input.lines.map(({ name, quantity }) => {
    const found = tx.first(priceCalled, { name: cleanText(name) });
    if (!found) return { name, inTariff: false, unit: null, priceFen: null, quantity, amountFen: null };
    const { unit, price_fen: priceFen } = found;
    return { name, inTariff: true, unit, priceFen, quantity, amountFen: priceOf(priceFen, quantity) };
  });
  const needsReview = lines.some(({ inTariff }) => !inTariff);
  return {
    lines,
    totalFen: sum(lines.flatMap(({ amountFen }) => amountFen ?? [])),
    needsReview,
    reviewWithinMinutes: needsReview ? reviewMinutes : null,
  };
}

const reviewMinutes = 15;

/** A price in fen, so many 1/1,000 times. */
const priceOf = (price: Fen, quantity: number): Fen =>
  fenOf(ratio(BigInt(price) * BigInt(quantity), 100_000n), 'fen');

const priceCalled = query<{ name: string }>()(({ name }) =>
  tables
    .selectFrom('repair_prices')
    .select(['unit', 'price_fen'])
    .where('name', '=', name)
    .where('active', '=', 1),
);
