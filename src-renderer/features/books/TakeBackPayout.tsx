import { Form } from 'antd';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { contract } from '../../../src-shared/contract/index.ts';
import { FailureNote } from '../../app/FailureNote.tsx';
import { DeskForm } from '../../app/form/DeskForm.tsx';
import { ReasonField } from '../../app/form/ReasonField.tsx';
import { SubmitButton } from '../../app/form/SubmitButton.tsx';
import { useFormCommand } from '../../app/form/useFormCommand.ts';
import type { Payout } from './payout.ts';
import styles from '../../app/form/PanelForm.module.css';

/** It was not paid after all: why, and it waits for finance again. */
export function TakeBackPayout({ payout, onDone }: { payout: Payout; onDone: () => void }) {
  const { t } = useTranslation('books');
  const [form] = Form.useForm<{ reason: string }>();
  const { send, busy, failure } = useFormCommand(contract.receipts.takeBackPayout, form);

  useEffect(() => form.focusField('reason'), [form]);

  return (
    <DeskForm<{ reason: string }>
      form={form}
      name="take-back"
      className={styles['form'] ?? ''}
      initialValues={{ reason: '' }}
      onSubmit={async ({ reason }) => {
        const result = await send({ kind: payout.kind, id: payout.id, reason });
        if (result.ok) onDone();
      }}
    >
      <h3>{t('payouts.takeBack.title', { number: payout.number })}</h3>
      <p className={styles['why']}>{t('payouts.takeBack.about')}</p>
      <ReasonField
        label={t('payouts.takeBack.reason')}
        picks={[t('payouts.takeBack.picks.wrong'), t('payouts.takeBack.picks.returned')]}
      />
      <footer>
        <FailureNote failure={failure} />
        <SubmitButton form={form} busy={busy}>
          {t('payouts.takeBack.open')}
        </SubmitButton>
      </footer>
    </DeskForm>
  );
}
