import { useTranslation } from 'react-i18next';
import { businessDate } from '../../../src-shared/rules/businessDate.ts';
import { runningClock, soonBefore } from '../../../src-shared/rules/ticketStates.ts';
import { useOffice } from '../../app/useOffice.ts';
import { useOfficeTime } from '../../app/useOfficeTime.ts';
import { useOfficeWords } from '../../app/useOfficeWords.ts';
import type { Ticket } from './ticket.ts';

/** How a clock stands: past, about to run out, or with time enough. */
export type Tone = 'late' | 'soon' | 'calm';

/** The clock of a repair that runs out first, as it is read at the desk. */
export type Clock = { tone: Tone; left: string; until: string };

/** Instants, appointments and clocks of repairs in the desk's words, counted from the office's day. */
export function useTicketWords() {
  const { t } = useTranslation('tickets');
  const now = useOffice()?.now;
  const { time, zone } = useOfficeTime();
  const { named: when, howLong } = useOfficeWords();

  /** 今天 15:00–16:00 */
  function period(from: number, to: number): string {
    const end = businessDate(from, zone) === businessDate(to, zone) ? time(to) : when(to);
    return from === to ? when(from) : t('period', { from: when(from), to: end });
  }

  /** TKT-14, TKT-15: the clock to look at now; none for a repair that is done. */
  function clock(ticket: Ticket): Clock | null {
    const running = now === undefined ? null : runningClock(ticket, now);
    if (now === undefined || running === null) return null;
    const left = running.dueAt - now;
    const isArriving = running.toDo === 'arrive';
    return {
      tone: left < 0 ? 'late' : left <= soonBefore(running.toDo) ? 'soon' : 'calm',
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
