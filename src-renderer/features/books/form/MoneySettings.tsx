import { App, Checkbox, Form, InputNumber, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { contract, type Output } from '../../../../src-shared/contract/index.ts';
import { FailureNote } from '../../../app/FailureNote.tsx';
import { DeskForm } from '../../../app/form/DeskForm.tsx';
import { useFormCommand } from '../../../app/form/useFormCommand.ts';
import { wholeNumber } from '../../../app/form/wholeNumber.ts';
import { KeyButton } from '../../../app/KeyButton.tsx';
import sections from '../../../app/Sections.module.css';
import styles from './form.module.css';

type Settings = Output<typeof contract.receipts.settings>;

/** What the office decided about taking money. */
export function MoneySettings({ settings, mayChange }: { settings: Settings; mayChange: boolean }) {
  const { t } = useTranslation(['books', 'shell']);
  const { message } = App.useApp();
  const [form] = Form.useForm<Settings>();
  const { send, busy, failure } = useFormCommand(contract.receipts.changeSettings, form);

  async function save(typed: Settings): Promise<void> {
    const result = await send(typed);
    if (result.ok) void message.success(t('form.settingsSaved'));
  }

  return (
    <section className={sections['section']}>
      <h2>{t('form.settings')}</h2>
      <DeskForm<Settings>
        name="money-settings"
        className={styles['settings'] ?? ''}
        form={form}
        initialValues={settings}
        disabled={!mayChange}
        onSubmit={save}
      >
        <Form.Item name="lateFeesFirst" valuePropName="checked">
          <Checkbox>{t('form.setting.lateFeesFirst')}</Checkbox>
        </Form.Item>
        <Form.Item name="cashRefunds" valuePropName="checked" extra={t('form.setting.cashRefundsWhat')}>
          <Checkbox>{t('form.setting.cashRefunds')}</Checkbox>
        </Form.Item>
        <Form.Item name="askAboveTimes" label={t('form.setting.askAboveTimes')}>
          <InputNumber {...wholeNumber} maxLength={3} />
        </Form.Item>
        <Form.Item name="weekBegins" label={t('form.setting.weekBegins')}>
          <Select options={weekdays.map((value) => ({ value, label: t(`form.weekday.${value}`) }))} />
        </Form.Item>
        <FailureNote failure={failure} />
        {mayChange ? (
          <KeyButton keys="Control+Enter" showOnly type="primary" htmlType="submit" loading={busy}>
            {t('shell:action.save')}
          </KeyButton>
        ) : null}
      </DeskForm>
    </section>
  );
}

const weekdays = [1, 2, 3, 4, 5, 6, 7] as const;
