/** The office of these tests is closed on these days, and works on these Saturdays and Sundays instead. */
export const closedDays = ['2026-11-26', '2026-11-27', '2026-12-09', '2027-01-01'] as const;
export const workedDays = ['2026-11-29', '2026-12-05', '2026-12-27'] as const;

/** I14: the day money is due that is taken now: before 17:00:00 of a finance day that day, else the next one there is. */
export function dueOn(now: number): string {
  const { day, seconds } = atTheOffice(now);
  return seconds < 17 * 3600 && isFinanceDay(day) ? day : nextFinanceDay(day);
}

export const dayOf = (now: number): string => atTheOffice(now).day;

/** Seconds until 17:00:00 of this day; none where finance is not there. */
export function secondsLeft(now: number): number | null {
  const { day, seconds } = atTheOffice(now);
  return isFinanceDay(day) ? Math.max(0, 17 * 3600 - seconds) : null;
}

export const isPastCutOff = (now: number): boolean => atTheOffice(now).seconds >= 17 * 3600;

export function isFinanceDay(day: string): boolean {
  const weekday = new Date(day).getUTCDay();
  const isWeekday = weekday !== 0 && weekday !== 6;
  return isWeekday ? !has(closedDays, day) : has(workedDays, day);
}

function nextFinanceDay(day: string): string {
  for (let at = Date.parse(day) + dayMs; ; at += dayMs) {
    const next = new Date(at).toISOString().slice(0, 10);
    if (isFinanceDay(next)) return next;
  }
}

/** The instant of a time of the same office day. */
export const timeOn = (now: number, time: string): number => Date.parse(`${dayOf(now)}T${time}+08:00`);

const has = (days: readonly string[], day: string): boolean => days.includes(day);

/** The office's day and the whole seconds of it: eight hours before Greenwich, summer and winter. */
function atTheOffice(now: number): { day: string; seconds: number } {
  const local = now + 8 * 3_600_000;
  return {
    day: new Date(local).toISOString().slice(0, 10),
    seconds: Math.floor((local % dayMs) / 1000),
  };
}

export const dayMs = 24 * 3_600_000;
