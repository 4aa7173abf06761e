import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { contract } from '../../../src-shared/contract/index.ts';
import { fenText } from '../../../src-shared/rules/fen.ts';
import { KeyButton } from '../../app/KeyButton.tsx';
import { Panel } from '../../app/Panel.tsx';
import { PaperLine } from '../../app/printing/PaperLine.tsx';
import { useMay } from '../../app/session.ts';
import { useOfficeWords } from '../../app/useOfficeWords.ts';
import { ConfirmPayout } from './ConfirmPayout.tsx';
import type { Payout } from './payout.ts';
import { TakeBackPayout } from './TakeBackPayout.tsx';
import facts from '../../app/FactList.module.css';
import styles from './BookPanel.module.css';

/** One refund that finance pays: who asked for it, its paper, and that it was paid or was not after all. */
export function PayoutPanel({ payout, onClose }: { payout: Payout; onClose: () => void }) {
  const { t } = useTranslation('books');
  const { at } = useOfficeWords();
  const [isActing, act] = useState(false);
  const { paid } = payout;
  const mayConfirm = useMay(contract.receipts.confirmPayout.roles);
  const mayTakeBack = useMay(contract.receipts.takeBackPayout.roles);
  const may = paid === null ? mayConfirm : mayTakeBack;
  const isOpen = isActing && may;
  const told = {
    amount: <strong>{fenText(payout.amountFen)}</strong>,
    payee: payout.payee,
    number: payout.number,
    reason: payout.reason,
    made: t('payouts.made', { at: at(payout.madeAt), by: payout.madeBy, approver: payout.approvedBy }),
    paid:
      paid === null
        ? t('payouts.waits')
        : t('payouts.paid', {
            on: paid.on,
            by: paid.by,
            voucher: paid.voucher ?? t('payouts.noVoucher'),
            confirmedBy: paid.confirmedBy,
            at: at(paid.at),
          }),
  };
  const done = () => act(false);
  return (
    <Panel
      title={`${payout.unitCode} ${t(`payouts.kind.${payout.kind}`)}`}
      about={null}
      step={[payout.id, isOpen, paid?.id].join()}
      back={t(isOpen ? 'panel.back' : 'panel.close')}
      onBack={isOpen ? done : onClose}
    >
      {isOpen && paid === null ? <ConfirmPayout payout={payout} onDone={done} /> : null}
      {isOpen && paid !== null ? <TakeBackPayout payout={payout} onDone={done} /> : null}
      {isOpen ? null : (
        <>
          <dl className={facts['facts']}>
            {factNames.map((name) => (
              <div key={name}>
                <dt>{t(`payouts.fact.${name}`)}</dt>
                <dd>{told[name]}</dd>
              </div>
            ))}
          </dl>
          {may ? (
            <div className={styles['asides']}>
              <KeyButton
                keys={paid === null ? 'Alt+KeyC' : 'Alt+KeyU'}
                {...(paid === null ? { type: 'primary' } : {})}
                onAct={() => act(true)}
              >
                {t(paid === null ? 'payouts.confirm.open' : 'payouts.takeBack.open')}
              </KeyButton>
            </div>
          ) : null}
          <PaperLine paperId={payout.paperId} />
        </>
      )}
    </Panel>
  );
}

const factNames = ['amount', 'payee', 'number', 'reason', 'made', 'paid'] as const;
