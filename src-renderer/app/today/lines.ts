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

/** One list of what waits and what the rules ask, in the order it has to be done. */
export function linesOf({ matters, duties, now }: Today): Line[] {
  const lines = [
    ...matters.map((matter): Line => ({
      id: `${matter.kind} ${matter.ref ?? ''}`,
      stand: standOfMatter(matter, now),
      matter,
    })),
    ...duties.map((duty): Line => ({ id: duty.name, stand: standOfDuty(duty, now), duty })),
  ];
  return lines.toSorted(
    (one, other) =>
      stands.indexOf(one.stand) - stands.indexOf(other.stand) || instantOf(one) - instantOf(other),
  );
}

/** How many lines are past their time. */
export const overdueIn = (today: Today): number =>
  linesOf(today).filter(({ stand }) => stand === 'overdue').length;

/** A duty that no record proves: it is ticked, and the tick taken back, by hand. */
export const isByHand = ({ left }: Duty): boolean => left === null;

function standOfMatter({ kind, dueAt, facts }: Matter, now: number): Stand {
  if (dueAt === null) return 'waiting';
  if (dueAt < now) return 'overdue';
  const isMending = kind === 'tickets.fix' || kind === 'tickets.voucher-out';
  const isArriving =
    kind === 'tickets.arrive' || (!isMending && String(facts['class']).startsWith('urgent-'));
  return dueAt - now <= soonBefore(isArriving ? 'arrive' : 'fix') ? 'soon' : 'next';
}

function standOfDuty({ done, left, dueAt, remindAt }: Duty, now: number): Stand {
  if (done !== null) return 'done';
  if (now < remindAt) return 'later';
  if (left === 0) return 'done';
  return dueAt < now ? 'overdue' : 'soon';
}

const instantOf = ({ matter, duty }: Line): number => matter?.dueAt ?? matter?.since ?? duty?.dueAt ?? 0;
