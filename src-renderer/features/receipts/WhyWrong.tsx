import { useTranslation } from 'react-i18next';
import { ReasonField } from '../../app/form/ReasonField.tsx';

/** Why a receipt is taken back. */
export function WhyWrong() {
  const { t } = useTranslation('receipts');
  return (
    <ReasonField
      label={t('correct.reason')}
      picks={[t('void.picks.amount'), t('void.picks.item'), t('void.picks.payer'), t('void.picks.withdrawn')]}
    />
  );
}
