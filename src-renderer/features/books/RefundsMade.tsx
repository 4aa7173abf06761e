import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { contract } from '../../../src-shared/contract/index.ts';
import { fenText } from '../../../src-shared/rules/fen.ts';
import { KeyButton } from '../../app/KeyButton.tsx';
import { paths } from '../../app/paths.ts';
import { PaperLine } from '../../app/printing/PaperLine.tsx';
import { useMay } from '../../app/session.ts';
import { useOfficeWords } from '../../app/useOfficeWords.ts';
import { UndoRefund } from '../receipts/UndoRefund.tsx';
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
  const [isUndoing, undo] = useState(false);
  const mayUndo = useMay(contract.receipts.undoRefund.roles);
  const { paidAt, undoneAt } = refund;
  const isByFinance = refund.way === 'finance' && refund.refundedFen > 0;
  const canUndo = mayUndo && undoneAt === null && (!isByFinance || paidAt === null);
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
          refund.keptAs === null ? null : t('deposits.made.keptAs', { item: refund.keptAs }),
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
      {undoneAt !== null ? (
        <p>{t('deposits.made.undone', { at: at(undoneAt) })}</p>
      ) : paidAt === null ? (
        <p data-tone="soon">
          {t('deposits.made.unpaid')}{' '}
          <Link to={`${paths.payouts}?payout=${refund.id}`}>{t('deposits.made.toPayouts')}</Link>
        </p>
      ) : (
        <p data-tone="done">{t('deposits.made.paid', { at: at(paidAt) })}</p>
      )}
      {canUndo ? (
        <KeyButton keys={isLatest ? 'Alt+KeyU' : ''} onAct={() => undo(true)}>
          {t('deposits.made.undo')}
        </KeyButton>
      ) : null}
      {isLatest && undoneAt === null ? <PaperLine paperId={refund.paperId} /> : null}
      {isUndoing ? (
        <UndoRefund kind="deposit" id={refund.id} number={refund.number} close={() => undo(false)} />
      ) : null}
    </section>
  );
}
