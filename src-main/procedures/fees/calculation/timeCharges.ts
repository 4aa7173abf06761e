import { type Charge, chargeLine } from '../../../../src-shared/rules/charges/chargeLine.ts';
import {
  areaTerm,
  daysTerm,
  monthsTerm,
  priceTerm,
  squareMetres,
  type Term,
} from '../../../../src-shared/rules/charges/terms.ts';
import { floorPrice } from '../../../../src-shared/rules/charges/tiers.ts';
import { wholeLine } from '../../../../src-shared/rules/charges/wholeLine.ts';
import type { FeeMethod } from '../../../../src-shared/rules/feeItems.ts';
import type { ChargedObject, Home } from './chargedObjects.ts';
import { chargeFor, type Computing, type FeeItemRow } from './computed.ts';
import { makeFormulas } from './formulas.ts';
import { monthRule } from './homePeriods.ts';
import type { PricedPiece } from './standardBook.ts';

/** The methods that charge for a time, whatever was used in it: these can be paid ahead. */
const timeMethods = ['area', 'fixed', 'floor', 'formula'] as const satisfies readonly FeeMethod[];
type TimeMethod = (typeof timeMethods)[number];

/** Whether an item is charged for a time. */
export const isForTime = (method: FeeMethod): method is TimeMethod =>
  (timeMethods as readonly FeeMethod[]).includes(method);

/**
 * What an item charges an object for a piece of its period. Homes of the same area at the same price over the same days
 * are calculated once: an estate of 50,000 homes has a few hundred floor plans.
 */
export function timeCharges(
  item: FeeItemRow,
  method: TimeMethod,
): (object: ChargedObject, piece: PricedPiece) => Computing {
  const { alike, compute } = makeMethods(item)[method];
  const known = new Map<PricedPiece, { months: Term; computed: Map<string | number, Computing> }>();
  return ({ home }, piece) => {
    let ofPiece = known.get(piece);
    if (ofPiece === undefined) {
      const months = monthsTerm(piece, monthRule(item, home.handedOverOn), item.price_unit);
      known.set(piece, (ofPiece = { months, computed: new Map<string | number, Computing>() }));
    }
    const key = alike(home);
    const before = ofPiece.computed.get(key);
    if (before !== undefined) return before;
    const computing = compute(home, piece, ofPiece.months);
    ofPiece.computed.set(key, computing);
    return computing;
  };
}

type Method = Readonly<{
  /** Homes with the same are charged the same. */
  alike: (home: Home) => string | number;
  compute: (home: Home, piece: PricedPiece, months: Term) => Computing;
}>;

function makeMethods(item: FeeItemRow): Readonly<Record<TimeMethod, Method>> {
  const { rounding } = item;
  const formulas = makeFormulas();

  const byArea = (
    areaCm2: number | null,
    price: number | null,
    piece: PricedPiece,
    months: Term,
  ): Computing => {
    if (price === null || price === 0) return null;
    if (areaCm2 === null) return { oddity: 'no-area' };
    const charge = areaCharge(areaCm2, price, months, rounding);
    return chargeFor(item, piece, charge, { quantity: areaCm2, price, standardId: piece.standard.id });
  };

  return {
    area: {
      alike: ({ areaCm2 }) => areaCm2 ?? 0,
      compute: ({ areaCm2 }, piece, months) => byArea(areaCm2, piece.standard.price, piece, months),
    },
    floor: {
      alike: ({ areaCm2, floor }) => `${areaCm2} ${floor}`,
      compute: ({ areaCm2, floor }, piece, months) => {
        if (floor === null) return { oddity: 'no-floor' };
        return byArea(areaCm2, floorPrice(floor, piece.standard.floorBands ?? []), piece, months);
      },
    },
    fixed: {
      alike: () => 0,
      compute: (_, piece, months) => {
        const { id, price } = piece.standard;
        const charge = chargeLine({ quantity: priceTerm(price ?? 0), price: months, factors: [], rounding });
        return chargeFor(item, piece, charge, { quantity: null, price, standardId: id });
      },
    },
    formula: {
      alike: ({ areaCm2, floor }) => `${areaCm2} ${floor}`,
      compute: (home, piece) => {
        const { id, price } = piece.standard;
        // 月数 are months, whatever the price is for
        const months = monthsTerm(piece, monthRule(item, home.handedOverOn));
        const outcome = formulas.charge(piece.standard, home, { months, days: daysTerm(piece) }, rounding);
        if ('oddity' in outcome) return outcome;
        return chargeFor(item, piece, outcome, { quantity: null, price, standardId: id });
      },
    },
  };
}

/** Whole months, as most are, without fractions. */
function areaCharge(areaCm2: number, price: number, months: Term, rounding: FeeItemRow['rounding']): Charge {
  const perMonth = priceTerm(price);
  if (months.value.denominator === 1n) {
    const whole = wholeLine(
      [
        { value: areaCm2, places: 4, text: squareMetres(areaCm2) },
        { value: price, places: 4, text: perMonth.text },
        { value: Number(months.value.numerator), places: 0, text: months.text },
      ],
      rounding,
    );
    if (whole !== null) return whole;
  }
  return chargeLine({ quantity: areaTerm(areaCm2), price: perMonth, factors: [months], rounding });
}
