import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import type { RefundSlip } from '../../src-shared/contract/receipts/deposits.ts';
import { copiesOf } from '../../src-shared/rules/papers.ts';
import { Fact } from './Fact.tsx';
import type { PagePlace } from './paperJob.ts';
import { ReprintMark } from './ReprintMark.tsx';
import { Slip } from './Slip.tsx';
import './receipt/receipt.css';
import './sheets.css';

type Refund = z.output<typeof RefundSlip>;
type Props = PagePlace & { refund: Refund; carbon: boolean };

/** 押金退款单 (FEE-12): which deposit goes back, against which receipt, what is kept and why, and who signs for it. */
export function DepositRefund({ refund, carbon, ...place }: Props) {
  const { t } = useTranslation('slips');
  const names = copiesOf['deposit-refund'].map((copy) => t(`refund.copy.${copy}`));
  const copies = carbon ? [names.join('　')] : names;
  return copies.map((copy) => <RefundPage key={copy} {...place} refund={refund} copy={copy} />);
}

function RefundPage({ refund, copy, reprint, ...place }: PagePlace & { refund: Refund; copy: string }) {
  const { t } = useTranslation('slips');
  return (
    <Slip {...place} className="receipt refund">
      <div className="receipt-sheet">
        <header className="receipt-head">
          <p className="slip-office">{refund.officeName}</p>
          <h1 className="slip-title">{t('refund.title')}</h1>
          <p className="slip-number">
            № <strong>{refund.number}</strong>
          </p>
        </header>
        <ReprintMark reprint={reprint} />
        <dl className="slip-facts">
          <Fact label={t('refund.unit')} value={refund.unitCode} />
          <Fact label={t('refund.payee')} value={refund.payee} />
          <Fact label={t('refund.item')} value={refund.item} />
          <Fact label={t('refund.amount')} value={refund.amount} />
          <Fact label={t('refund.receipt')} value={`№ ${refund.receiptNumber}`} />
          <Fact label={t('refund.takenOn')} value={refund.takenOn} />
          <Fact label={t('refund.deducted')} value={refund.deducted} />
          <Fact label={t('refund.deductedFor')} value={refund.deductedFor || t('order.none')} />
          <Fact label={t('refund.reason')} value={refund.reason} takes="rest" />
          <Fact label={t('refund.way')} value={t(`refund.ways.${refund.way}`)} takes="rest" />
        </dl>
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
            <span>{t('refund.kept')}</span>
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
