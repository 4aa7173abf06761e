import { App, Form, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { contract } from '../../../src-shared/contract/index.ts';
import { FailureNote } from '../../app/FailureNote.tsx';
import { DeskForm } from '../../app/form/DeskForm.tsx';
import { useFormCommand } from '../../app/form/useFormCommand.ts';
import { KeyButton } from '../../app/KeyButton.tsx';
import { useOffice } from '../../app/useOffice.ts';
import { RecoveryCodeStep } from '../office/RecoveryCodeStep.tsx';
import { SecretPair } from './SecretPair.tsx';
import styles from './ProveSecret.module.css';

type Values = { login?: string; recoveryCode?: string; secret?: string };

/** An admin who forgot her password sets a new one with the printed code, and gets the next code before that. */
export function Recover({ back }: { back: (recoveredId?: string) => void }) {
  const { t } = useTranslation('staff');
  const { message } = App.useApp();
  const office = useOffice();
  const [form] = Form.useForm<Values>();
  const [values, setValues] = useState<Values | null>(null);
  const { send, busy, failure } = useFormCommand(contract.staff.recover, form);

  async function recover(newRecoveryCode: string) {
    const { login = '', recoveryCode = '', secret = '' } = values ?? {};
    const result = await send({ login, recoveryCode, secret, newRecoveryCode });
    if (!result.ok) return setValues(null);
    void message.success(t('recover.done'));
    back(result.value.id);
  }

  return (
    <>
      <div hidden={values !== null}>
        <h1 className={styles['title']}>{t('recover.title')}</h1>
        <p className={styles['note']}>{t('recover.why')}</p>
        <DeskForm form={form} onSubmit={setValues} startsHere>
          <Form.Item name="login" label={t('recover.login')}>
            <Input maxLength={32} />
          </Form.Item>
          <Form.Item name="recoveryCode" label={t('recover.code')}>
            <Input maxLength={64} />
          </Form.Item>
          <SecretPair name="secret" isAdmin />
          <FailureNote failure={failure} />
          <div className={styles['actions']}>
            <KeyButton keys="Control+Enter" showOnly type="primary" htmlType="submit">
              {t('recover.next')}
            </KeyButton>
            <KeyButton keys="Escape" onAct={() => back()}>
              {t('signIn.back')}
            </KeyButton>
          </div>
        </DeskForm>
      </div>
      {values === null ? null : (
        <RecoveryCodeStep
          officeName={office?.officeName ?? ''}
          adminName={values.login ?? ''}
          busy={busy}
          onConfirmed={(code) => void recover(code)}
          onBack={() => setValues(null)}
        />
      )}
    </>
  );
}
