import { readFormula } from '../../../../src-shared/rules/charges/formula.ts';
import { type FormulaName, namesIn } from '../../../../src-shared/rules/charges/formulaTree.ts';
import { floorBandsTrouble, tiersTrouble } from '../../../../src-shared/rules/charges/tiers.ts';
import { type Rates, ratesTrouble } from '../../../../src-shared/rules/feeShapes.ts';
import { refuse } from '../../../ledger/refuse.ts';
import type { Schema } from '../../../ledger/schema.ts';

/**
 * Refuses a price its item can not be charged by: none or of another kind, bands that leave a gap or overlap, a formula
 * that is none. `at` names the band (from 1) or the place in the formula (from 0 up to before `to`).
 */
export function refuseUnfitRates(item: Schema['fee_items'], rates: Rates): void {
  const trouble = ratesTrouble({ method: item.method, shareBy: item.share_by }, rates);
  if (trouble !== null) refuse(trouble === 'missing' ? 'standard/rate-missing' : 'standard/rate-unfit');
  const band =
    (rates.tiers && tiersTrouble(rates.tiers)) ?? (rates.floorBands && floorBandsTrouble(rates.floorBands));
  if (band) refuse(band.why, { at: band.at + 1 });
  if (rates.formula === null) return;
  const reading = readFormula(rates.formula, namesFor(item));
  if (!reading.ok) refuse(reading.why, { at: reading.at, to: reading.to });
  const needsPrice = namesIn(reading.value).has('price');
  if (needsPrice !== (rates.price !== null))
    refuse(needsPrice ? 'standard/rate-missing' : 'standard/rate-unfit');
}

/** What a household's weight in a shared cost may depend on; a charge of a span has months, days and a price besides. */
const namesFor = ({ method }: Schema['fee_items']): readonly FormulaName[] =>
  method === 'shared' ? ['area', 'floor', 'households'] : ['price', 'area', 'months', 'days', 'floor'];
