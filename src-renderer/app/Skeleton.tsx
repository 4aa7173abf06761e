import { useTranslation } from 'react-i18next';

/** The desk's outline while the ledger opens; index.html draws the same one before any program runs. */
export function Skeleton() {
  const { t } = useTranslation('shell');
  return (
    <div className="skeleton" aria-busy="true">
      <output className="unseen">{t('opening')}</output>
      <div className="skeleton-rail" />
      <div className="skeleton-head" />
      <div className="skeleton-page" />
      <div className="skeleton-foot" />
    </div>
  );
}
