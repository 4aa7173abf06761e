import { type Contract, type Input, type Output, procedureNamed } from '../../src-shared/contract/index.ts';
import { fen } from '../../src-shared/rules/fen.ts';
import { amountOf, staysFor } from '../../src-shared/rules/floatStays.ts';
import { cashOf } from '../fixtures/money.ts';
import type { CashOffice } from './cashOffice.ts';
import type { Line } from './desk.ts';
import type { Dice } from './dice.ts';
import { after, type Till } from './till.ts';

type Drawer = Contract['drawer'];

/** One command, and the till once it is done. */
export type Step = {
  key: string;
  line: Line;
  till: Till;
  /** Somebody's PIN may go with it: asked a second time it is refused, since nobody can tell whether it was the same PIN. */
  isProven: boolean;
};

/** What the desk shows on its screens and a clerk reads off for her next step. */
export type Shown = {
  shift: Output<Drawer['current']>;
  slips: Output<Drawer['handIns']>;
  next: Output<Drawer['nextHandIn']>;
};

type At = {
  office: CashOffice;
  till: Till;
  shown: Shown;
  /** By the office's clock. */
  now: number;
  dice: Dice;
  newKey: () => string;
};

/** What is done next, one step or a few in one breath: whatever may be done with the till as it stands, as the dice fall. */
export function nextSteps(at: At): Step[] {
  const steps = new Steps(at);
  const { till, shown, dice } = at;
  if (till.slip !== null && dice.chance(0.5)) goOnWithSlip(steps, at);
  else if (till.slip === null && till.state !== 'sealed' && shown.next !== null && dice.chance(0.4))
    steps.prepare(shown.next);
  else ways[till.state ?? 'none'](steps, at);
  return steps.list;
}

function goOnWithSlip(steps: Steps, { till, dice }: At): void {
  if (till.slip === 'disputed') steps.settle();
  else if (till.slip === 'prepared') {
    if (dice.chance(0.3)) steps.callBack();
    else steps.handOver();
  } else if (dice.chance(0.25)) steps.dispute();
  else steps.confirm();
}

const ways: Record<NonNullable<Till['state']> | 'none', (steps: Steps, at: At) => void> = {
  none: (steps, { dice }) => {
    steps.open(dice.chance(0.15) ? 1_000 : 0);
    if (dice.chance(0.5)) steps.take(dice);
  },
  open: (steps, { dice }) => {
    const kind = dice.below(10);
    if (kind === 0) steps.moreChange();
    else if (kind === 1) steps.leaveAndReturn(dice.chance(0.5));
    else if (kind === 2) steps.startAndStop();
    else {
      for (let more = dice.below(4); more >= 0; more--) steps.take(dice);
      if (!dice.chance(0.5)) return;
      steps.startCount();
      if (dice.chance(0.5)) steps.submitCount(dice);
    }
  },
  suspended: (steps) => steps.comeBack(),
  counting: (steps, { dice }) => steps.submitCount(dice),
  review: (steps, { till }) => {
    if (till.countedFen === till.cashFen) steps.approve();
    else steps.recount();
  },
  sealed: (steps, { till, dice }) => {
    const kind = dice.below(10);
    if (kind < 2 && till.bag === null) steps.bag();
    else if (kind < 4 && till.bag === null) steps.reject();
    else if (kind < 8 && till.slip === null && till.bag === null) steps.handInAndReopen();
    else steps.receive();
  },
};

/** Steps that are taken in one breath, each from where the one before led. */
class Steps {
  readonly list: Step[] = [];
  readonly #at: At;
  #till: Till;

  constructor(at: At) {
    this.#at = at;
    this.#till = at.till;
  }

  /** Takes the drawer over; somebody lost so much in it overnight. */
  open(lostFen: number): void {
    const cashFen = Math.max(0, this.#till.cashFen - lostFen);
    const isDifferent = cashFen !== this.#till.cashFen && this.#till.written.drawer_receptions > 0;
    const input = { counts: cashOf(cashFen), reason: isDifferent ? '少了钱' : null };
    const change = { state: 'open', receipts: 0, cashFen, dueFen: cashFen, countedFen: null } as const;
    const more = { drawer_shifts: 1, drawer_counts: 1, drawer_movements: isDifferent ? 1 : 0 };
    this.#step('open', input, after(this.#till, change, more));
  }

  take(dice: Dice): void {
    const key = this.#at.newKey();
    const amountFen = 500 * (1 + dice.below(40));
    const method = dice.pick(['cash', 'cash', 'cash', 'wechat', 'alipay'] as const);
    const { receipts, cashFen, dueFen } = this.#till;
    const cash = method === 'cash' ? amountFen : 0;
    const change = { receipts: receipts + 1, cashFen: cashFen + cash, dueFen: dueFen + cash };
    const line = this.#at.office.taking(key, { amountFen, method, startedAt: this.#at.now });
    this.#add(key, line, after(this.#till, change, { receipts: 1 }));
  }

  moreChange(): void {
    const amountFen = fen(2_000);
    const input = { kind: 'change-in', amountFen, reason: '换零钱', approval: null } as const;
    const { cashFen, dueFen } = this.#till;
    const change = { cashFen: cashFen + amountFen, dueFen: dueFen + amountFen };
    this.#step('move', input, after(this.#till, change, { drawer_movements: 1 }));
  }

  leaveAndReturn(returns: boolean): void {
    const left = after(this.#till, { state: 'suspended' }, { drawer_pauses: 1 });
    this.#step('suspend', { reason: '送文件' }, left);
    if (returns) this.comeBack();
  }

  comeBack(): void {
    this.#step('resume', {}, after(this.#till, { state: 'open' }));
  }

  startCount(): void {
    this.#step('startCount', {}, after(this.#till, { state: 'counting' }));
  }

  startAndStop(): void {
    this.startCount();
    this.#step('stopCount', {}, after(this.#till, { state: 'open' }));
  }

  /** Counts what is there, or miscounts by a ten; now and then a coin has gone missing. */
  submitCount(dice: Dice): void {
    const there = Math.max(0, this.#till.cashFen - (dice.chance(0.15) ? 500 : 0));
    const countedFen = there + (dice.chance(0.25) ? 1_000 : 0);
    const isEven = countedFen === this.#till.dueFen;
    const cashFen = isEven ? countedFen : there; // what had gone missing was found
    const change = { state: isEven ? 'sealed' : 'review', cashFen, countedFen } as const;
    const more = { drawer_counts: 1, drawer_reckonings: 1, drawer_seals: isEven ? 1 : 0 };
    this.#step('submitCount', { counts: cashOf(countedFen) }, after(this.#till, change, more));
  }

  recount(): void {
    this.#step('recount', {}, after(this.#till, { state: 'counting' }));
  }

  approve(): void {
    const approval = this.#at.office.proof('zhao');
    const input = { reason: 'not-found', text: '反复点过，找不到', approval } as const;
    this.#step('approveVariance', input, after(this.#till, { state: 'sealed' }, { drawer_seals: 1 }));
  }

  bag(): void {
    const number = `FB${this.#till.written.drawer_bags + 1}`;
    this.#step('bag', { number }, after(this.#till, { bag: number }, { drawer_bags: 1 }));
  }

  reject(): void {
    const counts = cashOf(this.#till.cashFen + 1_000);
    const input = { shiftId: this.#shiftId, counts, note: '我点的不一样', receiver: this.#finance };
    const more = { drawer_counts: 1, drawer_rejections: 1, drawer_seals: -1 };
    this.#step('reject', input, after(this.#till, { state: 'counting' }, more));
  }

  receive(): void {
    const counts = cashOf(this.#till.cashFen);
    const input = { shiftId: this.#shiftId, counts, receiver: this.#finance };
    const change = { state: null, receipts: 0, bag: null, countedFen: null, ...this.#floatLeft() };
    this.#step('receive', input, after(this.#till, change, { drawer_counts: 1, drawer_receptions: 1 }));
  }

  /** 16:45 交款. */
  handInAndReopen(): void {
    const { next } = this.#at.shown;
    const counts = cashOf(this.#till.cashFen);
    const input = {
      shiftId: this.#shiftId,
      counts,
      stays: [...staysFor(counts, floatFen)],
      pieces: cashOf(next?.turnedInFen ?? 0),
      reopen: true,
      receiver: this.#finance,
      lateReason: '昨天没来得及',
    };
    const change = {
      state: 'open',
      receipts: 0,
      countedFen: null,
      slip: next === null ? null : 'handed',
      ...this.#floatLeft(),
    } as const;
    const more = {
      drawer_shifts: 1,
      drawer_counts: 2,
      drawer_receptions: 1,
      hand_ins: next === null ? 0 : 1,
    };
    this.#step('handInAndReopen', input, after(this.#till, change, more));
  }

  prepare({ turnedInFen }: NonNullable<Shown['next']>): void {
    const input = { pieces: cashOf(turnedInFen), lateReason: '昨天没来得及' };
    this.#step('prepareHandIn', input, after(this.#till, { slip: 'prepared' }, { hand_ins: 1 }));
  }

  callBack(): void {
    this.#step('cancelHandIn', { id: this.#slip.id, reason: '少了一张' }, after(this.#till, { slip: null }));
  }

  handOver(): void {
    const input = { id: this.#slip.id, receiver: this.#finance };
    this.#step('handOver', input, after(this.#till, { slip: 'handed' }));
  }

  confirm(): void {
    const { id, checkCode } = this.#slip;
    this.#step('confirmHandIn', { id, checkCode }, after(this.#till, { slip: null }), 'qian');
  }

  dispute(): void {
    const input = { id: this.#slip.id, reason: '少一张十元' };
    this.#step('disputeHandIn', input, after(this.#till, { slip: 'disputed' }), 'qian');
  }

  settle(): void {
    const { id, turnedInFen } = this.#slip;
    const input = { id, receivedFen: turnedInFen, note: '又找到了' };
    this.#step('settleDispute', input, after(this.#till, { slip: null }), 'qian');
  }

  /** The float stays in the drawer as far as its notes come to it. */
  #floatLeft(): { cashFen: number; dueFen: number } {
    const left = amountOf(staysFor(cashOf(this.#till.cashFen), floatFen));
    return { cashFen: left, dueFen: left };
  }

  get #shiftId() {
    return this.#at.shown.shift!.id;
  }

  get #slip(): Shown['slips'][number] {
    return this.#at.shown.slips[0]!;
  }

  get #finance() {
    return this.#at.office.proof('qian');
  }

  #step<Verb extends keyof Drawer>(verb: Verb, input: Input<Drawer[Verb]>, till: Till, staff = 'wang'): void {
    const key = this.#at.newKey();
    this.#add(key, { procedure: `drawer.${verb}`, input, key, staff }, till);
  }

  #add(key: string, line: Line, till: Till): void {
    this.#till = till;
    const isProven = procedureNamed(line.procedure)!.secret.length > 0;
    this.list.push({ key, line, till, isProven });
  }
}

/** 备用金 where the office has decided nothing else. */
const floatFen = 50_000;
