import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { PagePlace } from './paperJob.ts';
import { ReprintMark } from './ReprintMark.tsx';
import { Slip } from './Slip.tsx';
import './receipt/receipt.css';
import './sheets.css';

/** What every slip of money that goes back says. */
type Refund = {
  officeName: string;
  number: string;
  refunded: string;
  refundedInWords: string;
  madeAt: string;
  madeBy: string;
  approvedBy: string;
};

type Props = PagePlace & {
  refund: Refund;
  title: string;
  /** What was collected for it and lies with the stub; '' where nothing was. */
  kept: string;
  copy: string;
  /** Its own facts. */
  children: ReactNode;
};

/** One copy of a slip of money that goes back: its facts, the sum in words and figures, and who signs. */
export function RefundPage({ refund, title, kept, copy, children, reprint, ...place }: Props) {
  const { t } = useTranslation('slips');
  return (
    <Slip {...place} className="receipt refund">
      <div className="receipt-sheet">
        <header className="receipt-head">
          <p className="slip-office">{refund.officeName}</p>
          <h1 className="slip-title">{title}</h1>
          <p className="slip-number">
            № <strong>{refund.number}</strong>
          </p>
        </header>
        <ReprintMark reprint={reprint} />
        <dl className="slip-facts">{children}</dl>
        <p className="receipt-total">
          <span>{t('refund.refunded')}</span>
          <span>{t('receipt.inWords')}</span>
          <strong className="receipt-words" data-amount="words">
            {refund.refundedInWords}
          </strong>
          <strong className="receipt-figures" data-amount="figures">
            ¥ {refund.refunded.replace(/^¥\s*/, '')}
          </strong>
        </p>
        <footer className="receipt-foot">
          <div className="receipt-signs">
            {signers.map((signer) => (
              <span key={signer} className="receipt-sign">
                {t(`refund.signer.${signer}`)}
                <span>{signerOf(refund, signer)}</span>
              </span>
            ))}
          </div>
          <p className="receipt-last">
            <span>{kept}</span>
            <span>{t('receipt.taken', { at: refund.madeAt, by: refund.madeBy })}</span>
          </p>
        </footer>
      </div>
      <p className="receipt-copy">{copy}</p>
    </Slip>
  );
}

const signers = ['payee', 'maker', 'approver', 'finance'] as const;

/** Who made it out and who agreed stand there by name; the others sign. */
const signerOf = ({ madeBy, approvedBy }: Refund, signer: (typeof signers)[number]): string =>
  ({ payee: '', maker: madeBy, approver: approvedBy, finance: '' })[signer];
