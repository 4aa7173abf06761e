import { useTranslation } from 'react-i18next';
import { contract } from '../../../src-shared/contract/index.ts';
import { fenText } from '../../../src-shared/rules/fen.ts';
import { FailureNote } from '../../app/FailureNote.tsx';
import { KeyButton } from '../../app/KeyButton.tsx';
import { useCommand } from '../../app/ledgerQuery.ts';
import { PaperLine } from '../../app/printing/PaperLine.tsx';
import { useMay } from '../../app/session.ts';
import { useOfficeWords } from '../../app/useOfficeWords.ts';
import type { Refund } from './deposit.ts';
import styles from './RefundsMade.module.css';

/** What went back of a deposit, the latest first, and whether finance has paid it. Only the latest's paper is at the keys. */
export function RefundsMade({ refunds }: { refunds: readonly Refund[] }) {
  return refunds
    .toReversed()
    .map((refund, at) => <OneRefund key={refund.id} refund={refund} isLatest={at === 0} />);
}

function OneRefund({ refund, isLatest }: { refund: Refund; isLatest: boolean }) {
  const { t } = useTranslation('books');
  const { at } = useOfficeWords();
  const mayConfirm = useMay(contract.receipts.confirmRefund.roles);
  const confirm = useCommand(contract.receipts.confirmRefund);
  const isUnpaid = refund.paidAt === null;
  return (
    <section className={styles['refund']}>
      <h3>{t('deposits.made.title', { number: refund.number })}</h3>
      <p>
        {[
          refund.refundedFen > 0
            ? t('deposits.made.refunded', {
                yuan: fenText(refund.refundedFen),
                way: t(`deposits.refund.ways.${refund.way}`),
              })
            : null,
          refund.deductedFen > 0
            ? t('deposits.made.deducted', { yuan: fenText(refund.deductedFen), why: refund.deductedFor })
            : null,
          refund.reason,
        ]
          .filter(Boolean)
          .join('；')}
      </p>
      <p className={styles['who']}>
        {t('deposits.made.what', {
          at: at(refund.madeAt),
          by: refund.madeBy,
          approver: refund.approvedBy,
          payee: refund.payee,
        })}
      </p>
      <p data-tone={isUnpaid ? 'soon' : 'done'}>
        {refund.paidAt === null
          ? t('deposits.made.unpaid')
          : t('deposits.made.paid', { at: at(refund.paidAt) })}
      </p>
      {isUnpaid && mayConfirm ? (
        <KeyButton
          keys={isLatest ? 'Alt+KeyC' : ''}
          type="primary"
          loading={confirm.busy}
          onAct={() => void confirm.send({ id: refund.id })}
        >
          {t('deposits.made.confirm')}
        </KeyButton>
      ) : null}
      <FailureNote failure={confirm.failure} />
      {isLatest ? <PaperLine paperId={refund.paperId} /> : null}
    </section>
  );
}
