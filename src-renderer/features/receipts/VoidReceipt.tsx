import { Checkbox, Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { contract } from '../../../src-shared/contract/index.ts';
import { FailureNote } from '../../app/FailureNote.tsx';
import { DeskForm } from '../../app/form/DeskForm.tsx';
import { QuickPicks } from '../../app/form/QuickPicks.tsx';
import { SubmitButton } from '../../app/form/SubmitButton.tsx';
import { useFormCommand } from '../../app/form/useFormCommand.ts';
import type { Receipt } from './typedTaking.ts';
import styles from '../../app/form/PanelForm.module.css';

type Typed = { copiesBack: boolean; reason: string };

/** 作废: all copies lie on the counter, and why. The number stays, the money goes back. */
export function VoidReceipt({ receipt, onDone }: { receipt: Receipt; onDone: () => void }) {
  const { t } = useTranslation('receipts');
  const [form] = Form.useForm<Typed>();
  const { send, busy, failure } = useFormCommand(contract.receipts.void, form);

  async function submit({ copiesBack, reason }: Typed): Promise<void> {
    if (!copiesBack) {
      form.setFields([{ name: 'copiesBack', errors: [t('void.copiesMissing')] }]);
      return form.focusField('copiesBack');
    }
    const result = await send({ id: receipt.id, reason, copiesBack });
    if (result.ok) onDone();
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
      <Form.Item name="reason" label={t('correct.reason')}>
        <Input maxLength={60} />
      </Form.Item>
      <QuickPicks
        picks={[
          t('void.picks.amount'),
          t('void.picks.item'),
          t('void.picks.payer'),
          t('void.picks.withdrawn'),
        ]}
        onPick={(reason) => {
          form.setFieldsValue({ reason });
          form.focusField('reason');
        }}
      />
      <footer>
        <FailureNote failure={failure?.code === 'input/invalid' ? null : failure} />
        <SubmitButton form={form} busy={busy}>
          {t('void.submit')}
        </SubmitButton>
      </footer>
    </DeskForm>
  );
}
