import { useTranslation } from 'react-i18next';
import type { ReceiptFacts } from './receiptPages.ts';

/** Who signs, the place of the seal, and the office's own line at the foot. Who took the money stands there by name. */
export function ReceiptSigns({ receipt }: { receipt: ReceiptFacts }) {
  const { t } = useTranslation('slips');
  const { signers, sealNote, footer } = receipt.template;
  return (
    <footer className="receipt-foot">
      <div className="receipt-signs">
        {signers.map((signer) => (
          <span key={signer} className="receipt-sign">
            {t(`receipt.signer.${signer}`)}
            <span>{signer === 'collector' ? receipt.takenBy : ''}</span>
          </span>
        ))}
      </div>
      <p className="receipt-last">
        <span>{sealNote}</span>
        <span>{footer}</span>
        <span>{t('receipt.taken', { at: receipt.takenAt, by: receipt.takenBy })}</span>
      </p>
    </footer>
  );
}
