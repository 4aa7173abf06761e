import { Form, Input } from 'antd';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { contract } from '../../../src-shared/contract/index.ts';
import { secretWeakness } from '../../../src-shared/rules/secretStrength.ts';
import { Door } from '../../app/Door.tsx';
import { DoorFoot } from '../../app/DoorFoot.tsx';
import { FailureNote } from '../../app/FailureNote.tsx';
import { DeskForm } from '../../app/form/DeskForm.tsx';
import { markIssues } from '../../app/form/markIssues.ts';
import { KeyButton } from '../../app/KeyButton.tsx';
import { ledgerCache, useCommand } from '../../app/ledgerQuery.ts';
import { prefer } from '../../app/preferences.ts';
import { openRestore, useRestoring } from '../../app/restoring.ts';
import { useSentence } from '../../app/useSentence.ts';
import { SecretPair } from '../staff/SecretPair.tsx';
import { newRecoveryCode } from './newRecoveryCode.ts';
import { RecoveryCodeStep } from './RecoveryCodeStep.tsx';
import {
  BackupField,
  CounterFields,
  firstSettings,
  OfficeFields,
  type SettingsValues,
  useSettingsHints,
} from './SettingsFields.tsx';
import sections from '../../app/Sections.module.css';
import styles from './office.module.css';

type Values = SettingsValues & { admin: { login: string; name: string }; secret: string; repeat: string };

const start: Values = { ...firstSettings, admin: { login: '', name: '' }, secret: '', repeat: '' };

/** The first run of a ledger: the office, its counter, its backups, its first admin and the recovery code. */
export function FirstRun({ demo }: { demo: boolean }) {
  const { t } = useTranslation(['office', 'staff']);
  const { t: ofShell } = useTranslation('shell');
  const hints = { ...useSettingsHints(), 'admin.login': t('staff:form.loginForm') };
  const sentence = useSentence();
  const [form] = Form.useForm<Values>();
  const [at, setAt] = useState(0);
  const [kept, setKept] = useState(start);
  const [recoveryCode] = useState(newRecoveryCode);
  const { send, busy, failure } = useCommand(contract.office.setUp);
  const step = steps[at];
  const isRestoring = useRestoring(({ isOpen }) => isOpen);

  function goOn(shown: Partial<Values>) {
    const values = { ...kept, ...shown };
    const parsed = contract.office.setUp.input.safeParse(inputOf(values, demo, recoveryCode));
    const own =
      parsed.error?.issues.filter(({ path: [field] }) => step?.fields.some((name) => name === field)) ?? [];
    if (own.length > 0) return markIssues(form, own, ofShell, hints);
    const why = step?.name === 'admin' && secretWeakness(values.secret, { ...values.admin, isAdmin: true });
    if (why) {
      const weak = sentence({ code: 'staff/secret-weak', params: { why } });
      form.setFields([{ name: 'secret', errors: [weak] }]);
      return form.focusField('secret');
    }
    setKept(values);
    setAt(at + 1);
  }

  async function setUp() {
    const result = await send(inputOf(kept, demo, recoveryCode));
    if (result.ok) {
      prefer({ lastStaffId: result.value.adminId });
      await ledgerCache.invalidateQueries();
    } else if (result.error.code === 'staff/secret-weak')
      setAt(steps.findIndex(({ name }) => name === 'admin'));
  }

  return (
    <Door
      aside={
        <>
          <h1 className={sections['title']}>{t('setUp.title')}</h1>
          <p className={sections['note']}>{t('setUp.once')}</p>
          <ol className={styles['steps']}>
            {[...steps.map(({ name }) => name), 'recovery' as const].map((name, index) => (
              <li
                key={name}
                className={styles['step']}
                data-done={index < at}
                {...(index === at ? { 'aria-current': 'step' as const } : {})}
              >
                <span aria-hidden="true">{index < at ? '✓' : index + 1}</span>
                <span>{t(stepKeys[name])}</span>
              </li>
            ))}
          </ol>
        </>
      }
      foot={<DoorFoot />}
    >
      {step ? (
        <DeskForm key={step.name} form={form} initialValues={kept} onSubmit={goOn} startsHere={!isRestoring}>
          <h1 className={sections['title']}>{t(stepKeys[step.name])}</h1>
          <p className={sections['note']}>{t(whyKeys[step.name])}</p>
          {step.render()}
          <FailureNote failure={failure} />
          <div className={sections['actions']}>
            <KeyButton keys="Control+Enter" showOnly type="primary" size="large" htmlType="submit">
              {t('setUp.next')}
            </KeyButton>
            {at > 0 ? (
              <KeyButton keys="Escape" size="large" onAct={() => setAt(at - 1)}>
                {t('setUp.back')}
              </KeyButton>
            ) : (
              <KeyButton keys="F2" size="large" disabled={isRestoring} onAct={openRestore}>
                {t('setUp.restore')}
              </KeyButton>
            )}
          </div>
          {at === 0 ? <p className={sections['note']}>{t('setUp.restoreWhy')}</p> : null}
        </DeskForm>
      ) : (
        <>
          <RecoveryCodeStep
            code={recoveryCode}
            officeName={kept.officeName}
            adminName={kept.admin.name}
            verb={t('setUp.finish')}
            busy={busy}
            onConfirmed={() => void setUp()}
            onBack={() => setAt(at - 1)}
          />
          <FailureNote failure={failure} />
        </>
      )}
    </Door>
  );
}

type StepName = 'office' | 'counter' | 'backup' | 'admin';
type Step = { name: StepName; fields: readonly (keyof Values)[]; render: () => ReactNode };

const steps: readonly Step[] = [
  { name: 'office', fields: ['officeName', 'letterhead'], render: () => <OfficeFields /> },
  {
    name: 'counter',
    fields: ['counterCode', 'counterNumber', 'zone', 'cutOff', 'idleLockMinutes'],
    render: () => <CounterFields />,
  },
  { name: 'backup', fields: ['backupFolder'], render: () => <BackupField /> },
  { name: 'admin', fields: ['admin', 'secret'], render: () => <AdminFields /> },
];

function AdminFields() {
  const { t } = useTranslation(['office', 'staff']);
  return (
    <>
      <Form.Item name={['admin', 'name']} label={t('staff:list.name')}>
        <Input maxLength={40} />
      </Form.Item>
      <Form.Item name={['admin', 'login']} label={t('staff:list.login')} extra={t('staff:form.loginHint')}>
        <Input maxLength={32} />
      </Form.Item>
      <SecretPair name="secret" label={t('setUp.secret')} isAdmin />
    </>
  );
}

function inputOf(
  { admin, secret, repeat: _repeat, ...settings }: Values,
  demo: boolean,
  recoveryCode: string,
) {
  return { ...settings, demo, admin, secret, recoveryCode };
}

const stepKeys = {
  office: 'setUp.step.office',
  counter: 'setUp.step.counter',
  backup: 'setUp.step.backup',
  admin: 'setUp.step.admin',
  recovery: 'setUp.step.recovery',
} as const;
const whyKeys = {
  office: 'setUp.why.office',
  counter: 'setUp.why.counter',
  backup: 'setUp.why.backup',
  admin: 'setUp.why.admin',
} as const;
