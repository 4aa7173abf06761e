import { constantFrom, nat, oneof, record } from 'fast-check';
import {
  approve,
  bag,
  cancel,
  force,
  open,
  receive,
  recount,
  reject,
  resume,
  startCount,
  stopCount,
  submitCount,
  suspend,
} from './counting.ts';
import { change, clockBack, clockRight, drift, later, nextMorning, settings, towardsCutOff } from './days.ts';
import { onward } from './onward.ts';
import { cancelSlip, confirm, dispute, handInAndReopen, handOver, prepare, settle } from './handing.ts';
import { method, move, refund, reverse, spoil, take, voidIt } from './taking.ts';
import { again, type Doing, type Ending, type Walk } from './walk.ts';

const doing = {
  open,
  cancel,
  suspend,
  resume,
  startCount,
  stopCount,
  submitCount,
  recount,
  approve,
  force,
  bag,
  receive,
  reject,
  onward,
  take,
  void: voidIt,
  reverse,
  method,
  refund,
  spoil,
  move,
  handInAndReopen,
  prepare,
  handOver,
  cancelSlip,
  confirm,
  dispute,
  settle,
  later,
  towardsCutOff,
  nextMorning,
  clockBack,
  clockRight,
  drift,
  change,
  settings,
  again,
} as const satisfies Record<string, Doing>;
export type Verb = keyof typeof doing;
export const verbs = Object.keys(doing) as Verb[];

const someOf = (weight: number, ...of: Verb[]) => ({
  weight,
  arbitrary: record({ do: constantFrom(...of), a: nat(9_999), b: nat(99_999) }, { noNullPrototype: true }),
});

/** One thing somebody does at the office; the numbers choose among what there is at that moment. */
export const act = oneof(
  someOf(9, 'take'),
  someOf(16, 'onward'),
  someOf(2, 'open'),
  someOf(3, 'startCount', 'submitCount', 'receive', 'approve'),
  someOf(3, 'handInAndReopen'),
  someOf(3, 'prepare', 'handOver', 'confirm'),
  someOf(2, 'cancelSlip', 'dispute', 'settle'),
  someOf(7, 'void', 'reverse', 'method', 'refund'),
  someOf(3, 'move', 'suspend', 'resume', 'cancel', 'spoil'),
  someOf(3, 'recount', 'stopCount', 'reject', 'bag', 'force'),
  someOf(4, 'later', 'towardsCutOff', 'nextMorning'),
  someOf(3, 'clockBack', 'clockRight'),
  someOf(2, 'drift', 'change', 'settings'),
  someOf(2, 'again'),
);
export type Act = { do: Verb; a: number; b: number };

/** Does it, moves the paper as the office would, and says how it ended. */
export function perform(walk: Walk, { do: verb, a, b }: Act): Ending {
  walk.trail.push(`${verb} ${a} ${b}`);
  // no two commands at one moment, unless the clock is set back
  walk.model.now += 1_000;
  walk.office.setClock(walk.model.now);
  return doing[verb](walk, a, b);
}
