import { type Fen, fen, fenText, minus } from './fen.ts';
import type { PaymentMethod } from './paymentMethods.ts';

/** A receipt of the shift as a difference is looked for in it: what it comes to by each method now, in fen. */
export type LeadReceipt = {
  number: string;
  paid: readonly { method: PaymentMethod; amount: Fen }[];
  /** What was handed over in cash, where somebody noted it. */
  tendered: Fen | null;
  /** Of a voided receipt: the cash that was given back. */
  voidedCash: Fen | null;
};

/** Where a difference may come from (差异侦探); never a proof. */
export type Lead =
  | { kind: 'method-swapped'; number: string; method: PaymentMethod; amount: string }
  | { kind: 'change-wrong'; number: string; amount: string }
  | { kind: 'void-unproved'; number: string; amount: string }
  | { kind: 'digits-swapped'; number: string | null; as: string | null }
  | { kind: 'one-note'; note: string };

/**
 * Where to look for a difference first, at most three places, the likeliest first and of each kind the latest receipt: one
 * of just this amount taken by another method; change given twice or not at all; a voided one; one whose digits
 * changed places; one note too many or too few.
 */
export function varianceLeads(variance: Fen, receipts: readonly LeadReceipt[]): Lead[] {
  if (variance === 0) return [];
  const latestFirst = receipts.toReversed();
  const leads = [methodSwapped, changeWrong, voidUnproved, digitsSwapped, oneNote].flatMap(
    (find) => find(variance, latestFirst) ?? [],
  );
  return leads.slice(0, 3);
}

type Find = (variance: Fen, receipts: readonly LeadReceipt[]) => Lead | undefined;

/** Too much cash: money booked as WeChat was cash. Too little: money booked as cash was none. */
const methodSwapped: Find = (variance, receipts) => {
  for (const { number, paid } of receipts) {
    const swapped = paid.find(
      ({ method, amount }) =>
        amount === Math.abs(variance) && (variance > 0 ? nonCash.has(method) : method === 'cash'),
    );
    if (swapped)
      return { kind: 'method-swapped', number, method: swapped.method, amount: fenText(swapped.amount) };
  }
  return undefined;
};

const changeWrong: Find = (variance, receipts) => {
  for (const receipt of receipts) {
    if (receipt.tendered === null || cashOf(receipt) <= 0) continue;
    const change = minus(receipt.tendered, cashOf(receipt));
    if (change > 0 && change === Math.abs(variance)) {
      return { kind: 'change-wrong', number: receipt.number, amount: fenText(change) };
    }
  }
  return undefined;
};

const voidUnproved: Find = (variance, receipts) => {
  const found = receipts.find(({ voidedCash }) => voidedCash === Math.abs(variance));
  return found && { kind: 'void-unproved', number: found.number, amount: fenText(fen(Math.abs(variance))) };
};

/** Two neighbouring digits change an amount by nine, or as many times ten as their place is: 63 for 36 is 27. */
const digitsSwapped: Find = (variance, receipts) => {
  if (!isNines(Math.abs(variance))) return undefined;
  for (const receipt of receipts) {
    const as = swapsOf(cashOf(receipt)).find((swapped) => swapped - cashOf(receipt) === variance);
    if (as !== undefined) return { kind: 'digits-swapped', number: receipt.number, as: fenText(fen(as)) };
  }
  return { kind: 'digits-swapped', number: null, as: null };
};

const oneNote: Find = (variance) =>
  noteFen.has(Math.abs(variance)) ? { kind: 'one-note', note: fenText(fen(Math.abs(variance))) } : undefined;

const cashOf = ({ paid }: LeadReceipt): Fen => paid.find(({ method }) => method === 'cash')?.amount ?? fen(0);

/** Nine times one digit, and as many noughts as may be. */
function isNines(amount: number): boolean {
  let whole = amount;
  while (whole % 10 === 0) whole /= 10;
  return whole % 9 === 0 && whole <= 81;
}

/** The amounts that come of changing two neighbouring digits of this one. */
function swapsOf(amount: Fen): number[] {
  if (amount <= 0) return [];
  const digits = String(amount);
  return Array.from({ length: digits.length - 1 }, (_, at) =>
    Number(digits.slice(0, at) + digits.charAt(at + 1) + digits.charAt(at) + digits.slice(at + 2)),
  ).filter((swapped) => swapped !== amount);
}

const nonCash: ReadonlySet<PaymentMethod> = new Set(['wechat', 'alipay', 'card', 'transfer']);

const noteFen: ReadonlySet<number> = new Set([5_000, 10_000]);
