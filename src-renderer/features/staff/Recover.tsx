import { App, Form, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { contract } from '../../../src-shared/contract/index.ts';
import { secretWeakness } from '../../../src-shared/rules/secretStrength.ts';
import { FailureNote } from '../../app/FailureNote.tsx';
import { DeskForm } from '../../app/form/DeskForm.tsx';
import { useFormCommand } from '../../app/form/useFormCommand.ts';
import { markIssues } from '../../app/form/markIssues.ts';
import { KeyButton } from '../../app/KeyButton.tsx';
import { useOffice } from '../../app/useOffice.ts';
import { useSentence } from '../../app/useSentence.ts';
import { newRecoveryCode } from '../office/newRecoveryCode.ts';
import { RecoveryCodeStep } from '../office/RecoveryCodeStep.tsx';
import { SecretPair } from './SecretPair.tsx';
import styles from './ProveSecret.module.css';

type Values = { login?: string; recoveryCode?: string; secret?: string };
type Input = Required<Values> & { newRecoveryCode: string };

/** An admin who forgot her password sets a new one with the printed code, and gets the next code before that. */
export function Recover({ back }: { back: (recoveredId?: string) => void }) {
  const { t } = useTranslation('staff');
  const { t: ofShell } = useTranslation('shell');
  const sentence = useSentence();
  const { message } = App.useApp();
  const office = useOffice();
  const [form] = Form.useForm<Values>();
  const [values, setValues] = useState<Input | null>(null);
  const [newCode] = useState(newRecoveryCode);
  const { send, busy, failure } = useFormCommand(contract.staff.recover, form);

  function goOn({ login = '', recoveryCode = '', secret = '' }: Values) {
    const input = { login, recoveryCode, secret, newRecoveryCode: newCode };
    const parsed = contract.staff.recover.input.safeParse(input);
    if (!parsed.success)
      return markIssues(form, parsed.error.issues, ofShell, { login: t('form.loginForm') });
    const why = secretWeakness(secret, { login, isAdmin: true });
    if (!why) return setValues(input);
    form.setFields([{ name: 'secret', errors: [sentence({ code: 'staff/secret-weak', params: { why } })] }]);
    form.focusField('secret');
  }

  async function recover(input: Input) {
    const result = await send(input);
    if (!result.ok) {
      setValues(null);
      // a moment later: the form is hidden until then
      setTimeout(() => form.focusField(result.error.code === 'staff/unknown' ? 'login' : 'recoveryCode'));
      return;
    }
    void message.success(t('recover.done'));
    back(result.value.id);
  }

  return (
    <>
      <div hidden={values !== null}>
        <h1 className={styles['title']}>{t('recover.title')}</h1>
        <p className={styles['note']}>{t('recover.why')}</p>
        <DeskForm form={form} onSubmit={goOn} startsHere>
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
          code={newCode}
          officeName={office?.officeName ?? ''}
          adminName={values.login}
          busy={busy}
          onConfirmed={() => void recover(values)}
          onBack={() => setValues(null)}
        />
      )}
    </>
  );
}
