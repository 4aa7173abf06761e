import { useTranslation } from 'react-i18next';
import { useDutyTitle } from '../../app/today/useDutyTitle.ts';
import type { Entry } from './log.ts';

/** A line of the work log as a sentence: 报修 3-1-502 张三：水龙头滴水（WX-A1-20261122-003） */
export function useEntryWords(): (entry: Entry) => string {
  const { t } = useTranslation(['handover', 'tickets', 'visitors']);
  const titleOf = useDutyTitle();

  return ({ what, facts }) => {
    const words: Record<string, string | number> = {
      ...facts,
      who: String(facts['who'] || t('visitors:nameless')),
      ...(what === 'handover.compiled' && { half: t(`half.${facts['half'] as 'morning'}`) }),
      ...(what === 'duties.ticked' && {
        duty: titleOf({ name: String(facts['duty']), title: String(facts['title'] ?? '') || null }),
      }),
      ...(what === 'handover.noted' && { kind: t(`noteKind.${facts['kind'] as 'night'}`) }),
      ...(what === 'tickets.cancelled' && { reason: t(`tickets:reason.${facts['reason'] as 'duplicate'}`) }),
    };
    if (what === 'visitors.registered' && facts['business'] === '')
      return t('event.visitors.registeredOnly', words);
    if (what === 'handover.signed-in' && facts['late'] === 1) return t('event.handover.signed-inLate', words);
    if (what === 'handover.signed-out' && facts['early'] === 1)
      return t('event.handover.signed-outEarly', words);
    if (what === 'handover.left-post' && facts['told'] === '')
      return t('event.handover.left-postOnly', words);
    if (what === 'handover.note-done' && facts['to'] === '') return t('event.handover.note-doneOnly', words);
    if (what === 'handover.arranged' && facts['insteadOf'] === '')
      return t('event.handover.arrangedExtra', words);
    if (what === 'visitors.left' && facts['number'] === '') return t('event.visitors.leftOnly', words);
    return t(`event.${what}`, words);
  };
}
