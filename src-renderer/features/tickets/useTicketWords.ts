import { useTranslation } from 'react-i18next';
import { businessDate } from '../../../src-shared/rules/businessDate.ts';
import { runningClock } from '../../../src-shared/rules/ticketStates.ts';
import { useOffice } from '../../app/useOffice.ts';
import { useOfficeTime } from '../../app/useOfficeTime.ts';
import type { Ticket } from './ticket.ts';

/** How a clock stands: past, about to run out, or with time enough. */
export type Tone = 'late' | 'soon' | 'calm';

/** The clock of a repair that runs out first, as it is read at the desk. */
export type Clock = { tone: Tone; left: string; until: string };

/** Instants, appointments and clocks of repairs in the desk's words, counted from the office's day. */
export function useTicketWords() {
  const { t } = useTranslation('tickets');
  const now = useOffice()?.now;
  const { time, dayAndTime, zone, today } = useOfficeTime();

  /** 今天 16:20; beyond tomorrow and yesterday 11-25 16:20. */
  function when(instant: number): string {
    const days = today === undefined ? undefined : daysBetween(today, businessDate(instant, zone));
    if (days === undefined || days < -1 || days > 2) return dayAndTime(instant);
    return t(`day.${nearDays[days + 1] ?? 'today'}`, { time: time(instant) });
  }

  /** 今天 15:00–16:00 */
  function period(from: number, to: number): string {
    const end = businessDate(from, zone) === businessDate(to, zone) ? time(to) : when(to);
    return from === to ? when(from) : t('period', { from: when(from), to: end });
  }

  /** 1 小时 20 分 */
  function howLong(ms: number): string {
    const minutes = Math.max(0, Math.floor(ms / minuteMs));
    if (minutes < 60) return t('minutes', { n: minutes });
    if (minutes < 24 * 60) return t('hours', { h: Math.floor(minutes / 60), m: minutes % 60 });
    return t('days', { d: Math.floor(minutes / 1440), h: Math.floor(minutes / 60) % 24 });
  }

  /** TKT-14, TKT-15: the clock to look at now; none for a repair that is done. */
  function clock(ticket: Ticket): Clock | null {
    const running = now === undefined ? null : runningClock(ticket, now);
    if (now === undefined || running === null) return null;
    const left = running.dueAt - now;
    const isArriving = running.toDo === 'arrive';
    return {
      tone: left < 0 ? 'late' : left <= (isArriving ? 30 : 240) * minuteMs ? 'soon' : 'calm',
      left: t(left < 0 ? 'clock.late' : 'clock.left', { long: howLong(Math.abs(left)) }),
      until: t(isArriving ? 'clock.arrive' : 'clock.fix', { when: when(running.dueAt) }),
    };
  }

  /** 今天 16:20 前到场，明天 14:20 前修好 */
  function promise({ arriveBy, fixBy }: { arriveBy: number | null; fixBy: number }): string {
    const fix = t('clock.fix', { when: when(fixBy) });
    return arriveBy === null
      ? fix
      : t('clock.both', { arrive: t('clock.arrive', { when: when(arriveBy) }), fix });
  }

  return { now, zone, when, period, clock, promise };
}

const nearDays = ['yesterday', 'today', 'tomorrow', 'afterTomorrow'] as const;
const minuteMs = 60_000;

const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
