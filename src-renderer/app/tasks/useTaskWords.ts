import { useTranslation } from 'react-i18next';
import { useOfficeTime } from '../useOfficeTime.ts';

/** How forms and drafts are named to the clerk. */
export function useTaskWords() {
  const { t } = useTranslation('tasks');
  const { time, dayAndTime, isToday } = useDays();
  return {
    /** A draft's title; where it has none, what kind of form it is. */
    titleOf: (place: string, title: string | undefined) => {
      if (title !== undefined && title !== '' && title !== place) return title;
      if (place.startsWith('visitors/new/')) return t('kind.visitor');
      return place.startsWith('tickets/new/') ? t('kind.ticket') : t('kind.form');
    },
    /** 16:31, of another day 11-22 16:31 */
    at: (instant: number) => (isToday(instant) ? time(instant) : dayAndTime(instant)),
  };
}

function useDays() {
  const { today, time, dayAndTime, fullTime } = useOfficeTime();
  return { time, dayAndTime, isToday: (instant: number) => fullTime(instant).slice(0, 10) === today };
}
