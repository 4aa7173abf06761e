import { Form, Input } from 'antd';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { contract } from '../../../src-shared/contract/index.ts';
import { takenMethods } from '../../../src-shared/rules/paymentMethods.ts';
import { FailureNote } from '../../app/FailureNote.tsx';
import { DeskForm } from '../../app/form/DeskForm.tsx';
import { markField } from '../../app/form/markField.ts';
import { NumberedChoice } from '../../app/form/NumberedChoice.tsx';
import { orNull } from '../../app/form/orNull.ts';
import { SubmitButton } from '../../app/form/SubmitButton.tsx';
import { useFormCommand } from '../../app/form/useFormCommand.ts';
import type { Receipt, TakenMethod } from './typedTaking.ts';
import styles from '../../app/form/PanelForm.module.css';

type Typed = { from: TakenMethod | null; to: TakenMethod | null; reference: string };

/** 改方式 (I25): the same money, by another way; of a receipt paid by one way its number is all there is to type. */
export function ChangeMethod({ receipt, onDone }: { receipt: Receipt; onDone: () => void }) {
  const { t } = useTranslation('receipts');
  const [form] = Form.useForm<Typed>();
  const { send, busy, failure } = useFormCommand(contract.receipts.changeMethod, form);
  const own = takenMethods.filter((method) => method !== 'prepaid' && receipt.methods.includes(method));
  const only = own.length === 1 ? (own[0] ?? null) : null;

  useEffect(() => form.focusField(only === null ? 'from' : 'to'), [form, only]);

  async function submit({ from = only, to, reference }: Partial<Typed>): Promise<void> {
    if (from === null || to === null || to === undefined) {
      markField(form, from === null ? 'from' : 'to', t('trouble.method'));
      return;
    }
    const result = await send({ id: receipt.id, from, to, accountId: null, reference: orNull(reference) });
    if (result.ok) onDone();
  }

  const choices = (methods: readonly TakenMethod[]) =>
    methods.map((value) => ({
      value,
      digit: String(takenMethods.indexOf(value) + 1),
      words: t(`method.${value}`),
    }));
  return (
    <DeskForm<Typed>
      form={form}
      name="method"
      className={styles['form'] ?? ''}
      initialValues={{ from: only, to: null, reference: '' }}
      onSubmit={submit}
      submitsOnLast
    >
      <h3>{t('changeMethod.title', { number: receipt.number })}</h3>
      <p className={styles['why']}>{t('changeMethod.about')}</p>
      <Form.Item name="reference" label={t('pay.reference')}>
        <Input maxLength={60} placeholder={t('pay.optional')} />
      </Form.Item>
      {only === null ? (
        <Form.Item name="from" label={t('changeMethod.from')}>
          <NumberedChoice label={t('changeMethod.from')} choices={choices(own)} columns={3} />
        </Form.Item>
      ) : null}
      <Form.Item name="to" label={t('changeMethod.to')}>
        <NumberedChoice
          label={t('changeMethod.to')}
          choices={choices(takenMethods.filter((method) => method !== 'prepaid' && method !== only))}
          columns={3}
        />
      </Form.Item>
      <footer>
        <FailureNote failure={failure} />
        <SubmitButton form={form} busy={busy}>
          {t('changeMethod.submit')}
        </SubmitButton>
      </footer>
    </DeskForm>
  );
}
