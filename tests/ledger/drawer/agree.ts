import assert from 'node:assert/strict';
import { methodsAgree, pageOf } from './counting.ts';
import { dayOf, secondsLeft } from './financeDays.ts';
import { cashOf, type Model, type Payment, type Receipt, type Shift, total } from './model.ts';
import type { DrawerOffice, Who } from './office.ts';
import { floatOf, worth } from './piles.ts';
import type { Walk } from './walk.ts';

/** After every command: who has the drawer, what should be in it, what lies where, and what goes to finance next. */
export function agree(walk: Walk): void {
  const { office, model } = walk;
  const { live } = model;
  const told = read(office, 'lead', 'drawer.current') as ShiftTold | null;
  assert.deepEqual(
    told && [told.id, told.state, told.cashierId, told.receipts, told.bagNumber],
    live
      ? [live.id, live.state, office.idOf(live.by), live.receipts, live.state === 'sealed' ? live.bag : null]
      : null,
  );
  if (live) assert.equal(office.expected(live.id), model.expected(live));
  agreeOnStrip(walk);
  agreeOnNextSlip(walk);
  if (live) agreeOnCount(walk, live);
}

type ShiftTold = { id: string; state: string; cashierId: string; receipts: number; bagNumber: string | null };

function agreeOnStrip({ office, model }: Walk): void {
  const { live, now } = model;
  const today = dayOf(now);
  const inDrawer = model.receipts.filter(({ shift }) => shift === live);
  const onSlips = new Set(model.standing.flatMap(({ lines }) => lines));
  const prepared = model.standing.filter(({ state }) => state === 'prepared').flatMap(({ lines }) => lines);
  const waiting = [
    ...(live?.payments ?? []),
    ...model.shifts
      .filter(({ state }) => state === 'closed')
      .flatMap(({ payments }) => payments)
      .filter((payment) => !onSlips.has(payment)),
    ...prepared,
  ].filter(({ method }) => method === 'cash');
  const overdue = waiting.map(({ dueOn }) => dueOn).filter((day) => model.isOverdue(day));
  const strip = read(office, 'anna', 'drawer.strip') as Record<string, unknown>;
  assert.deepEqual(strip, {
    now,
    cutOff: '17:00',
    secondsLeft: secondsLeft(now),
    remindFrom: '16:30',
    drawerReceipts: withCash(inDrawer, (day) => day <= today),
    afterCutOffReceipts: withCash(inDrawer, (day) => day > today),
    safeFen: worth(model.safe),
    overdueDays: [...new Set(overdue)].toSorted(),
    handedInToday: model.slips.some(
      ({ state, sums }) => !['prepared', 'cancelled'].includes(state) && sums.dueOn === today,
    ),
  });
}

const withCash = (receipts: readonly Receipt[], isThen: (day: string) => boolean): number =>
  receipts.filter(({ payments }) => payments.some(({ method, dueOn }) => method === 'cash' && isThen(dueOn)))
    .length;

function agreeOnNextSlip({ office, model }: Walk): void {
  const next = model.nextSlip(true);
  const told = read(office, 'anna', 'drawer.nextHandIn') as Record<string, unknown> | null;
  if (next === null) return assert.equal(told, null);
  const { sums, lines, shifts } = next;
  assert.deepEqual(told, {
    depositOn: sums.dueOn,
    late: sums.late,
    dueFen: sums.due,
    adjustmentFen: sums.turnedIn + sums.carriedOut - sums.due,
    carriedOutFen: sums.carriedOut,
    turnedInFen: sums.turnedIn,
    thereFen: worth(model.safe) + leavesWhenReceived(model),
    shifts: shifts.length,
    receipts: receiptsOf(model, lines),
  });
}

/** What leaves a sealed drawer when it is received as it was counted. */
function leavesWhenReceived({ live, float }: Model): number {
  if (live?.state !== 'sealed') return 0;
  const { pile } = live.reckonings.at(-1)!;
  return worth(pile) - floatOf(pile, float);
}

const receiptsOf = (model: Model, lines: readonly Payment[]): number => {
  const on = new Set(lines);
  return model.receipts.filter(({ payments }) => payments.some((payment) => on.has(payment))).length;
};

/** I21: while she counts nothing tells what should be there; what was handed in is told as it was reckoned. */
function agreeOnCount({ office, model }: Walk, live: Shift): void {
  const standing = read(office, live.by, 'drawer.standing') as Standing | null;
  const isTold = live.state === 'review' || live.state === 'sealed';
  assert.equal(standing !== null, isTold);
  if (standing) {
    assert.deepEqual(
      standing.reckonings.map((one) => [one.countedFen, one.expectedFen, one.varianceFen]),
      live.reckonings.map(({ pile, expected, variance }) => [worth(pile), expected, variance]),
    );
  }
  if (live.state !== 'counting') return;
  const page = read(office, live.by, 'drawer.shift', { id: live.id }) as Page;
  assert.deepEqual([page.reckoning, page.reckonings, page.byMethod, page.rejections], [null, [], [], []]);
  const day = read(office, live.by, 'receipts.ofDay', { day: dayOf(model.now) }) as Day;
  assert.deepEqual([day.byMethod, day.totalFen], [[], null]);
}

type Reckoning = { countedFen: number; expectedFen: number; varianceFen: number };
type Day = { byMethod: unknown[]; totalFen: number | null };
type Standing = { reckonings: Reckoning[] };
type Page = {
  reckoning: Reckoning | null;
  reckonings: Reckoning[];
  byMethod: unknown[];
  rejections: unknown[];
};

function read(office: DrawerOffice, who: Who, procedure: string, input: object = {}): unknown {
  const answer = office.ask(who, procedure, input);
  assert.ok(answer.ok, `${procedure}: ${JSON.stringify(answer)}`);
  return answer.value;
}

/** After every sequence: no closed shift has changed, nothing is lost, and no rule of the ledger is broken. */
export function holds({ office, model }: Walk): void {
  for (const shift of model.shifts)
    if (shift.state === 'closed') assert.equal(pageOf(office, shift), shift.page);
  conserved(model);
  if (model.live?.state === 'review' || model.live?.state === 'sealed')
    methodsAgree(JSON.parse(pageOf(office, model.live)) as Page & { byMethod: never[] }, model.live);
  numbersAddUp(office, model);
  timeGoesOn(office);
  const status = read(office, 'lead', 'office.status') as { clockBehindMs: number };
  assert.equal(status.clockBehindMs, Math.max(0, model.written - model.now));
  if (status.clockBehindMs > 120_000) model.seen.add('the clock shown as set back');
  assert.deepEqual(office.broken(), []);
}

/** I5, I27: 领用 = 有效 + 作废 + 红冲 + 报废 + 空白, and what was used is what the paper used. */
function numbersAddUp(office: DrawerOffice, model: Model): void {
  const [book] = read(office, 'lead', 'receipts.books') as Book[];
  if (!book) return assert.equal(model.numbers, 0);
  const { firstNo, lastNo, nextNo, valid, voided, reversals, spoiled, blank } = book;
  assert.equal(valid + voided + reversals + spoiled + blank, lastNo - firstNo + 1);
  const receipts = (isOne: (receipt: Receipt) => boolean): number => model.receipts.filter(isOne).length;
  assert.deepEqual(
    [nextNo, voided, reversals, spoiled],
    [
      firstNo + model.numbers,
      receipts(({ state }) => state === 'voided'),
      receipts(({ kind }) => kind !== 'receipt'),
      model.spoiled,
    ],
  );
}

type Book = Record<
  'firstNo' | 'lastNo' | 'nextNo' | 'valid' | 'voided' | 'reversals' | 'spoiled' | 'blank',
  number
>;

/** I15: the journal counts on by one, and whatever the clock did, no row of it is earlier than the one before. */
function timeGoesOn(office: DrawerOffice): void {
  const wrong = office.rows(
    `SELECT seq, at, behind_ms FROM
       (SELECT *, lag(seq, 1, 0) OVER w AS before, lag(at + behind_ms, 1, 0) OVER w AS last
        FROM journal WINDOW w AS (ORDER BY seq))
     WHERE seq <> before + 1 OR at + behind_ms < last`,
  );
  assert.deepEqual(wrong, []);
}

/** I23: drawer + safe + handed in = what was there first + cash lines + movements + what really went its own way. */
function conserved(model: Model): void {
  const lies = [model.drawer, model.safe, model.envelopes, model.finance].map(worth);
  const booked = model.shifts.map(
    ({ payments, moved, openingDifference }) => cashOf(payments) + moved - openingDifference,
  );
  assert.equal(total(lies), 50_000 + total(booked) + model.drift);
  // all that drifted before the last count is written down, as a difference of a shift or of an opening
  if (model.live !== undefined || model.driftAtClose === undefined) return;
  const { first, written } = differences(model);
  assert.equal(first + written, 50_000 + model.driftAtClose);
}

function differences(model: Model): { first: number; written: number } {
  const closed = model.shifts.filter(({ state }) => state === 'closed');
  const written = closed.map(
    ({ reckonings, openingDifference }) => reckonings.at(-1)!.variance + openingDifference,
  );
  return { first: closed[0]?.carried ?? 50_000, written: total(written) };
}
