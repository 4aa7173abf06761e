import { useTranslation } from 'react-i18next';
import { noteKinds } from '../../../src-shared/rules/handovers.ts';
import type { Matter } from '../../app/today/lines.ts';
import { useDutyTitle } from '../../app/today/useDutyTitle.ts';
import { type LineWords, useMatterWords } from '../today/useMatterWords.ts';
import type { Item } from './handing.ts';

/** What an item that is passed on says: a clerk's own words, a note of the post, a duty not done, or a domain's matter. */
export function useItemWords(): (item: Item) => LineWords {
  const { t } = useTranslation(['handover', 'today', 'visitors']);
  const titleOf = useDutyTitle();
  const wordsOfMatter = useMatterWords();

  return ({ kind, facts, since }) => {
    const fact = (name: string): string => String(facts[name] ?? '');
    const title = fact('title') || null;
    if (kind === 'own') return { what: fact('text'), whom: '', about: '' };
    if (kind === 'duty') return { what: titleOf({ name: fact('name'), title }), whom: '', about: '' };
    if (kind === 'visitors.inside')
      return {
        what: t('item.inside'),
        whom: fact('who') || t('visitors:nameless'),
        about: [fact('unit'), fact('number')].filter(Boolean).join(' · '),
      };
    const noteKind = noteKinds.find((one) => one === kind);
    if (noteKind === undefined) return wordsOfMatter({ kind: kind as Matter['kind'], facts, since });
    const about = [
      t(`noteKind.${noteKind}`),
      fact('handling') && t('note.handled', { how: fact('handling') }),
      fact('givenBy') && t('today:givenBy', { by: fact('givenBy') }),
      fact('until') && t('today:until', { day: fact('until') }),
      t('today:notedBy', { by: fact('by') }),
    ];
    return {
      what: fact('text'),
      whom: fact('assignedTo') && t('today:seenToBy', { to: fact('assignedTo') }),
      about: about.filter(Boolean).join(' · '),
    };
  };
}
