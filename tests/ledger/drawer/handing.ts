import assert from 'node:assert/strict';
import { readCapitalAmount } from '../../../src-shared/rules/capitalAmount.ts';
import { begin, closeBack, counted, counts, receiving, settleClosed } from './counting.ts';
import { type Model, type Payment, type Shift, type Slip, type Sums, total } from './model.ts';
import type { Who } from './office.ts';
import {
  asCounts,
  empty,
  floatOf,
  inNotes,
  less,
  mostOf,
  type Pile,
  someOf,
  together,
  worth,
} from './piles.ts';
import { asked, type Doing, pick, type Walk } from './walk.ts';

type HandIn = {
  id: string;
  number: string;
  depositOn: string;
  late: boolean;
  lateReason: string | null;
  dueFen: number;
  overFen: number;
  shortFen: number;
  movementsFen: number;
  floatChangeFen: number;
  carriedInFen: number;
  turnedInFen: number;
  carriedOutFen: number;
  turnedInWords: string;
  checkCode: string;
  byMethod: { method: string; amountFen: number }[];
  shifts: { id: string }[];
  books: Book[];
  pieces: { denominationFen: number; pieces: number }[];
  receivedFen: number | null;
  differenceFen: number | null;
};
type Book = {
  firstNumber: string;
  lastNumber: string;
  valid: number;
  voided: string[];
  reversals: string[];
  missing: string[];
};

/** Between which sums the envelope has to be: what is due and lies there, but for what there are no coins for. */
type Bounds = { due: number; least: number; most: number };

function boundsOf(due: number, there: number, leaves: Pile | null): Bounds {
  if (due <= 0) return { due, least: 0, most: 0 };
  const payable = Math.min(due, there);
  const isCounted = leaves !== null && worth(leaves) >= there;
  const least = isCounted
    ? Math.min(mostOf(leaves, payable), payable - (payable % 10))
    : Math.max(0, payable - 99);
  return { due, least, most: Math.min(due + 99, there) };
}

/** What is put into it: all that is due, what there are coins for, or what must not be: more, or less than that. */
function enveloped({ slips }: Model, { due, least, most }: Bounds, at: number): number {
  if (at % 17 === 0) return most + 1;
  if (at % 17 === 1 && least > 0) return least - 1;
  return pick([Math.min(due, most), least, most, Math.max(least, due - (due % 10))], at + slips.length);
}

/** No slip before the last one, and none before the last shift was over (I15). */
const slipBack = ({ model }: Walk): string | false =>
  (model.now < (model.slips.at(-1)?.madeAt ?? 0) || model.isBack(model.lastClosed?.endedAt ?? 0)) &&
  'ledger/clock-back';

/** 16:45 交款: received, closed, on a slip, handed over and open again, in one (CSH-01). */
export const handInAndReopen: Doing = (walk, a, b) => {
  const { model, office } = walk;
  const who = a % 5 === 0 ? 'bea' : (model.live?.by ?? 'anna');
  const receiver = pick(['finance', 'lead', 'manager', 'finance', 'bea', 'anna'] as const, a >> 3);
  const pile = counted(model.drawer, b >> 3);
  const floatDue = floatOf(pile, model.float);
  const isFloatWrong = b % 13 === 0;
  const stays = isFloatWrong ? empty : someOf(pile, floatDue)!;
  const next = nextAfterClosing(walk, pile);
  const due = next?.sums.turnedIn ?? 0;
  const leaves = less(pile, stays);
  const bounds = boundsOf(due, worth(model.safe) + worth(leaves), leaves);
  const sum = enveloped(model, bounds, b);
  const pieces = inNotes(sum);
  const lateReason = b % 5 === 0 ? null : '财务先走了';
  const reopen = a % 4 !== 3;
  const input = {
    shiftId: model.live?.id ?? crypto.randomUUID(),
    counts: asCounts(pile),
    stays: asCounts(stays),
    pieces: asCounts(pieces),
    reopen,
    receiver: office.proof(receiver),
    lateReason,
  };
  const done = asked(walk, who, 'drawer.handInAndReopen', input, [
    receiver === who && 'hand-in/receiver-is-maker',
    receiver === 'anna' && 'approval/not-allowed',
    isFloatWrong && floatDue !== 0 && 'drawer/float-differs',
    ...receiving(walk, receiver),
    counts(walk, pile),
    closeBack(walk),
    next !== null && (sum > bounds.most || sum < bounds.least) && 'hand-in/pieces-differ',
    next !== null && next.sums.late && lateReason === null && 'hand-in/late-reason-missing',
    slipBack(walk),
  ]);
  if (!done) return 'refused';
  const { handIn, shift } = done.value as { handIn: HandIn | null; shift: { id: string } | null };
  const closed: Shift = model.live!;
  settleClosed(walk, closed, pile, floatDue);
  assert.equal(handIn === null, next === null);
  if (handIn && next) {
    const slip = writeSlip(walk, { who, handIn, next: model.nextSlip(false)!, pieces, lateReason });
    handed(walk, slip);
  }
  assert.equal(shift === null, !reopen);
  if (shift) begin(walk, { id: shift.id, who, carried: floatDue, difference: 0 });
  return 'done';
};

/** What the slip would be if the sealed drawer were received with this count. */
function nextAfterClosing({ model }: Walk, pile: Pile): ReturnType<Walk['model']['nextSlip']> {
  const { live } = model;
  return live?.state === 'sealed' && worth(pile) === worth(live.reckonings.at(-1)!.pile)
    ? model.nextSlip(true)
    : null;
}

type Written = {
  who: Who;
  handIn: HandIn;
  next: { sums: Sums; lines: Payment[]; shifts: Shift[] };
  pieces: Pile;
  lateReason: string | null;
};

/** The slip on paper says what the paper says. */
function writeSlip({ model }: Walk, { who, handIn, next, pieces, lateReason }: Written): Slip {
  const { lines, shifts } = next;
  const handed = worth(pieces);
  const carriedOut = next.sums.carriedOut + next.sums.turnedIn - handed;
  const sums: Sums = { ...next.sums, turnedIn: handed, carriedOut };
  assert.deepEqual(
    {
      dueOn: handIn.depositOn,
      late: handIn.late,
      due: handIn.dueFen,
      over: handIn.overFen,
      short: handIn.shortFen,
      moved: handIn.movementsFen,
      floatChange: handIn.floatChangeFen,
      carriedIn: handIn.carriedInFen,
      turnedIn: handIn.turnedInFen,
      carriedOut: handIn.carriedOutFen,
    },
    sums,
  );
  assert.equal(handIn.lateReason, sums.late ? lateReason : null);
  assert.equal(readCapitalAmount(handIn.turnedInWords), sums.turnedIn);
  assert.equal(total(handIn.pieces.map((one) => one.denominationFen * one.pieces)), sums.turnedIn);
  const byMethod = new Map<string, number>();
  for (const { method, amount } of lines) byMethod.set(method, (byMethod.get(method) ?? 0) + amount);
  assert.deepEqual(new Map(handIn.byMethod.map(({ method, amountFen }) => [method, amountFen])), byMethod);
  assert.deepEqual(new Set(handIn.shifts.map(({ id }) => id)), new Set(shifts.map(({ id }) => id)));
  for (const book of handIn.books) everyNumber(book);
  const nth =
    1 + model.slips.filter(({ number }) => number.slice(0, -3) === handIn.number.slice(0, -3)).length;
  assert.equal(Number(handIn.number.slice(-3)), nth);
  seeSlip(model, next);
  const slip: Slip = {
    id: handIn.id,
    number: handIn.number,
    state: 'prepared',
    madeAt: model.now,
    madeBy: who,
    sums,
    lines,
    shifts,
    code: handIn.checkCode,
    pieces,
  };
  model.slips.push(slip);
  model.safe = asMuchLess(model.safe, worth(pieces));
  model.envelopes = together(model.envelopes, pieces);
  return slip;
}

function seeSlip({ seen, standing, slips }: Model, { sums, lines, shifts }: Written['next']): void {
  if (sums.over > 0 && sums.short < 0) seen.add('long and short on one slip');
  if (sums.carriedIn < 0) seen.add('carried on: finance has had it already');
  if (sums.carriedIn > 0) seen.add('carried on: there were no coins for it');
  if (sums.late) seen.add('a late slip');
  if (shifts.length > 1) seen.add('two shifts on one slip');
  if (slips.at(-1)?.state === 'cancelled') seen.add('a slip after one that was called back');
  const before = standing.flatMap((slip) => slip.shifts).flatMap(({ payments }) => payments);
  if (lines.some((line) => before.includes(line))) seen.add('a shift on two slips');
}

/** I18: 止号 − 起号 + 1 is all of them together. */
function everyNumber({ firstNumber, lastNumber, valid, voided, reversals, missing }: Book): void {
  const no = (number: string): number => Number(/\d+$/.exec(number)![0]);
  assert.equal(
    no(lastNumber) - no(firstNumber) + 1,
    valid + voided.length + reversals.length + missing.length,
  );
}

/** What is taken out of the safe is changed there where its notes do not come to it. */
const asMuchLess = (pile: Pile, amount: number): Pile =>
  someAway(pile, amount) ?? inNotes(worth(pile) - amount);

function someAway(pile: Pile, amount: number): Pile | null {
  const taken = someOf(pile, amount);
  return taken && less(pile, taken);
}

/** A slip is made out over what lies in the safe. */
export const prepare: Doing = (walk, a, b) => {
  const { model } = walk;
  const who = pick(['anna', 'bea'] as const, a);
  const next = model.nextSlip(false);
  const due = next?.sums.turnedIn ?? 0;
  const bounds = boundsOf(due, worth(model.safe), null);
  const sum = enveloped(model, bounds, b);
  const pieces = inNotes(sum);
  const lateReason = b % 5 === 0 ? null : '昨天没来';
  const done = asked(walk, who, 'drawer.prepareHandIn', { pieces: asCounts(pieces), lateReason }, [
    model.slips.some(({ state }) => state === 'prepared') && 'hand-in/one-prepared',
    next === null && 'hand-in/nothing-due',
    (sum > bounds.most || sum < bounds.least) && 'hand-in/pieces-differ',
    next?.sums.late === true && lateReason === null && 'hand-in/late-reason-missing',
    slipBack(walk),
  ]);
  if (!done) return 'refused';
  writeSlip(walk, { who, handIn: done.value as HandIn, next: next!, pieces, lateReason });
  return 'done';
};

const someSlip = ({ model }: Walk, at: number): Slip | undefined => {
  const open = model.slips.filter(({ state }) => state !== 'received' && state !== 'cancelled');
  const among = at % 6 === 0 || open.length === 0 ? model.slips : open;
  return among.length === 0 ? undefined : pick(among, at >> 3);
};

function handed({ model }: Walk, slip: Slip): void {
  slip.state = 'handed';
  model.envelopes = less(model.envelopes, slip.pieces);
  model.finance = together(model.finance, slip.pieces);
}

/** It goes to another person, who proves herself. */
export const handOver: Doing = (walk, a, b) => {
  const slip = someSlip(walk, a);
  if (!slip) return 'nothing there';
  const who = pick(['anna', 'bea'] as const, b);
  const receiver = pick(['finance', 'lead', 'bea', 'anna', 'manager'] as const, b >> 1);
  const input = { id: slip.id, receiver: walk.office.proof(receiver) };
  const done = asked(walk, who, 'drawer.handOver', input, [
    slip.state !== 'prepared' && 'hand-in/not-prepared',
    receiver === slip.madeBy && 'hand-in/receiver-is-maker',
    receiver === who && 'approval/same-person',
    receiver === 'anna' && 'approval/not-allowed',
  ]);
  if (!done) return 'refused';
  handed(walk, slip);
  return 'done';
};

/** Called back before it is handed over: its number stays, its lines are free again (I13). */
export const cancelSlip: Doing = (walk, a) => {
  const slip = someSlip(walk, a);
  if (!slip) return 'nothing there';
  const { model } = walk;
  const done = asked(walk, 'anna', 'drawer.cancelHandIn', { id: slip.id, reason: '写错' }, [
    slip.state !== 'prepared' && 'hand-in/not-prepared',
    model.standing.at(-1) !== slip && 'hand-in/not-the-last',
    model.isBack(slip.madeAt, 120_000) && 'ledger/clock-back',
  ]);
  if (!done) return 'refused';
  slip.state = 'cancelled';
  model.envelopes = less(model.envelopes, slip.pieces);
  model.safe = together(model.safe, slip.pieces);
  return 'done';
};

/** 财务签收: the code is typed back. */
export const confirm: Doing = (walk, a, b) => {
  const slip = someSlip(walk, a);
  if (!slip) return 'nothing there';
  const who = b % 5 === 0 ? 'lead' : 'finance';
  const isMistyped = b % 7 === 0;
  const input = { id: slip.id, checkCode: isMistyped ? 'AAAA-AAAA' : slip.code.toLowerCase() };
  const done = asked(walk, who, 'drawer.confirmHandIn', input, [
    who === 'lead' && 'auth/role-missing',
    slip.state !== 'handed' && 'hand-in/not-handed',
    isMistyped && 'hand-in/code-differs',
  ]);
  if (!done) return 'refused';
  slip.state = 'received';
  assert.equal((done.value as HandIn).receivedFen, slip.sums.turnedIn);
  return 'done';
};

/** Finance does not agree. */
export const dispute: Doing = (walk, a) => {
  const slip = someSlip(walk, a);
  if (!slip) return 'nothing there';
  const done = asked(walk, 'finance', 'drawer.disputeHandIn', { id: slip.id, reason: '少二十' }, [
    slip.state !== 'handed' && 'hand-in/not-handed',
  ]);
  if (!done) return 'refused';
  slip.state = 'disputed';
  return 'done';
};

/** It is cleared up, with the difference as a record of its own. */
export const settle: Doing = (walk, a, b) => {
  const slip = someSlip(walk, a);
  if (!slip) return 'nothing there';
  const receivedFen = Math.max(0, slip.sums.turnedIn - 10 * (b % 300));
  const input = { id: slip.id, receivedFen, note: '途中少了' };
  const done = asked(walk, 'finance', 'drawer.settleDispute', input, [
    slip.state !== 'disputed' && 'hand-in/not-disputed',
  ]);
  if (!done) return 'refused';
  slip.state = 'received';
  if (receivedFen !== slip.sums.turnedIn) walk.model.seen.add('received something else than was handed in');
  assert.equal((done.value as HandIn).differenceFen, receivedFen - slip.sums.turnedIn);
  return 'done';
};
