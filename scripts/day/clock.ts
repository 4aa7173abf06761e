import { setClock } from './shell.ts';

/** The day that is played: a Monday on which finance works; the office was set up the evening before. */
export const [day, morrow] = ['2026-11-23', '2026-11-24'] as const;

let today = '2026-11-22';
let now = '00:00';

/** Midnight has passed. */
export function turnTo(next: string): void {
  today = next;
}

/** It is so late now. */
export async function itIs(time: string): Promise<void> {
  if (time === now) return;
  now = time;
  await setClock(clockText(time));
}

/** A time of this day as `--clock` takes it. */
export const clockText = (time: string): string => `${today}T${time}:00+08:00`;

/** A time of this day as an instant. */
export const at = (time: string): number => Date.parse(clockText(time));
