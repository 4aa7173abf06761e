import { App, Checkbox, Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { contract, type Output } from '../../../src-shared/contract/index.ts';
import { type Role, roles } from '../../../src-shared/contract/procedure.ts';
import { FormDialog } from '../../app/form/FormDialog.tsx';
import { useFormCommand } from '../../app/form/useFormCommand.ts';

type Member = Output<typeof contract.staff.list>[number];

/** A new colleague with her first PIN, which serves once. */
export function AddStaff({ close }: { close: () => void }) {
  const { t } = useTranslation('staff');
  const { message } = App.useApp();
  const [form] = Form.useForm<{ name?: string; login?: string; roles?: Role[]; secret?: string }>();
  const { send, busy, failure } = useFormCommand(contract.staff.add, form, {
    hints: { login: t('form.loginForm') },
  });

  return (
    <FormDialog
      title={t('form.addTitle')}
      verb={t('list.add')}
      form={form}
      initialValues={{ roles: ['receptionist'] }}
      busy={busy}
      failure={failure}
      close={close}
      onSubmit={async ({ name = '', login = '', roles: own = [], secret = '' }) => {
        const result = await send({ name, login, roles: own, secret });
        if (!result.ok) return;
        void message.success(t('form.added', { name }));
        close();
      }}
    >
      <Form.Item name="name" label={t('list.name')}>
        <Input maxLength={40} />
      </Form.Item>
      <Form.Item name="login" label={t('list.login')} extra={t('form.loginHint')}>
        <Input maxLength={32} />
      </Form.Item>
      <Posts />
      <Form.Item name="secret" label={t('form.firstSecret')} extra={t('form.firstSecretNote')}>
        <Input maxLength={128} />
      </Form.Item>
    </FormDialog>
  );
}

/** Corrects a colleague's name and posts, or says that she works here no more. */
export function ChangeStaff({ member, close }: { member: Member; close: () => void }) {
  const { t } = useTranslation('staff');
  const { message } = App.useApp();
  const [form] = Form.useForm<{ name: string; roles: Role[]; active: boolean }>();
  const { send, busy, failure } = useFormCommand(contract.staff.change, form);

  return (
    <FormDialog
      title={t('form.editTitle', { name: member.name })}
      form={form}
      initialValues={member}
      busy={busy}
      failure={failure}
      close={close}
      onSubmit={async ({ name, roles: own, active }) => {
        const result = await send({ id: member.id, name, roles: own, active });
        if (!result.ok) return;
        void message.success(t('form.saved'));
        close();
      }}
    >
      <Form.Item name="name" label={t('list.name')}>
        <Input maxLength={40} />
      </Form.Item>
      <Posts />
      <Form.Item name="active" valuePropName="checked">
        <Checkbox>{t('form.active')}</Checkbox>
      </Form.Item>
    </FormDialog>
  );
}

/** A new first PIN for a colleague who forgot hers; it lifts a lock-out as well. */
export function ResetSecret({ member, close }: { member: Member; close: () => void }) {
  const { t } = useTranslation('staff');
  const { message } = App.useApp();
  const [form] = Form.useForm<{ secret?: string }>();
  const { send, busy, failure } = useFormCommand(contract.staff.resetSecret, form);

  return (
    <FormDialog
      title={t('form.resetTitle', { name: member.name })}
      verb={t('list.reset')}
      form={form}
      busy={busy}
      failure={failure}
      close={close}
      onSubmit={async ({ secret = '' }) => {
        const result = await send({ id: member.id, secret });
        if (!result.ok) return;
        void message.success(t('form.wasReset', { name: member.name }));
        close();
      }}
    >
      <Form.Item name="secret" label={t('form.firstSecret')} extra={t('form.resetNote')}>
        <Input maxLength={128} />
      </Form.Item>
    </FormDialog>
  );
}

function Posts() {
  const { t } = useTranslation('staff');
  return (
    <Form.Item name="roles" label={t('list.roles')}>
      <Checkbox.Group options={roles.map((role) => ({ value: role, label: t(`role.${role}`) }))} />
    </Form.Item>
  );
}
