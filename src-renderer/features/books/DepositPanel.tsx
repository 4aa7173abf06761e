import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { contract } from '../../../src-shared/contract/index.ts';
import { fenText } from '../../../src-shared/rules/fen.ts';
import { FactList } from '../../app/FactList.tsx';
import { KeyButton } from '../../app/KeyButton.tsx';
import { paths } from '../../app/paths.ts';
import { Panel } from '../../app/Panel.tsx';
import { useMay } from '../../app/session.ts';
import type { Deposit } from './deposit.ts';
import { RefundDeposit } from './RefundDeposit.tsx';
import { RefundsMade } from './RefundsMade.tsx';
import styles from './BookPanel.module.css';

/** One deposit: against which receipt, what went back of it and what was kept, and the way to give it back. */
export function DepositPanel({ deposit, onClose }: { deposit: Deposit; onClose: () => void }) {
  const { t } = useTranslation('books');
  const [isRefunding, refund] = useState(false);
  const mayRefund = useMay(contract.receipts.refundDeposit.roles);
  const canRefund = mayRefund && deposit.heldFen > 0 && deposit.cancelledAt === null;
  const isOpen = isRefunding && canRefund;
  const told = {
    receipt: <Link to={paths.receipt(deposit.receiptId)}>{deposit.receiptNumber}</Link>,
    payer: deposit.payer,
    takenOn: deposit.takenOn,
    amount: fenText(deposit.amountFen),
    held: <strong>{fenText(deposit.heldFen)}</strong>,
  };
  return (
    <Panel
      title={`${deposit.unitCode} ${deposit.itemName}`}
      about={deposit.cancelledAt === null ? null : t('deposits.cancelled')}
      step={[deposit.id, isOpen, deposit.refunds.length].join()}
      back={t(isOpen ? 'panel.back' : 'panel.close')}
      onBack={isOpen ? () => refund(false) : onClose}
    >
      {isOpen ? (
        <RefundDeposit deposit={deposit} onDone={() => refund(false)} />
      ) : (
        <>
          <FactList facts={factNames.map((name) => [t(`deposits.fact.${name}`), told[name]])} />
          {canRefund ? (
            <div className={styles['asides']}>
              <KeyButton keys="Alt+KeyR" type="primary" onAct={() => refund(true)}>
                {t('deposits.refund.open')}
              </KeyButton>
            </div>
          ) : null}
          <RefundsMade refunds={deposit.refunds} />
        </>
      )}
    </Panel>
  );
}

const factNames = ['receipt', 'payer', 'takenOn', 'amount', 'held'] as const;
