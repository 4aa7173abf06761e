import { approve, open, receive, recount, reject, resume, startCount, submitCount } from './counting.ts';
import { clockRight } from './days.ts';
import { handInAndReopen, handOver, prepare } from './handing.ts';
import { samePile } from './piles.ts';
import { take } from './taking.ts';
import type { Doing } from './walk.ts';

/** By whoever has the drawer, with what lies there, with a second person who may: nothing wrong is tried. */
const [hers, honest, allowed, byFinance] = [1, 2, 1, 1];

/** What comes next at a desk, done as it should be: so that a walk gets through its days. */
export const onward: Doing = (walk, a, b) => {
  const { model } = walk;
  const { live } = model;
  if (model.now < model.written) return clockRight(walk, a, b);
  switch (live?.state) {
    case undefined:
      return nobodyHasIt(walk, a, b);
    case 'suspended':
      return resume(walk, hers, b);
    case 'open':
      return live.receipts < 3 && a % 4 > 0 ? take(walk, a | 1, b) : startCount(walk, hers, b);
    case 'counting':
      return submitCount(walk, hers, honest);
    case 'review':
      return a % 4 === 0 ? recount(walk, hers, b) : approve(walk, hers, allowed);
    case 'sealed':
    case 'closed':
    case 'cancelled':
      return sealedDrawer(walk, a, b);
  }
};

/** Whoever receives it counts what lies there: where that is not what was sealed, it is counted again. */
const sealedDrawer: Doing = (walk, a, b) => {
  const { live, drawer } = walk.model;
  const { pile } = live!.reckonings.at(-1)!;
  if (!samePile(pile, drawer)) return reject(walk, byFinance, honest);
  return a % 3 === 0 || b % 4 === 0 ? receive(walk, byFinance, honest) : handInAndReopen(walk, 1, 8 * honest);
};

const nobodyHasIt: Doing = (walk, a) => {
  const { model } = walk;
  const last = model.slips.at(-1);
  if (a % 3 === 0 && last?.state === 'prepared') return handOver(walk, 0, last.madeBy === 'anna' ? 0 : 1);
  if (a % 3 === 1 && model.nextSlip(false)) return prepare(walk, a, honest);
  return open(walk, a % 6, 16 * honest + 1);
};
