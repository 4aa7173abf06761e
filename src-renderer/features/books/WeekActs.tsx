import { Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { contract } from '../../../src-shared/contract/index.ts';
import { FormDialog } from '../../app/form/FormDialog.tsx';
import { orNull } from '../../app/form/orNull.ts';
import { useFormCommand } from '../../app/form/useFormCommand.ts';

type RegisterProps = {
  day: string;
  /** The exceptions that were ticked. */
  looked: readonly string[];
  span: string;
  close: () => void;
  onDone: () => void;
};

/** FEE-10: the week's figures are written down as they are now, its exceptions looked at. */
export function RegisterWeek({ day, looked, span, close, onDone }: RegisterProps) {
  const { t } = useTranslation('books');
  const [form] = Form.useForm<object>();
  const { send, busy, failure } = useFormCommand(contract.receipts.registerWeek, form);

  async function submit(): Promise<void> {
    const result = await send({ day, looked: [...looked] });
    if (result.ok) onDone();
  }

  return (
    <FormDialog<object>
      title={t('week.title')}
      verb={t('week.register')}
      form={form}
      busy={busy}
      failure={failure}
      close={close}
      onSubmit={submit}
    >
      <p>{t('week.confirm', { span })}</p>
    </FormDialog>
  );
}

type CheckProps = { fromOn: string; span: string; close: () => void };

/** FEE-13: someone who leads has looked the collected fees through. */
export function CheckWeek({ fromOn, span, close }: CheckProps) {
  const { t } = useTranslation('books');
  const [form] = Form.useForm<{ note: string }>();
  const { send, busy, failure } = useFormCommand(contract.receipts.checkWeek, form);

  async function submit({ note }: { note: string }): Promise<void> {
    const result = await send({ fromOn, note: orNull(note) });
    if (result.ok) close();
  }

  return (
    <FormDialog<{ note: string }>
      title={t('week.checkTitle', { span })}
      verb={t('week.check')}
      form={form}
      initialValues={{ note: '' }}
      busy={busy}
      failure={failure}
      close={close}
      onSubmit={submit}
    >
      <p>{t('week.checkWhy')}</p>
      <Form.Item name="note" label={t('week.note')}>
        <Input maxLength={120} />
      </Form.Item>
    </FormDialog>
  );
}
