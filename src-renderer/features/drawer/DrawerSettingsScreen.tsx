import { App, Form } from 'antd';
import { useTranslation } from 'react-i18next';
import { contract, type Output } from '../../../src-shared/contract/index.ts';
import { fen, fenText } from '../../../src-shared/rules/fen.ts';
import { FailureNote } from '../../app/FailureNote.tsx';
import { ClockInput } from '../../app/form/ClockInput.tsx';
import { DecimalField } from '../../app/form/DecimalField.tsx';
import { DeskForm } from '../../app/form/DeskForm.tsx';
import { scaled } from '../../app/form/readDecimal.ts';
import { useFormCommand } from '../../app/form/useFormCommand.ts';
import { KeyButton } from '../../app/KeyButton.tsx';
import { useLedger } from '../../app/ledgerQuery.ts';
import { useMay } from '../../app/session.ts';
import sections from '../../app/Sections.module.css';
import styles from './DrawerScreen.module.css';

type Settings = Output<typeof contract.drawer.settings>;
type Typed = { float: string; tolerance: string; remindFrom: string };

/** 钱箱设置: the float, up to which difference a supervisor may agree, and from when the desk is reminded of 交款. */
export function DrawerSettingsScreen() {
  const { t } = useTranslation('drawer');
  const { data, failure } = useLedger(contract.drawer.settings, {});
  return (
    <div className={styles['form']}>
      <h1 className={sections['title']}>{t('settings.title')}</h1>
      <FailureNote failure={failure} />
      {data ? <SettingsForm settings={data} /> : null}
    </div>
  );
}

function SettingsForm({ settings }: { settings: Settings }) {
  const { t } = useTranslation(['drawer', 'shell']);
  const { message } = App.useApp();
  const mayChange = useMay(contract.drawer.changeSettings.roles);
  const [form] = Form.useForm<Typed>();
  const { send, busy, failure } = useFormCommand(contract.drawer.changeSettings, form, {
    hints: { remindFrom: t('settings.clockHow') },
  });

  async function save({ float, tolerance, remindFrom }: Typed): Promise<void> {
    const result = await send({
      floatFen: fen(scaled(float, 2) ?? 0),
      toleranceFen: fen(scaled(tolerance, 2) ?? 0),
      remindFrom,
    });
    if (result.ok) void message.success(t('settings.saved'));
  }

  return (
    <DeskForm<Typed>
      form={form}
      name="drawer-settings"
      initialValues={{
        float: fenText(settings.floatFen),
        tolerance: fenText(settings.toleranceFen),
        remindFrom: settings.remindFrom,
      }}
      disabled={!mayChange}
      onSubmit={save}
      startsHere={mayChange}
    >
      <DecimalField
        name={['float']}
        label={t('settings.float')}
        places={2}
        suffix={t('count.yuan')}
        extra={t('settings.floatWhat')}
        most={20_000}
      />
      <DecimalField
        name={['tolerance']}
        label={t('settings.tolerance')}
        places={2}
        suffix={t('count.yuan')}
        extra={t('settings.toleranceWhat')}
        most={20_000}
      />
      <Form.Item
        name="remindFrom"
        label={t('settings.remindFrom')}
        extra={t('settings.remindWhat', { time: settings.cutOff })}
      >
        <ClockInput />
      </Form.Item>
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
