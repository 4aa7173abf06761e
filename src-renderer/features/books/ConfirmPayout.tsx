import { Form, Input } from 'antd';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { contract } from '../../../src-shared/contract/index.ts';
import { fenText } from '../../../src-shared/rules/fen.ts';
import { FailureNote } from '../../app/FailureNote.tsx';
import { DayInput } from '../../app/form/DayInput.tsx';
import { DeskForm } from '../../app/form/DeskForm.tsx';
import { orNull } from '../../app/form/orNull.ts';
import { SubmitButton } from '../../app/form/SubmitButton.tsx';
import { type FieldOf, useFormCommand } from '../../app/form/useFormCommand.ts';
import { useSession } from '../../app/session.ts';
import { useOfficeTime } from '../../app/useOfficeTime.ts';
import type { Payout } from './payout.ts';
import styles from '../../app/form/PanelForm.module.css';

type Typed = { paidOn: string | null; paidBy: string; voucher: string };

/** 财务已付款: on which day, by whom there, and by which voucher. */
export function ConfirmPayout({ payout, onDone }: { payout: Payout; onDone: () => void }) {
  const { t } = useTranslation('books');
  const { today = '' } = useOfficeTime();
  const me = useSession(({ who }) => who);
  const [form] = Form.useForm<Typed>();
  const { send, busy, failure } = useFormCommand(contract.receipts.confirmPayout, form, { fieldOf });

  useEffect(() => form.focusField('paidOn'), [form]);

  async function submit({ paidOn, paidBy, voucher }: Typed): Promise<void> {
    const { kind, id } = payout;
    const result = await send({ kind, id, paidOn: paidOn ?? '', paidBy, voucher: orNull(voucher) });
    if (result.ok) onDone();
  }

  return (
    <DeskForm<Typed>
      form={form}
      name="payout"
      className={styles['form'] ?? ''}
      initialValues={{ paidOn: today, paidBy: me?.name ?? '', voucher: '' }}
      onSubmit={submit}
    >
      <h3>{t('payouts.confirm.title', { yuan: fenText(payout.amountFen), payee: payout.payee })}</h3>
      <Form.Item name="paidOn" label={t('payouts.confirm.on')}>
        <DayInput />
      </Form.Item>
      <Form.Item name="paidBy" label={t('payouts.confirm.by')}>
        <Input maxLength={40} />
      </Form.Item>
      <Form.Item name="voucher" label={t('payouts.confirm.voucher')}>
        <Input maxLength={40} />
      </Form.Item>
      <footer>
        <FailureNote failure={failure} />
        <SubmitButton form={form} busy={busy}>
          {t('payouts.confirm.open')}
        </SubmitButton>
      </footer>
    </DeskForm>
  );
}

const fieldOf: FieldOf<Typed> = { 'payout/day-ahead': 'paidOn', 'payout/before-refund': 'paidOn' };
