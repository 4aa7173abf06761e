import { App, Form } from 'antd';
import { useTranslation } from 'react-i18next';
import { contract, type Output } from '../../../src-shared/contract/index.ts';
import { FailureNote } from '../../app/FailureNote.tsx';
import { DeskForm } from '../../app/form/DeskForm.tsx';
import { useFormCommand } from '../../app/form/useFormCommand.ts';
import { KeyButton } from '../../app/KeyButton.tsx';
import { LookChoices } from '../../app/LookChoices.tsx';
import { useLedger } from '../../app/ledgerQuery.ts';
import { useMay } from '../../app/session.ts';
import { ChangeSecret } from '../staff/ChangeSecret.tsx';
import { DemoSection } from './DemoSection.tsx';
import { LedgerSection } from './LedgerSection.tsx';
import {
  BackupField,
  CounterFields,
  OfficeFields,
  SecondBackupField,
  useSettingsHints,
} from './SettingsFields.tsx';
import { SettingsLinks } from './SettingsLinks.tsx';
import sections from '../../app/Sections.module.css';
import styles from './office.module.css';

type Settings = Output<typeof contract.office.settings>;

/** The way to the screens behind it, and what this computer, this person and this office have set; the office's part is the admin's. */
export function SettingsScreen() {
  const { t } = useTranslation('office');
  const settings = useLedger(contract.office.settings, {});
  return (
    <div className={styles['page']}>
      <h1 className={sections['title']}>{t('settings.title')}</h1>
      <SettingsLinks />
      <section className={sections['section']}>
        <h2>{t('settings.look')}</h2>
        <div className={styles['choices']}>
          <LookChoices />
        </div>
      </section>
      <section className={sections['section']}>
        <h2>{t('settings.ledger')}</h2>
        <LedgerSection />
      </section>
      <section className={sections['section']}>
        <h2>{t('settings.own')}</h2>
        <ChangeSecret />
      </section>
      <section className={sections['section']}>
        <h2>{t('settings.office')}</h2>
        <FailureNote failure={settings.failure} />
        {settings.data ? <OfficeSettings settings={settings.data} /> : null}
      </section>
      <DemoSection />
    </div>
  );
}

function OfficeSettings({ settings }: { settings: Settings }) {
  const { t } = useTranslation(['office', 'shell']);
  const { message } = App.useApp();
  const mayChange = useMay(contract.office.changeSettings.roles);
  const [form] = Form.useForm<Settings>();
  const { send, busy, failure } = useFormCommand(contract.office.changeSettings, form, {
    hints: useSettingsHints(),
  });

  async function save(values: Settings) {
    const result = await send({ ...settings, ...values });
    if (result.ok) void message.success(t('settings.saved'));
  }

  return (
    <DeskForm form={form} initialValues={settings} onSubmit={save} disabled={!mayChange}>
      <OfficeFields />
      <CounterFields />
      <BackupField />
      <SecondBackupField />
      <FailureNote failure={failure} />
      {mayChange ? (
        <KeyButton keys="Control+Enter" showOnly type="primary" htmlType="submit" loading={busy}>
          {t('shell:action.save')}
        </KeyButton>
      ) : (
        <p className={sections['note']}>{t('settings.readOnly')}</p>
      )}
    </DeskForm>
  );
}
