import type { Contract, Output } from '../../../src-shared/contract/index.ts';
import { soonBefore } from '../../../src-shared/rules/ticketStates.ts';

export type Today = Output<Contract['duties']['today']>;
export type Matter = Today['matters'][number];
export type Duty = Today['duties'][number];

/** How a line stands: past its time, about to be, with time left, without a clock, asked for later today, or done. */
export const stands = ['overdue', 'soon', 'next', 'waiting', 'later', 'done'] as const;
export type Stand = (typeof stands)[number];

/** One line of 今日. */
export type Line = { id: string; stand: Stand } & (
  { matter: Matter; duty?: undefined } | { duty: Duty; matter?: undefined }
);

/**
 * One list of what waits and what the rules ask, in the order it has to be done; a duty stands there once a day it is due
 * on. What the rules asked on an earlier day comes after what is late today.
 */
export function linesOf({ matters, duties, day, now }: Today): Line[] {
  const lines = [
    ...matters.map((matter): Line => ({
      id: `${matter.kind} ${matter.ref ?? ''}`,
      stand: standOfMatter(matter, now),
      matter,
    })),
    ...duties.map((duty): Line => ({
      id: `${duty.name} ${duty.dueOn}`,
      stand: standOfDuty(duty, day, now),
      duty,
    })),
  ];
  return lines.toSorted(
    (one, other) =>
      stands.indexOf(one.stand) - stands.indexOf(other.stand) ||
      Number(isOfBefore(one, day)) - Number(isOfBefore(other, day)) ||
      instantOf(one) - instantOf(other),
  );
}

/** How many lines are past their time. */
export const overdueIn = (today: Today): number =>
  linesOf(today).filter(({ stand }) => stand === 'overdue').length;

/** A duty that no record proves: it is ticked, and the tick taken back, by hand. */
export const isByHand = ({ left }: Duty): boolean => left === null;

const isOfBefore = ({ duty }: Line, day: string): boolean => duty !== undefined && duty.dueOn < day;

function standOfMatter({ kind, dueAt, facts }: Matter, now: number): Stand {
  if (dueAt === null) return comesFirst.has(kind) ? 'soon' : 'waiting';
  if (dueAt < now) return 'overdue';
  const isMending = kind === 'tickets.fix' || kind === 'tickets.voucher-out';
  const isArriving =
    kind === 'tickets.arrive' || (!isMending && String(facts['class']).startsWith('urgent-'));
  return dueAt - now <= soonBefore(isArriving ? 'arrive' : 'fix') ? 'soon' : 'next';
}

/** No clock runs, but nothing can be begun before it: the record to be read, the bag to be received. */
const comesFirst: ReadonlySet<Matter['kind']> = new Set(['handover.waiting', 'drawer.bag-waits']);

function standOfDuty({ done, left, dueOn, dueAt, remindAt }: Duty, day: string, now: number): Stand {
  if (done !== null) return 'done';
  if (now < remindAt) return dueOn > day ? 'next' : 'later';
  if (left === 0) return 'done';
  if (dueAt < now) return 'overdue';
  return dueOn > day ? 'next' : 'soon';
}

const instantOf = ({ matter, duty }: Line): number => matter?.dueAt ?? matter?.since ?? duty?.dueAt ?? 0;
