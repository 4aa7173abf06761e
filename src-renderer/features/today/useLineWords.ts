import { useTranslation } from 'react-i18next';
import type { Duty, Line } from '../../app/today/lines.ts';
import { useDutyTitle } from '../../app/today/useDutyTitle.ts';
import { useOfficeTime } from '../../app/useOfficeTime.ts';
import { useOfficeWords } from '../../app/useOfficeWords.ts';
import { type LineWords, useMatterWords } from './useMatterWords.ts';

/** What a line of 今日 says. */
export function useLineWords(): (line: Line) => LineWords {
  const { t } = useTranslation('today');
  const { time } = useOfficeTime();
  const { isToday } = useOfficeWords();
  const wordsOfMatter = useMatterWords();
  const titleOf = useDutyTitle();

  function aboutDuty({ name, title, left, done }: Duty): string {
    if (done) return t(done.byHand ? 'done.byHand' : 'done.byRecord', { by: done.by, time: time(done.at) });
    if (left === 0) return t('done.nothing');
    if (name.startsWith('own-')) return t('aboutOwn');
    // renamed by the office it may be done otherwise too
    if (title !== null && left === null) return t('aboutOwn');
    return t(`about.${name as 'morning-check'}`, { n: left ?? 0 });
  }

  return ({ matter, duty }) => {
    if (matter) return wordsOfMatter(matter);
    // while it waits its clock names the day
    const whom = duty.done === null || isToday(duty.dueAt) ? '' : t('dueOn', { day: duty.dueOn.slice(5) });
    return { what: titleOf(duty), whom, about: aboutDuty(duty) };
  };
}
