import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { contract, type Contract, type Output } from '../../../src-shared/contract/index.ts';
import type { UnitId } from '../../../src-shared/contract/households.ts';
import { fenText } from '../../../src-shared/rules/fen.ts';
import { useLedger } from '../../app/ledgerQuery.ts';
import { PaperLine } from '../../app/printing/PaperLine.tsx';
import { useMay } from '../../app/session.ts';
import { UndoRefund } from '../receipts/UndoRefund.tsx';
import styles from './HouseholdFees.module.css';

type Refund = Output<Contract['receipts']['prepaidRefunds']>[number];

/** 退预存 of a household, the latest first: whether finance has paid, and that it should not have been. Only the latest's paper is at the keys. */
export function PrepaidRefunds({ unitId }: { unitId: UnitId }) {
  const asked = useLedger(contract.receipts.prepaidRefunds, { unitId });
  const refunds = asked.data ?? [];
  if (refunds.length === 0) return null;
  return (
    <ul className={styles['rows']}>
      {refunds.map((refund, at) => (
        <RefundLine key={refund.id} refund={refund} isLatest={at === 0} />
      ))}
    </ul>
  );
}

function RefundLine({ refund, isLatest }: { refund: Refund; isLatest: boolean }) {
  const { t } = useTranslation('fees');
  const [isUndoing, undo] = useState(false);
  const mayUndo = useMay(contract.receipts.undoRefund.roles);
  const { way, paidAt, undoneAt } = refund;
  const standing = undoneAt !== null ? 'undone' : paidAt !== null ? way : 'waits';
  const canUndo = mayUndo && undoneAt === null && (way === 'cash' || paidAt === null);
  return (
    <li>
      <span>
        {t('prepaid.refund.made', { number: refund.number, payee: refund.payee })}{' '}
        <small data-tone={standing === 'waits' ? 'soon' : undefined}>
          {t(`prepaid.refund.standing.${standing}`)}
        </small>
        {isLatest && undoneAt === null ? <PaperLine paperId={refund.paperId} /> : null}
      </span>
      <strong className="numbers">{fenText(refund.amountFen)}</strong>
      {canUndo ? (
        <Button size="small" onClick={() => undo(true)}>
          {t('prepaid.refund.undo')}
        </Button>
      ) : (
        <span />
      )}
      {isUndoing ? (
        <UndoRefund kind="prepaid" id={refund.id} number={refund.number} close={() => undo(false)} />
      ) : null}
    </li>
  );
}
