import { useTranslation } from 'react-i18next';

/** What a duty is called: in the office's own words, else in those of the catalogs. */
export function useDutyTitle(): (duty: { name: string; title: string | null }) => string {
  const { t } = useTranslation('today');
  return ({ name, title }) => title ?? t(`duty.${name as 'morning-check'}`);
}
