import { useTranslation } from 'react-i18next';
import { businessDate } from '../../src-shared/rules/businessDate.ts';
import { daysBetween } from '../../src-shared/rules/officeInstant.ts';
import { useOfficeTime } from './useOfficeTime.ts';

/** Instants and spans as they are said at the desk, counted from the office's day. */
export function useOfficeWords() {
  const { t } = useTranslation('shell');
  const { time, dayAndTime, zone, today } = useOfficeTime();

  /** -1 yesterday, 0 today, 1 tomorrow. */
  const daysTo = (instant: number): number =>
    today === undefined ? 0 : daysBetween(today, businessDate(instant, zone));

  /** 今天 16:20; beyond yesterday and 后天 11-25 16:20. */
  const named = (instant: number): string => {
    const near = nearDays[daysTo(instant) + 1];
    return near === undefined ? dayAndTime(instant) : t(near, { time: time(instant) });
  };

  return {
    isToday: (instant: number): boolean => daysTo(instant) === 0,
    /** 08:10, of another day 11-21 08:10: what happened. */
    at: (instant: number): string => (daysTo(instant) === 0 ? time(instant) : dayAndTime(instant)),
    /** 16:20, of tomorrow 明天 16:20: what is to come. */
    when: (instant: number): string => (daysTo(instant) === 0 ? time(instant) : named(instant)),
    named,
    /** 1 小时 20 分, of milliseconds. */
    howLong: (ms: number): string => {
      const minutes = Math.max(0, Math.floor(ms / 60_000));
      if (minutes === 0) return t('long.moment');
      if (minutes < 60) return t('long.minutes', { n: minutes });
      if (minutes < 24 * 60) return t('long.hours', { h: Math.floor(minutes / 60), m: minutes % 60 });
      return t('long.days', { d: Math.floor(minutes / 1440), h: Math.floor(minutes / 60) % 24 });
    },
  };
}

const nearDays = ['near.yesterday', 'near.today', 'near.tomorrow', 'near.afterTomorrow'] as const;
