import type { Who } from './office.ts';
import { dayOf, dueOn, isFinanceDay, isPastCutOff } from './financeDays.ts';
import { empty, floatOf, inNotes, type Pile, someOf, together, worth } from './piles.ts';

export type Payment = { method: string; amount: number; dueOn: string; day: string };
export type Receipt = {
  id: string;
  shift: Shift;
  kind: 'receipt' | 'reversal' | 'deposit-refund';
  state: 'stands' | 'voided' | 'reversed';
  face: number;
  /** A deposit taken, given back or reversed: no income. */
  ofDeposit: boolean;
  payments: Payment[];
  deposit: { id: string; amount: number; refunded: number; isCancelled: boolean } | null;
};
/** A count that was handed in: who made it, what lay there, what should have. */
export type Reckoning = { by: Who; pile: Pile; expected: number; variance: number };
export type Shift = {
  id: string;
  by: Who;
  state: 'open' | 'suspended' | 'counting' | 'review' | 'sealed' | 'closed' | 'cancelled';
  openedAt: number;
  /** What the shift before left. */
  carried: number;
  openingDifference: number;
  moved: number;
  moves: number;
  receipts: number;
  payments: Payment[];
  reckonings: Reckoning[];
  /** When it was counted last. */
  countedAt: number;
  bag: string | null;
  endedAt: number;
  retained: number;
  /** How the page of the shift read when it was over. */
  page: string;
};
export type Slip = {
  id: string;
  number: string;
  state: 'prepared' | 'handed' | 'disputed' | 'received' | 'cancelled';
  madeAt: number;
  madeBy: Who;
  sums: Sums;
  lines: Payment[];
  shifts: Shift[];
  code: string;
  pieces: Pile;
};
export type Sums = {
  dueOn: string;
  late: boolean;
  due: number;
  over: number;
  short: number;
  moved: number;
  floatChange: number;
  carriedIn: number;
  turnedIn: number;
  carriedOut: number;
};

export const sights = [
  'taken at 16:59:59',
  'taken at 17:00:00',
  'due after a weekend',
  'due after a holiday',
  'due on a Saturday or Sunday that is worked',
  'an opening difference that belongs to a colleague',
  'a bag that was accepted',
  'long and short on one slip',
  'a shift on two slips',
  'two shifts on one slip',
  'carried on: finance has had it already',
  'carried on: there were no coins for it',
  'a late slip',
  'a slip after one that was called back',
  'paid in 分币',
  'the clock shown as set back',
  'received something else than was handed in',
] as const;
export type Sight = (typeof sights)[number];

/**
 * The drawer, the safe and the book beside them as the office would keep them on paper, with the cash as it really lies
 * there: moved by the test from what it asked for, never from the ledger, and compared with it after every command.
 */
export class Model {
  now: number;
  /** The latest moment anything was written down. */
  written: number;
  lastTaken = 0;
  float = 50_000;
  tolerance = 1_000;
  /** Cash as it lies there; what lies on no paper is drift: stolen, lost, found, or coins that do not exist. */
  drawer: Pile = inNotes(50_000);
  safe: Pile = empty;
  envelopes: Pile = empty;
  finance: Pile = empty;
  drift = 0;
  /** What had drifted when a shift was over: all of it was found out by then. */
  driftAtClose: number | undefined;
  /** Numbers used of the book, and those of them that were spoiled. */
  numbers = 0;
  spoiled = 0;
  /** What came about on the way and is worth having been through. */
  readonly seen = new Set<Sight>();
  readonly shifts: Shift[] = [];
  readonly receipts: Receipt[] = [];
  readonly slips: Slip[] = [];

  constructor(now: number) {
    this.now = now;
    this.written = now;
  }

  get live(): Shift | undefined {
    return this.shifts.find(({ state }) => state !== 'closed' && state !== 'cancelled');
  }

  get lastClosed(): Shift | undefined {
    return this.shifts.findLast(({ state }) => state === 'closed');
  }

  /** §3.1: opening float + movements + cash lines. */
  expected({ carried, moved, payments }: Shift): number {
    return carried + moved + cashOf(payments);
  }

  /** I15: whether the clock stands before what was done already, by more than it is set right by. */
  isBack(since: number, tolerance = 0): boolean {
    return this.now < since || this.now + tolerance < this.lastTaken;
  }

  /** Cash over the counter: few have more than four fen in 分币, and then a 角 too little is paid. */
  payIn(amount: number): void {
    const coins = amount % 10;
    const real = coins < 5 ? amount : amount - coins;
    if (coins > 0 && coins < 5) this.seen.add('paid in 分币');
    this.drawer = together(this.drawer, inNotes(real));
    this.drift += real - amount;
  }

  /** Cash out of the drawer, changed at the counter next door where its notes do not come to it. */
  payOut(amount: number): void {
    const there = worth(this.drawer);
    const real = Math.min(there, amount - (amount % 10));
    this.drawer = inNotes(there - real);
    this.drift += amount - real;
  }

  payment(method: string, amount: number): Payment {
    return { method, amount, dueOn: dueOn(this.now), day: dayOf(this.now) };
  }

  /** A shift is over: so much stays in the drawer, the rest goes into the safe. */
  close(shift: Shift, counted: number, retained: number): void {
    shift.state = 'closed';
    shift.endedAt = this.now;
    shift.retained = retained;
    const real = worth(this.drawer);
    this.driftAtClose = this.drift + counted - real;
    const turnedIn = counted - retained;
    this.safe = together(this.safe, inNotes(turnedIn));
    const left = Math.max(0, real - turnedIn);
    this.drift += left - (real - turnedIn);
    const stays = left === retained ? someOf(this.drawer, left) : null;
    this.drawer = stays ?? inNotes(left);
  }

  /** What the next slip would hold; a drawer that is sealed with it, if it is asked so. */
  nextSlip(withSealed: boolean): { sums: Sums; lines: Payment[]; shifts: Shift[] } | null {
    const held = new Set(this.standing.flatMap(({ lines }) => lines));
    const settled = new Set(this.standing.flatMap(({ shifts }) => shifts));
    const over = this.shifts.filter(({ state }) => state === 'closed' || (withSealed && state === 'sealed'));
    const waiting = over.flatMap(({ payments }) => payments).filter((payment) => !held.has(payment));
    const today = dayOf(this.now);
    const earliest = waiting.map(({ dueOn: day }) => day).toSorted()[0] ?? today;
    const day = earliest > today ? earliest : today;
    const lines = waiting.filter((payment) => payment.dueOn <= day);
    const shifts = over.filter((shift) => !settled.has(shift));
    const sums = this.sums(day, lines, shifts);
    return lines.length === 0 && sums.turnedIn < 100 ? null : { sums, lines, shifts };
  }

  private sums(day: string, lines: readonly Payment[], shifts: readonly Shift[]): Sums {
    const variances = shifts.map(({ reckonings }) => reckonings.at(-1)!.variance);
    const parts = {
      due: cashOf(lines),
      over: total(variances.map((variance) => Math.max(variance, 0))),
      short: total(variances.map((variance) => Math.min(variance, 0))),
      moved: total(shifts.map(({ moved }) => moved)),
      floatChange: total(shifts.map((shift) => shift.carried - this.stays(shift))),
      carriedIn: this.standing.at(-1)?.sums.carriedOut ?? 0,
    };
    const whole = total(Object.values(parts));
    const cashDays = lines.filter(({ method }) => method === 'cash').map(({ dueOn: of }) => of);
    return {
      ...parts,
      dueOn: day,
      late: cashDays.some((of) => this.isOverdue(of)),
      turnedIn: Math.max(whole, 0),
      carriedOut: Math.min(whole, 0),
    };
  }

  /** I17, CSH-01: due on an earlier day, or today and the cut-off is over. */
  isOverdue(day: string): boolean {
    const today = dayOf(this.now);
    return day < today || (day === today && isFinanceDay(day) && isPastCutOff(this.now));
  }

  private stays(shift: Shift): number {
    return shift.state === 'closed' ? shift.retained : floatOf(shift.reckonings.at(-1)!.pile, this.float);
  }

  /** The slips that were not called back, in their order. */
  get standing(): Slip[] {
    return this.slips.filter(({ state }) => state !== 'cancelled');
  }
}

/** What of some payments came in cash. */
export const cashOf = (payments: readonly Payment[]): number =>
  total(payments.filter(({ method }) => method === 'cash').map(({ amount }) => amount));

export const total = (amounts: readonly number[]): number =>
  amounts.reduce((whole, amount) => whole + amount, 0);

/** A receipt's payments by method, as they stand after all. */
export function netByMethod({ payments }: Receipt): Map<string, number> {
  const nets = new Map<string, number>();
  for (const { method, amount } of payments) nets.set(method, (nets.get(method) ?? 0) + amount);
  for (const [method, amount] of nets) if (amount === 0) nets.delete(method);
  return nets;
}

/** Amounts by what they were for, or by how they came. */
export type Amounts = Map<string, number>;

/** Sums by a name, those that come to nothing left out. */
export function sumsBy<Row>(
  rows: Iterable<Row>,
  of: (row: Row) => readonly [name: string, amount: number],
): Amounts {
  const sums: Amounts = new Map();
  for (const row of rows) {
    const [name, amount] = of(row);
    sums.set(name, (sums.get(name) ?? 0) + amount);
  }
  for (const [name, amount] of sums) if (amount === 0) sums.delete(name);
  return new Map([...sums].toSorted(([one], [other]) => (one < other ? -1 : 1)));
}
