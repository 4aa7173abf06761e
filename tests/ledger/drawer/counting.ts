import assert from 'node:assert/strict';
import { type Reckoning, type Shift, sumsBy } from './model.ts';
import type { Who } from './office.ts';
import { asCounts, floatOf, type Pile, worth } from './piles.ts';
import { approvalBy, cashier, inOwnDrawer } from './taking.ts';
import { asked, type Doing, type InTheWay, pick, type Walk } from './walk.ts';

/** As it lies there; now and then a piece too many is counted, or two tens for a twenty. */
export function counted(pile: Pile, at: number): Pile {
  if (at % 6 > 1) return pile;
  if (at % 6 === 0 && pile[2]! > 0)
    return pile.map((pieces, of) => pieces + (of === 2 ? -1 : of === 3 ? 2 : 0));
  return pile.map((pieces, of) => pieces + (of === (at >> 3) % pile.length ? 1 : 0));
}

/** The drawer is taken over: what is missing belongs to whoever had it before (I1, I3, I3b). */
export const open: Doing = (walk, a, b) => {
  const { model, office } = walk;
  const who = pick(['anna', 'bea', 'anna', 'bea', 'anna', 'bea', 'finance'] as const, a);
  const pile = counted(model.drawer, b >> 4);
  const { live, lastClosed } = model;
  const carried = lastClosed?.retained ?? worth(pile);
  const difference = worth(pile) - carried;
  const reason = b % 2 === 0 ? null : '昨晚少了';
  const done = asked(walk, who, 'drawer.open', { counts: asCounts(pile), reason }, [
    who === 'finance' && 'auth/role-missing',
    live !== undefined &&
      (live.bag !== null && live.state === 'sealed' ? 'drawer/bag-waits' : 'drawer/taken'),
    model.isBack(lastClosed?.endedAt ?? 0) && 'ledger/clock-back',
    difference !== 0 && reason === null && 'drawer/reason-missing',
  ]);
  if (!done) return 'refused';
  const { id, differenceFen } = done.value as { id: string; differenceFen: number };
  assert.equal(differenceFen, difference);
  begin(walk, { id, who, carried, difference });
  if (difference !== 0 && lastClosed && lastClosed.by !== who)
    model.seen.add('an opening difference that belongs to a colleague');
  const [movement] = office.rows<{ belongs_to: string | null; amount_fen: number }>(
    'SELECT belongs_to, amount_fen FROM drawer_movements WHERE shift_id = ?',
    id,
  );
  assert.deepEqual(
    movement && [movement.amount_fen, movement.belongs_to],
    difference === 0 ? undefined : [difference, lastClosed ? office.idOf(lastClosed.by) : null],
  );
  return 'done';
};

/** A shift on paper, as it begins. */
export function begin(
  { model }: Walk,
  { id, who, carried, difference }: { id: string; who: Who; carried: number; difference: number },
): void {
  model.shifts.push({
    id,
    by: who,
    state: 'open',
    openedAt: model.now,
    carried,
    openingDifference: difference,
    moved: difference,
    moves: 0,
    receipts: 0,
    payments: [],
    reckonings: [],
    countedAt: model.now,
    bag: null,
    endedAt: 0,
    retained: 0,
    page: '',
  });
}

/** Given back untouched. */
export const cancel: Doing = (walk, a) => {
  const { model } = walk;
  const who = cashier(walk, a);
  const { live } = model;
  const isUsed = live !== undefined && (live.moves > 0 || live.receipts > 0);
  const done = asked(walk, who, 'drawer.cancel', {}, [
    ...inOwnDrawer(walk, who),
    isUsed && 'drawer/not-empty',
  ]);
  if (!done) return 'refused';
  Object.assign(live!, { state: 'cancelled', moved: 0, openingDifference: 0 });
  return 'done';
};

/** 暂离. */
export const suspend: Doing = (walk, a) => {
  const who = cashier(walk, a);
  const done = asked(walk, who, 'drawer.suspend', { reason: '取信' }, inOwnDrawer(walk, who));
  if (!done) return 'refused';
  walk.model.live!.state = 'suspended';
  return 'done';
};

/** Her drawer, in one state and no other. */
const inState = ({ model: { live } }: Walk, who: Who, state: Shift['state'], code: string): InTheWay => [
  live?.state !== state && code,
  live !== undefined && live.by !== who && 'drawer/not-yours',
];

const goOn =
  (procedure: string, from: Shift['state'], to: Shift['state'], code: string): Doing =>
  (walk, a) => {
    const who = cashier(walk, a);
    const isCounted = procedure === 'drawer.stopCount' && (walk.model.live?.reckonings.length ?? 0) > 0;
    const inTheWay = [...inState(walk, who, from, code), isCounted && 'drawer/already-counted'];
    if (!asked(walk, who, procedure, {}, inTheWay)) return 'refused';
    walk.model.live!.state = to;
    return 'done';
  };

export const resume = goOn('drawer.resume', 'suspended', 'open', 'drawer/not-suspended');
export const stopCount = goOn('drawer.stopCount', 'counting', 'open', 'drawer/not-counting');
export const recount = goOn('drawer.recount', 'review', 'counting', 'drawer/not-in-review');

/** 盘点 begins. */
export const startCount: Doing = (walk, a) => {
  const who = cashier(walk, a);
  if (!asked(walk, who, 'drawer.startCount', {}, inOwnDrawer(walk, who))) return 'refused';
  walk.model.live!.state = 'counting';
  return 'done';
};

/** Nothing is counted before what was counted already, or more than two minutes before the last receipt (I15). */
const countBack = ({ model }: Walk): string | false => {
  const { live } = model;
  return (
    live !== undefined &&
    model.isBack(Math.max(live.openedAt, live.countedAt), 120_000) &&
    'ledger/clock-back'
  );
};

/** A count is handed in; blank ones are none (I4, I6). */
export const submitCount: Doing = (walk, a, b) => {
  const { model } = walk;
  const who = cashier(walk, a);
  const pile = counted(model.drawer, b);
  const isBlank = b % 11 === 0;
  const counts = isBlank ? asCounts(pile).slice(1) : asCounts(pile);
  const done = asked(walk, who, 'drawer.submitCount', { counts }, [
    isBlank && 'input/invalid',
    ...inState(walk, who, 'counting', 'drawer/not-counting'),
    countBack(walk),
  ]);
  if (!done) return 'refused';
  reckon(walk, who, pile, done.value);
  return 'done';
};

/** Nobody is there who has it: counted before a witness. */
export const force: Doing = (walk, a, b) => {
  const { model, office } = walk;
  const who = pick(['lead', 'manager', 'bea', 'lead', 'anna'] as const, a);
  const witness = pick(['manager', 'finance', 'anna', 'bea', 'lead'] as const, a >> 3);
  const { live } = model;
  const pile = counted(model.drawer, b);
  const canBe = live !== undefined && ['open', 'suspended', 'counting', 'review'].includes(live.state);
  const input = { counts: asCounts(pile), why: '突然生病', witness: office.proof(witness) };
  const done = asked(walk, who, 'drawer.forceCount', input, [
    who === 'anna' && 'auth/role-missing',
    !canBe && 'drawer/not-open',
    (live?.by === who || live?.by === witness) && 'drawer/owner-counts-herself',
    who === witness && 'approval/same-person',
    countBack(walk),
  ]);
  if (!done) return 'refused';
  reckon(walk, who, pile, done.value);
  return 'done';
};

type Sealed = { shift: { state: string }; reckonings: { expectedFen: number; varianceFen: number }[] };

function reckon({ model }: Walk, by: Who, pile: Pile, answer: unknown): void {
  const shift = model.live!;
  const expected = model.expected(shift);
  const reckoning: Reckoning = { by, pile, expected, variance: worth(pile) - expected };
  shift.reckonings.push(reckoning);
  shift.state = reckoning.variance === 0 ? 'sealed' : 'review';
  shift.countedAt = model.now;
  const { reckonings, shift: told } = answer as Sealed;
  assert.deepEqual(
    reckonings.map(({ expectedFen, varianceFen }) => [expectedFen, varianceFen]),
    shift.reckonings.map((one) => [one.expected, one.variance]),
  );
  assert.equal(told.state, shift.state);
}

/** A difference is agreed to by somebody else; how large it is decides by whom (I7). */
export const approve: Doing = (walk, a, b) => {
  const { model } = walk;
  const who = a % 4 === 0 ? pick(['lead', 'bea', 'anna'] as const, a >> 2) : (model.live?.by ?? 'anna');
  const { live } = model;
  const last = live?.reckonings.at(-1);
  const { approval, inTheWay } = approvalBy(walk, who, b);
  const second = pick(['lead', 'manager', 'lead', 'bea', 'anna', 'finance', null] as const, b);
  const isHers = live?.by === who || (live?.state === 'review' && last?.by === who);
  const isLarge = last !== undefined && Math.abs(last.variance) > model.tolerance;
  const input = { reason: 'not-found', text: '反复点过', approval };
  const done = asked(walk, who, 'drawer.approveVariance', input, [
    live?.state !== 'review' && 'drawer/not-in-review',
    !isHers && live !== undefined && 'drawer/not-yours',
    ...inTheWay,
    live?.by === second && 'approval/same-person',
    isLarge && second !== null && second !== 'manager' && 'approval/not-allowed',
  ]);
  if (!done) return 'refused';
  live!.state = 'sealed';
  return 'done';
};

/** Nobody is there to receive it. */
export const bag: Doing = (walk, a, b) => {
  const who = cashier(walk, a);
  const number = `B${b % 4}`;
  const { model } = walk;
  const isUsed = model.shifts.some((shift) => shift.bag === number) || model.live?.bag != null;
  const done = asked(walk, who, 'drawer.bag', { number }, [
    ...inState(walk, who, 'sealed', 'drawer/not-sealed'),
    isUsed && 'drawer/bag-used',
  ]);
  if (!done) return 'refused';
  model.live!.bag = number;
  return 'done';
};

const receivers = ['lead', 'finance', 'manager', 'anna', 'bea', 'lead', 'finance'] as const;

/** Rules of receiving a drawer, whoever does it in whatever way (I10). */
export function receiving(walk: Walk, receiver: Who): InTheWay {
  const { live } = walk.model;
  return [
    live?.state !== 'sealed' && 'drawer/not-sealed',
    live?.state === 'sealed' &&
      (live.by === receiver || live.reckonings.at(-1)?.by === receiver) &&
      'drawer/receiver-is-cashier',
  ];
}

/** Another person counts the same, note by note. */
export const counts = ({ model: { live } }: Walk, pile: Pile): string | false => {
  const sealed = live?.reckonings.at(-1)?.pile;
  return sealed !== undefined && sealed.some((pieces, at) => pieces !== pile[at]) && 'drawer/counts-differ';
};

export const closeBack = ({ model }: Walk): string | false => {
  const { live } = model;
  return live !== undefined && model.isBack(Math.max(live.openedAt, live.countedAt)) && 'ledger/clock-back';
};

const someShift = ({ model }: Walk): string =>
  model.live?.id ?? model.shifts.at(-1)?.id ?? crypto.randomUUID();

export const receive: Doing = (walk, a, b) => {
  const { model, office } = walk;
  const receiver = pick(receivers, a);
  const pile = counted(model.drawer, b);
  const input = { shiftId: someShift(walk), counts: asCounts(pile), receiver: office.proof(receiver) };
  const done = asked(walk, pick(['anna', 'bea'], a >> 3), 'drawer.receive', input, [
    ...receiving(walk, receiver),
    counts(walk, pile),
    closeBack(walk),
  ]);
  if (!done) return 'refused';
  const shift = model.live!;
  const retained = floatOf(pile, model.float);
  const { turnInFen, retainedFen } = done.value as { turnInFen: number; retainedFen: number };
  assert.deepEqual([turnInFen, retainedFen], [worth(pile) - retained, retained]);
  // which notes stay is the ledger's proposal; on paper any of that sum do
  settleClosed(walk, shift, pile, retained);
  return 'done';
};

/** The shift is over: so much stays, the rest goes into the safe; what both miscounted alike is missing in the drawer. */
export function settleClosed({ model, office }: Walk, shift: Shift, pile: Pile, retained: number): void {
  if (shift.bag !== null) model.seen.add('a bag that was accepted');
  model.close(shift, worth(pile), retained);
  shift.page = pageOf(office, shift);
  methodsAgree(JSON.parse(shift.page) as Paged, shift);
}

type Paged = { byMethod: { method: string; amountFen: number }[] };

/** I19, I25: a shift by method is what was paid into it; another method moves no more than it takes away. */
export function methodsAgree({ byMethod }: Paged, { payments }: Shift): void {
  assert.deepEqual(
    sumsBy(byMethod, ({ method, amountFen }) => [method, amountFen]),
    sumsBy(payments, ({ method, amount }) => [method, amount]),
  );
}

/** What the page of a shift says; on which slip it is settles itself later. */
export const pageOf = (office: Walk['office'], { id }: Shift): string => {
  const answer = office.ask('lead', 'drawer.shift', { id });
  return JSON.stringify(answer.ok ? { ...(answer.value as object), handInNumber: null } : answer);
};

/** The receiver counts something else. */
export const reject: Doing = (walk, a, b) => {
  const { model, office } = walk;
  const receiver = pick(receivers, a);
  const pile = counted(model.drawer, b);
  const input = {
    shiftId: someShift(walk),
    counts: asCounts(pile),
    note: '少一张',
    receiver: office.proof(receiver),
  };
  const done = asked(walk, pick(['anna', 'bea'], a >> 3), 'drawer.reject', input, [
    ...receiving(walk, receiver),
    countBack(walk),
  ]);
  if (!done) return 'refused';
  model.live!.countedAt = model.now;
  model.live!.state = 'counting';
  return 'done';
};
