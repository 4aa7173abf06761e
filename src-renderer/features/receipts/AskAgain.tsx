import { Button, Modal } from 'antd';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { capitalAmount } from '../../../src-shared/rules/capitalAmount.ts';
import { fenText } from '../../../src-shared/rules/fen.ts';
import { KeyButton, KeyHint } from '../../app/KeyButton.tsx';
import { useFocusBack } from '../../app/useFocusBack.ts';
import type { Plan } from './plan.ts';
import type { TypedTaking } from './typedTaking.ts';
import styles from './AskAgain.module.css';

type Props = { typed: TypedTaking; plan: Plan; busy: boolean; onYes: () => void; onNo: () => void };

/** Far more than such a bill usually is: who pays, for which rooms, and the sum in capital numerals, asked once more. */
export function AskAgain({ typed, plan, busy, onYes, onNo }: Props) {
  const { t } = useTranslation('receipts');
  const back = useRef<HTMLButtonElement>(null);
  useFocusBack();
  return (
    <Modal
      open
      title={t('absurd.title')}
      footer={null}
      onCancel={onNo}
      mask={{ closable: false }}
      width="40rem"
      afterOpenChange={(isOpen) => {
        if (isOpen) back.current?.focus();
      }}
    >
      <p>{t('absurd.about')}</p>
      <dl className={styles['facts']}>
        <dt>{t('take.payer')}</dt>
        <dd>{typed.payer}</dd>
        <dt>{t('take.rooms')}</dt>
        <dd className="numbers">{typed.units.map(({ code }) => code).join('、')}</dd>
        <dt>{t('pay.sum')}</dt>
        <dd>
          <strong className="numbers">{fenText(plan.total)}</strong>
          <br />
          {t('pay.inWords', { words: capitalAmount(plan.total) })}
        </dd>
      </dl>
      <div className={styles['acts']}>
        <Button ref={back} onClick={onNo}>
          {t('absurd.back')}
          <KeyHint keys="Escape" />
        </Button>
        <KeyButton keys="Control+Enter" inDialog type="primary" loading={busy} onAct={onYes}>
          {t('absurd.take')}
        </KeyButton>
      </div>
    </Modal>
  );
}
