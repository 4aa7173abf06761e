import { Checkbox, Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { contract } from '../../../src-shared/contract/index.ts';
import { FailureNote } from '../../app/FailureNote.tsx';
import { DeskForm } from '../../app/form/DeskForm.tsx';
import { markField } from '../../app/form/markField.ts';
import { SubmitButton } from '../../app/form/SubmitButton.tsx';
import { useFormCommand } from '../../app/form/useFormCommand.ts';
import type { Receipt } from './typedTaking.ts';
import styles from '../../app/form/PanelForm.module.css';

type Typed = { invoiceNumber: string; copyBack: boolean };

/** 收据换发票: the invoice's number, and that the payer's copy of the receipt came back for it. */
export function ExchangeReceipt({ receipt, onDone }: { receipt: Receipt; onDone: () => void }) {
  const { t } = useTranslation('receipts');
  const [form] = Form.useForm<Typed>();
  const { send, busy, failure } = useFormCommand(contract.receipts.exchange, form, {
    fieldOf: { 'receipt/invoice-taken': 'invoiceNumber' },
  });

  async function submit({ invoiceNumber, copyBack }: Typed): Promise<void> {
    if (!copyBack && invoiceNumber.trim() !== '')
      return void markField(form, 'copyBack', t('exchange.copyMissing'));
    const result = await send({ id: receipt.id, invoiceNumber, copyBack });
    return result.ok ? onDone() : undefined;
  }

  return (
    <DeskForm<Typed>
      form={form}
      name="exchange"
      className={styles['form'] ?? ''}
      initialValues={{ invoiceNumber: '', copyBack: false }}
      onSubmit={submit}
      startsHere
    >
      <h3>{t('exchange.title', { number: receipt.number })}</h3>
      <p className={styles['why']}>{t('exchange.about')}</p>
      <Form.Item name="invoiceNumber" label={t('exchange.number')}>
        <Input maxLength={40} />
      </Form.Item>
      <Form.Item name="copyBack" valuePropName="checked">
        <Checkbox>{t('exchange.copy')}</Checkbox>
      </Form.Item>
      <footer>
        <FailureNote failure={failure} />
        <SubmitButton form={form} busy={busy}>
          {t('exchange.submit')}
        </SubmitButton>
      </footer>
    </DeskForm>
  );
}
