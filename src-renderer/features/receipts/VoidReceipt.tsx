import { Checkbox, Form } from 'antd';
import { useTranslation } from 'react-i18next';
import { contract } from '../../../src-shared/contract/index.ts';
import { FailureNote } from '../../app/FailureNote.tsx';
import { DeskForm } from '../../app/form/DeskForm.tsx';
import { markField } from '../../app/form/markField.ts';
import { SubmitButton } from '../../app/form/SubmitButton.tsx';
import { useFormCommand } from '../../app/form/useFormCommand.ts';
import type { Receipt } from './typedTaking.ts';
import { WhyWrong } from './WhyWrong.tsx';
import styles from '../../app/form/PanelForm.module.css';

type Typed = { copiesBack: boolean; reason: string };

/** 作废: all copies lie on the counter, and why. The number stays, the money goes back. */
export function VoidReceipt({ receipt, onDone }: { receipt: Receipt; onDone: () => void }) {
  const { t } = useTranslation('receipts');
  const [form] = Form.useForm<Typed>();
  const { send, busy, failure } = useFormCommand(contract.receipts.void, form);

  async function submit({ copiesBack, reason }: Typed): Promise<void> {
    if (!copiesBack) return void markField(form, 'copiesBack', t('void.copiesMissing'));
    const result = await send({ id: receipt.id, reason, copiesBack });
    return result.ok ? onDone() : undefined;
  }

  return (
    <DeskForm<Typed>
      form={form}
      name="void"
      className={styles['form'] ?? ''}
      initialValues={{ copiesBack: false, reason: '' }}
      onSubmit={submit}
      startsHere
    >
      <h3>{t('void.title', { number: receipt.number })}</h3>
      <p className={styles['why']}>{t('void.about')}</p>
      <Form.Item name="copiesBack" valuePropName="checked">
        <Checkbox>{t('void.copies')}</Checkbox>
      </Form.Item>
      <WhyWrong />
      <footer>
        <FailureNote failure={failure} />
        <SubmitButton form={form} busy={busy}>
          {t('void.submit')}
        </SubmitButton>
      </footer>
    </DeskForm>
  );
}
