import { useTranslation } from 'react-i18next';
import type { Rule } from './duty.ts';

/** When a duty comes round, in words: 每周一、周六, 每月最后一天, 每季第 1 个月 5 日. */
export function useRhythmWords(): (rule: Rule) => string {
  const { t } = useTranslation('duties');
  return ({ frequency, weekdays, monthDay, periodMonth }) => {
    if (frequency === 'daily' && weekdays.length === 7) return t('rhythm.everyDay');
    if (frequency === 'daily' || frequency === 'weekly')
      return t('rhythm.weekdays', {
        days: weekdays.map((day) => t(`weekday.${String(day) as '1'}`)).join('、'),
      });
    const day = monthDay === 0 ? t('rhythm.lastDay') : t('rhythm.day', { n: monthDay });
    return t(`rhythm.${frequency}`, { day, month: periodMonth });
  };
}
