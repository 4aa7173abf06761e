import { useTranslation } from 'react-i18next';
import { useOfficeWords } from '../useOfficeWords.ts';

/** How forms and drafts are named to the clerk. */
export function useTaskWords() {
  const { t } = useTranslation('tasks');
  const { at } = useOfficeWords();
  return {
    /** A draft's title; where it has none, what kind of form it is. */
    titleOf: (place: string, title: string | undefined) => {
      if (title !== undefined && title !== '' && title !== place) return title;
      if (place.startsWith('visitors/new/')) return t('kind.visitor');
      if (place.startsWith('receipts/new/')) return t('kind.receipt');
      return place.startsWith('tickets/new/') ? t('kind.ticket') : t('kind.form');
    },
    at,
  };
}
