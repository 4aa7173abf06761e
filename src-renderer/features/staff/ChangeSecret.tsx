import { App, Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { contract } from '../../../src-shared/contract/index.ts';
import { FailureNote } from '../../app/FailureNote.tsx';
import { DeskForm } from '../../app/form/DeskForm.tsx';
import { useFormCommand } from '../../app/form/useFormCommand.ts';
import { KeyButton } from '../../app/KeyButton.tsx';
import { useMay } from '../../app/session.ts';
import { SecretPair } from './SecretPair.tsx';

type Props = { onChanged?: () => void; startsHere?: boolean };
type Values = { oldSecret?: string; newSecret?: string };

/** One's own PIN or password, proved with the old one. */
export function ChangeSecret({ onChanged, startsHere = false }: Props) {
  const { t } = useTranslation('staff');
  const { message } = App.useApp();
  const isAdmin = useMay(['admin']);
  const [form] = Form.useForm<Values>();
  const { send, busy, failure } = useFormCommand(contract.staff.changeSecret, form);

  async function submit({ oldSecret = '', newSecret = '' }: Values) {
    const result = await send({ oldSecret, newSecret });
    if (!result.ok) return;
    form.resetFields();
    void message.success(t('change.done'));
    onChanged?.();
  }

  return (
    <DeskForm form={form} onSubmit={submit} startsHere={startsHere}>
      <Form.Item name="oldSecret" label={t('change.old')}>
        <Input.Password visibilityToggle={false} autoComplete="off" maxLength={128} />
      </Form.Item>
      <SecretPair name="newSecret" isAdmin={isAdmin} />
      <FailureNote failure={failure} />
      <KeyButton keys="Control+Enter" showOnly type="primary" htmlType="submit" loading={busy}>
        {t('change.save')}
      </KeyButton>
    </DeskForm>
  );
}
