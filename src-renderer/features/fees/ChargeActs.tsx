import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { openingWithdrawers } from '../../../src-shared/contract/fees/ids.ts';
import { contract } from '../../../src-shared/contract/index.ts';
import { withdrawableSources } from '../../../src-shared/rules/feeItems.ts';
import { KeyButton } from '../../app/KeyButton.tsx';
import { useMay } from '../../app/session.ts';
import { useAskedForm } from '../../app/tasks/askedForm.ts';
import { type Charge, isOpen } from './charge.ts';
import { DisputeCharge, SettleDispute } from './DisputeCharge.tsx';
import { ReasonDialog } from '../../app/form/ReasonDialog.tsx';
import { WaiveCharge } from './WaiveCharge.tsx';
import styles from './HouseholdFees.module.css';

type Act = 'waive' | 'dispute' | 'settle' | 'withdraw';

/** What can be done about one charge: 减免, a doubt of the owner and how it ended, taking back what was typed by hand. */
export function ChargeActs({ charge }: { charge: Charge }) {
  const { t } = useTranslation('fees');
  const mayAct = useMay(contract.fees.waive.roles);
  const asked = useAskedForm();
  const isAsked = asked.form === 'dispute' && asked.about === charge.id && !charge.disputed;
  const [begun, begin] = useState<Act | null>(isAsked ? 'dispute' : null);
  const isWaivable = (isOpen(charge) || charge.lateFeeFen > 0) && charge.withdrawnAt === null;
  const mayWithdraw = useMay(
    charge.source === 'opening' ? openingWithdrawers : contract.fees.withdrawCharge.roles,
  );
  const isOwn =
    mayWithdraw &&
    withdrawableSources.has(charge.source) &&
    charge.settledFen === 0 &&
    charge.withdrawnAt === null;
  const close = () => begin(null);
  if (!mayAct) return null;
  return (
    <div className={styles['acts']}>
      {isWaivable ? (
        <KeyButton keys="Alt+KeyJ" onAct={() => begin('waive')}>
          {t('waive.open')}
        </KeyButton>
      ) : null}
      {charge.disputed ? (
        <KeyButton keys="Alt+KeyD" onAct={() => begin('settle')}>
          {t('dispute.settle')}
        </KeyButton>
      ) : isOpen(charge) ? (
        <KeyButton keys="Alt+KeyD" onAct={() => begin('dispute')}>
          {t('dispute.open')}
        </KeyButton>
      ) : null}
      {isOwn ? (
        <KeyButton keys="Alt+KeyX" onAct={() => begin('withdraw')}>
          {t('withdraw.open')}
        </KeyButton>
      ) : null}
      {begun === 'waive' ? <WaiveCharge charge={charge} onClose={close} /> : null}
      {begun === 'dispute' ? <DisputeCharge charge={charge} onClose={close} /> : null}
      {begun === 'settle' ? <SettleDispute charge={charge} onClose={close} /> : null}
      {begun === 'withdraw' ? (
        <ReasonDialog
          procedure={contract.fees.withdrawCharge}
          title={t('withdraw.title')}
          effect={t('withdraw.effect', { item: charge.itemName })}
          verb={t('withdraw.open')}
          inputOf={({ reason }) => ({ id: charge.id, reason })}
          onDone={close}
          onClose={close}
        />
      ) : null}
    </div>
  );
}
