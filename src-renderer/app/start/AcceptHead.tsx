import { Form, Input, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { contract } from '../../../src-shared/contract/index.ts';
import { StaffId } from '../../../src-shared/contract/staff.ts';
import { FailureNote } from '../FailureNote.tsx';
import { DeskForm } from '../form/DeskForm.tsx';
import { useFormCommand } from '../form/useFormCommand.ts';
import { KeyButton } from '../KeyButton.tsx';
import { useLedger } from '../ledgerQuery.ts';
import styles from './start.module.css';

type Values = { staffId?: string; secret?: string; reason?: string };

/** An admin goes on from what is there although records are missing; who, when and why is written down for ever. */
export function AcceptHead({ back, onAccepted }: { back: () => void; onAccepted: () => unknown }) {
  const { t } = useTranslation('start');
  const { t: ofShell } = useTranslation('shell');
  const [form] = Form.useForm<Values>();
  const roster = useLedger(contract.staff.roster, {});
  const { send, busy, failure } = useFormCommand(contract.office.acceptHead, form);

  async function submit({ staffId = '', secret = '', reason = '' }: Values) {
    const who = StaffId.safeParse(staffId);
    if (!who.success) {
      form.setFields([{ name: 'staffId', errors: [ofShell('field.required')] }]);
      return form.focusField('staffId');
    }
    const result = await send({ staffId: who.data, secret, reason });
    if (result.ok) await onAccepted();
  }

  return (
    <DeskForm form={form} onSubmit={submit} startsHere>
      <h1 className={styles['title']}>{t('accept.title')}</h1>
      <p className={styles['todo']}>{t('accept.why')}</p>
      <Form.Item name="staffId" label={t('accept.admin')}>
        <Select
          showSearch={{ optionFilterProp: 'label' }}
          options={(roster.data ?? []).map(({ id, name, login }) => ({
            value: id,
            label: `${name} ${login}`,
          }))}
        />
      </Form.Item>
      <Form.Item name="reason" label={t('accept.reason')} extra={t('accept.reasonHint')}>
        <Input maxLength={200} />
      </Form.Item>
      <Form.Item name="secret" label={t('accept.secret')}>
        <Input.Password visibilityToggle={false} autoComplete="off" maxLength={128} />
      </Form.Item>
      <FailureNote failure={failure} />
      <div className={styles['actions']}>
        <KeyButton keys="Escape" size="large" type="primary" onAct={back}>
          {t('accept.back')}
        </KeyButton>
        <KeyButton keys="Control+Enter" showOnly danger size="large" htmlType="submit" loading={busy}>
          {t('accept.confirm')}
        </KeyButton>
      </div>
    </DeskForm>
  );
}
