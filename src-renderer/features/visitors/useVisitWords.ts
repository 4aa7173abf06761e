import { useTranslation } from 'react-i18next';
import { businessDate } from '../../../src-shared/rules/businessDate.ts';
import { daysBetween } from '../../../src-shared/rules/officeInstant.ts';
import { useOffice } from '../../app/useOffice.ts';
import { useOfficeTime } from '../../app/useOfficeTime.ts';
import { useOfficeWords } from '../../app/useOfficeWords.ts';
import type { Visit } from './visit.ts';

/** A visit in the desk's words: who, to whom, since when, and how it ended. */
export function useVisitWords() {
  const { t } = useTranslation('visitors');
  const office = useOffice();
  const { time, zone, today } = useOfficeTime();
  const { at, howLong, isToday } = useOfficeWords();

  return {
    /** 刘文静 等 3 人; someone may not have said a name. */
    who: ({ visitorName, partySize }: Visit): string => {
      const name = visitorName ?? t('nameless');
      return partySize > 1 ? t('party', { name, n: partySize }) : name;
    },
    /** 3-1-502 张三 */
    whereTo: ({ unitCode, hostName }: Visit): string => [unitCode, hostName].filter(Boolean).join(' '),
    at,
    /** 1 小时 25 分, from an instant to another or to now. */
    howLong: (from: number, to: number = office?.now ?? from): string => howLong(to - from),
    /** 昨日未收回, of a visit that an earlier day forgot; undefined for one of today. */
    overdue: ({ arrivedAt, state }: Visit): string | undefined => {
      if (today === undefined || isToday(arrivedAt)) return undefined;
      const n = daysBetween(businessDate(arrivedAt, zone), today);
      if (state === 'inside') return n === 1 ? t('overdue.slipYesterday') : t('overdue.slip', { n });
      return n === 1 ? t('overdue.waitingYesterday') : t('overdue.waiting', { n });
    },
    /** How it stands in the register: 在内, 12:30 离开, 拒绝：上门推销 */
    ending: ({ state, closedAt, outcome }: Visit): string => {
      const clock = closedAt === null ? '' : time(closedAt);
      return outcome === null
        ? t(`state.${state}`, { time: clock, outcome: '' })
        : t(`state.${state}`, { time: clock, outcome });
    },
  };
}
