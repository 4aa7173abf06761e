import type { Contract, Input, Output } from '../../../../src-shared/contract/index.ts';
import { readFormula } from '../../../../src-shared/rules/charges/formula.ts';
import { formulaCharge, type FormulaTerms } from '../../../../src-shared/rules/charges/formulaValue.ts';
import { ratio } from '../../../../src-shared/rules/charges/ratio.ts';
import { areaTerm, priceTerm, quantityTerm } from '../../../../src-shared/rules/charges/terms.ts';
import type { Scene } from '../../../ledger/scene.ts';

type TryFormula = Contract['fees']['tryFormula'];

/** What a formula typed so far comes to for a home of 100㎡ on the fifth floor in a month of 30 days; or what is wrong where. */
export function tryFormula(_: Scene, { text, price }: Input<TryFormula>): Output<TryFormula> {
  const formula = readFormula(text);
  const charge = formula.ok ? formulaCharge(formula.value, termsAt(price), 'fen') : formula;
  return charge.ok
    ? { ok: true, text: charge.value.text, code: null, at: 0, to: text.length }
    : { ok: false, text: '', code: charge.why, at: charge.at, to: charge.to };
}

/** Without a price yet, the formula is tried with one yuan. */
const termsAt = (price: number | null): FormulaTerms => ({
  price: priceTerm(price ?? 10_000),
  area: areaTerm(1_000_000),
  months: quantityTerm(ratio(1), '月'),
  days: quantityTerm(ratio(30), '天'),
  quantity: quantityTerm(ratio(1), ''),
  usage: quantityTerm(ratio(10), ''),
  households: quantityTerm(ratio(1), '户'),
  floor: quantityTerm(ratio(5), '层'),
});
