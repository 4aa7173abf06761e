import { chargeLine } from '../../../../src-shared/rules/charges/chargeLine.ts';
import { ratio } from '../../../../src-shared/rules/charges/ratio.ts';
import { standardOn } from '../../../../src-shared/rules/charges/standards.ts';
import { priceTerm, quantityTerm } from '../../../../src-shared/rules/charges/terms.ts';
import { refuse } from '../../../ledger/refuse.ts';
import type { Scene } from '../../../ledger/scene.ts';
import { homeWith, objectsOf } from './chargedObjects.ts';
import { chargeFor, type ComputedCharge } from './computed.ts';
import { feeItemWith } from './feeItemWith.ts';
import { StandardBook } from './standardBook.ts';

/** What a fee that comes once comes to: so many 1/1,000 at a price in 1/10,000 yuan, or at the home's standard of today. */
export function onceCharge(
  { tx, today }: Pick<Scene, 'tx' | 'today'>,
  asked: Readonly<{ unitId: string; itemId: string; quantity: number; price: number | null }>,
): ComputedCharge {
  const { unitId, itemId, quantity } = asked;
  const home = homeWith(tx, unitId) ?? refuse('charge/unit-unknown');
  const item = feeItemWith(tx, itemId) ?? refuse('item/unknown');
  if (item.method !== 'once') refuse('charge/item-not-once');
  const [place] = objectsOf(tx, 'unit', [home]);
  const standard =
    asked.price === null ? standardOn(today, new StandardBook(tx, item.id, place).holdingFor(place!)) : null;
  const price = asked.price ?? standard?.price ?? refuse('charge/no-price');
  const charge = chargeLine({
    quantity: quantityTerm(ratio(quantity, 1000), item.quantity_unit ?? ''),
    price: priceTerm(price),
    factors: [],
    rounding: item.rounding,
  });
  const day = { from: today, to: today };
  return (
    chargeFor(item, day, charge, { quantity, price, standardId: standard?.id ?? null }) ??
    refuse('charge/nothing')
  );
}
