import { useTranslation } from 'react-i18next';
import { businessDate } from '../../src-shared/rules/businessDate.ts';
import { useOfficeTime } from './useOfficeTime.ts';

/** Instants and spans as they are said at the desk, counted from the office's day. */
export function useOfficeWords() {
  const { t } = useTranslation('shell');
  const { time, dayAndTime, zone, today } = useOfficeTime();
  return {
    /** 16:20; of yesterday and tomorrow 明天 16:20, beyond 11-25 16:20. */
    when: (instant: number): string => {
      const days = today === undefined ? 0 : daysBetween(today, businessDate(instant, zone));
      if (days === 0) return time(instant);
      if (days === 1) return t('near.tomorrow', { time: time(instant) });
      return days === -1 ? t('near.yesterday', { time: time(instant) }) : dayAndTime(instant);
    },
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

const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
