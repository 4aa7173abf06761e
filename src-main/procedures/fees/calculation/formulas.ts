import type { Charge } from '../../../../src-shared/rules/charges/chargeLine.ts';
import { readFormula } from '../../../../src-shared/rules/charges/formula.ts';
import { type Formula, namesIn } from '../../../../src-shared/rules/charges/formulaTree.ts';
import {
  formulaCharge,
  type FormulaFailure,
  type FormulaTerms,
  formulaValue,
} from '../../../../src-shared/rules/charges/formulaValue.ts';
import { type Ratio, ratio } from '../../../../src-shared/rules/charges/ratio.ts';
import type { Rounding } from '../../../../src-shared/rules/charges/rounding.ts';
import { areaTerm, priceTerm, quantityTerm } from '../../../../src-shared/rules/charges/terms.ts';
import type { BillingOddity } from '../../../../src-shared/rules/feeItems.ts';
import type { Home } from './chargedObjects.ts';
import type { Standard } from './standardBook.ts';

type Odd = Readonly<{ oddity: BillingOddity }>;

/** Formulas of standards, each read once, calculated with what a home and its period have. */
export type Formulas = Readonly<{
  charge: (standard: Standard, home: Home, terms: FormulaTerms, rounding: Rounding) => Charge | Odd;
  /** A home's weight in a shared cost. */
  weight: (standard: Standard, home: Home) => Ratio | Odd;
}>;

/** Formulas that are read as they are first asked for. */
export function makeFormulas(): Formulas {
  const read = new Map<string, Formula | null>();

  const formulaOf = ({ id, formula }: Standard): Formula | null => {
    const known = read.get(id);
    if (known !== undefined) return known;
    const reading = readFormula(formula ?? '');
    const made = reading.ok ? reading.value : null;
    read.set(id, made);
    return made;
  };

  return {
    charge: (standard, home, terms, rounding) => {
      const formula = formulaOf(standard);
      if (formula === null) return { oddity: 'formula-trouble' };
      const outcome = formulaCharge(formula, { ...homeTerms(standard, home), ...terms }, rounding);
      return outcome.ok ? outcome.value : oddityOf(outcome, formula, home);
    },
    weight: (standard, home) => {
      const formula = formulaOf(standard);
      if (formula === null) return { oddity: 'formula-trouble' };
      const outcome = formulaValue(formula, homeTerms(standard, home));
      if (!outcome.ok) return oddityOf(outcome, formula, home);
      return outcome.value.numerator < 0n ? { oddity: 'formula-trouble' } : outcome.value;
    },
  };
}

/** A home is one household, whoever lives in it. */
const homeTerms = ({ price }: Standard, { areaCm2, floor }: Home): FormulaTerms => ({
  ...(price === null ? {} : { price: priceTerm(price) }),
  ...(areaCm2 === null ? {} : { area: areaTerm(areaCm2) }),
  ...(floor === null ? {} : { floor: quantityTerm(ratio(floor), '层') }),
  households: quantityTerm(ratio(1), '户'),
});

/** A formula without a value lacks the home's area or floor, if it asks for one the roll does not have. */
function oddityOf({ why }: FormulaFailure, formula: Formula, { areaCm2, floor }: Home): Odd {
  if (why !== 'formula/no-value') return { oddity: 'formula-trouble' };
  const names = namesIn(formula);
  if (names.has('area') && areaCm2 === null) return { oddity: 'no-area' };
  return { oddity: names.has('floor') && floor === null ? 'no-floor' : 'formula-trouble' };
}
