import { useTranslation } from 'react-i18next';
import type { Entry } from './log.ts';

/** A line of the work log as a sentence: 报修 3-1-502 张三：水龙头滴水（WX-A1-20261122-003） */
export function useEntryWords(): (entry: Entry) => string {
  const { t } = useTranslation(['handover', 'tickets', 'today', 'visitors']);

  return ({ what, facts }) => {
    const words: Record<string, string | number> = {
      ...facts,
      who: String(facts['who'] || t('visitors:nameless')),
      ...(what === 'handover.compiled' && { half: t(`half.${facts['half'] as 'morning'}`) }),
      ...(what === 'duties.ticked' && { duty: t(`today:duty.${facts['duty'] as 'morning-check'}`) }),
      ...(what === 'tickets.cancelled' && { reason: t(`tickets:reason.${facts['reason'] as 'duplicate'}`) }),
    };
    if (what === 'visitors.registered' && facts['business'] === '')
      return t('event.visitors.registeredOnly', words);
    if (what === 'visitors.left' && facts['number'] === '') return t('event.visitors.leftOnly', words);
    return t(`event.${what}`, words);
  };
}
