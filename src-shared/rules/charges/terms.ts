import { daysOf, factorOf, type MonthRule, monthsOf, type Period } from './period.ts';
import { decimalText, divide, type Ratio, ratio, ratioText } from './ratio.ts';

/** One number of a charge's calculation: what is calculated with, and how the charge prints it. */
export interface Term {
  readonly value: Ratio;
  readonly text: string;
}

/** An area in cm², `100.24㎡`. */
export const areaTerm = (cm2: number): Term => ({ value: ratio(cm2, 10_000), text: squareMetres(cm2) });

/** How an area in cm² prints, `100.24㎡`. */
export const squareMetres = (cm2: number): string => `${decimalText(cm2, 4, 2)}㎡`;

/** A price in 1/10,000 yuan, `1.40元`, `0.5283元`. */
export const priceTerm = (price: number): Term => ({
  value: ratio(price, 10_000),
  text: `${decimalText(price, 4, 2)}元`,
});

/** So many of something: cards, households, or a meter's usage; `3张`, `123.5度`. */
export const quantityTerm = (quantity: Ratio, unit: string): Term => ({
  value: quantity,
  text: `${ratioText(quantity)}${unit}`,
});

/** A period's days, `47天`. */
export const daysTerm = (period: Period): Term => ({
  value: ratio(daysOf(period)),
  text: `${daysOf(period)}天`,
});

/** What a price is for; a quarter is three months of the period, whenever it begins. */
export const priceUnits = ['month', 'quarter', 'half-year', 'year'] as const;
export type PriceUnit = (typeof priceUnits)[number];

/** How many months (quarters, years) a period is, `12月`, `(17/31+1)月`, `1季`, `(17/31+2)/3季`. */
export function monthsTerm(period: Period, rule: MonthRule, unit: PriceUnit = 'month'): Term {
  const { months, sign } = unitWords[unit];
  const factor = factorOf(period, rule);
  const value = divide(factor, ratio(months));
  if (factor.denominator === 1n) return { value, text: `${ratioText(value, 0)}${sign}` };
  const sum = monthsText(period, rule);
  const inMonths = sum.includes('+') || months > 1 ? `(${sum})` : sum;
  return { value, text: `${inMonths}${months === 1 ? '' : `/${months}`}${sign}` };
}

/** The months one by one as far as they are not whole, the whole ones as their number: `17/31+2+3/30`. */
function monthsText(period: Period, rule: MonthRule): string {
  const parts = monthsOf(period, rule.since);
  const whole = parts.filter(({ days, ofDays }) => days === ofDays).length;
  const texts = parts.map(({ days, ofDays }) => (days === ofDays ? String(whole) : `${days}/${ofDays}`));
  return texts.filter((text, index) => text !== texts[index - 1] || text.includes('/')).join('+');
}

const unitWords: Readonly<Record<PriceUnit, { months: number; sign: string }>> = {
  month: { months: 1, sign: '月' },
  quarter: { months: 3, sign: '季' },
  'half-year': { months: 6, sign: '半年' },
  year: { months: 12, sign: '年' },
};
