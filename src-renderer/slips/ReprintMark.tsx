import { useTranslation } from 'react-i18next';
import type { PagePlace } from './paperJob.ts';

/** 补打: what a paper bears that was printed before, so that nobody takes it for another one. */
export function ReprintMark({ reprint }: Pick<PagePlace, 'reprint'>) {
  const { t } = useTranslation('slips');
  if (reprint === null) return null;
  const { nth, reason, by, at } = reprint;
  return <p className="slip-reprint">{t('reprint', { nth, reason, by, at })}</p>;
}
