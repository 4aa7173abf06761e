import { expect } from 'vitest';
import type { Model } from './model.ts';
import type { Office } from './office.ts';

/** How an act ended: done, refused as the model expected, or there was nothing to do it to. */
export const done = 'done';
export const nothing = 'nothing there';
const months = ['05', '06', '07', '08', '09', '10', '11', '12'].map((month) => `2026-${month}`);
/** One of the months that are charged for. */
export const monthAt = (at: number): string => months[at % months.length]!;
/** One of what there is; the same number, the same one. */
export const pick = <T>(list: readonly T[], at: number): T | undefined => list[at % Math.max(1, list.length)];

/** Does one thing with the numbers it was given, and moves the model as the office would. */
export type Doing = (office: Office, model: Model, a: number, b: number) => string;

/** What has to succeed. */
export function value(result: ReturnType<Office['ask']>): unknown {
  expect(result).toMatchObject({ ok: true });
  return result.ok && result.value;
}

/** Asks for what the model says can be done, or can not. */
export function asExpected(
  result: ReturnType<Office['ask']>,
  canBeDone: boolean,
  codes: readonly string[],
): boolean {
  if (canBeDone) expect(result).toMatchObject({ ok: true });
  else expect(result.ok ? 'done' : result.error.code).toBeOneOf([...codes]);
  return canBeDone;
}

export type Booked = ReturnType<Model['discover']>;

/** 减免 or 冲抵 settles a charge. */
export function takeUpAdjustment(
  model: Model,
  id: string,
  chargeId: string,
  amount: number,
  accountId: string | null,
): void {
  model.adjustments.set(id, { chargeId, accountId, amount, isTakenBack: false });
  model.settle(chargeId, amount);
}

/** Whatever was charged besides. */
export const takeUpLateFees = (office: Office, model: Model): void =>
  judgeLateFees(office, model, model.discover(office));

/** A charge that was settled whole may have run up 违约金: the only charges that come of themselves. */
export function judgeLateFees(office: Office, model: Model, booked: Booked): void {
  for (const [, { lateOf, itemId }] of booked) {
    if (lateOf === null) continue;
    expect(itemId).toBe(office.items.late);
    const parent = model.charges.get(lateOf);
    expect(parent && parent.settled === parent.amount).toBe(true);
  }
}

/** A method, of prepaid money with its account. */
export const methodOf = (method: string, accountId: string | null): string =>
  method === 'prepaid' ? `prepaid ${accountId}` : method;

export const addTo = (sums: Map<string, number>, name: string, amount: number): void => {
  sums.set(name, (sums.get(name) ?? 0) + amount);
};

export const sumOf = (amounts: readonly number[]): number =>
  amounts.reduce((total, amount) => total + amount, 0);

export const lastOf = (month: string): string =>
  new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5)), 0)).toISOString().slice(0, 10);
