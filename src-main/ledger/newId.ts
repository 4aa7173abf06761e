import { randomBytes } from 'node:crypto';

/** The ids made from an instant on come after this text. */
export const idsFrom = (instant: number): string => {
  const time = instant.toString(16).padStart(12, '0');
  return `${time.slice(0, 8)}-${time.slice(8, 12)}-`;
};

/**
 * A row's id: UUID version 7, so that rows made one after another lie beside each other in the indexes. Of the same
 * instant each one is greater than the one before, by a step nobody can guess.
 */
export function newId(now: number): string {
  if (now !== last.now) last = beginAt(now);
  else last.tail += 1 + stepAt(last);
  return last.head + last.tail.toString(16).padStart(12, '0');
}

/** Everything before the last twelve digits, and these as a number. */
type Last = { now: number; head: string; tail: number; steps: Buffer; next: number };

/** The tail begins in the lower half of its range: a billion steps would not carry it over. */
function beginAt(now: number): Last {
  const random = randomBytes(10).toString('hex');
  const variant = '89ab'[Number.parseInt(random.slice(3, 4), 16) % 4];
  return {
    now,
    head: `${idsFrom(now)}7${random.slice(0, 3)}-${variant}${random.slice(4, 7)}-`,
    tail: Number.parseInt(random.slice(8, 20), 16) % 2 ** 47,
    steps: last.steps,
    next: last.next,
  };
}

/** Up to 65,535, from random bytes fetched four thousand at a time. */
function stepAt(drawn: Last): number {
  if (drawn.next + 2 > drawn.steps.length) {
    drawn.steps = randomBytes(4096);
    drawn.next = 0;
  }
  const step = drawn.steps.readUInt16LE(drawn.next);
  drawn.next += 2;
  return step;
}

let last: Last = { now: Number.NaN, head: '', tail: 0, steps: Buffer.alloc(0), next: 0 };
