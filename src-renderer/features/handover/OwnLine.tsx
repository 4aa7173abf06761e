import { Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { contract } from '../../../src-shared/contract/index.ts';
import { useDraft } from '../../app/drafts.ts';
import { FailureNote } from '../../app/FailureNote.tsx';
import { DeskForm } from '../../app/form/DeskForm.tsx';
import { fieldsOf } from '../../app/form/fieldsOf.ts';
import { useFormCommand } from '../../app/form/useFormCommand.ts';
import { KeyButton, KeyHint } from '../../app/KeyButton.tsx';
import { useDeskKey } from '../../app/keys.ts';
import styles from './OwnLine.module.css';

type Typed = { text: string };

/** SHF-09: something unusual, however it was dealt with, in the clerk's own words; Enter writes it into the log. */
export function OwnLine() {
  const { t } = useTranslation('handover');
  const [form] = Form.useForm<Typed>();
  const [draft, keep] = useDraft<Typed>('work-log/line', t('line.draft'));
  const { send, busy, failure } = useFormCommand(contract.handover.writeLine, form);
  useDeskKey('F2', t('line.label'), () => form.focusField('text'));

  async function submit({ text }: Typed) {
    const result = await send({ text });
    if (!result.ok) return;
    keep(undefined);
    form.setFieldsValue({ text: '' });
  }

  return (
    <DeskForm<Typed>
      form={form}
      name="own-line"
      className={styles['form'] ?? ''}
      initialValues={fieldsOf(draft, { text: '' })}
      onValuesChange={(_changed, typed) => keep(typed.text === '' ? undefined : typed)}
      onSubmit={submit}
      submitsOnLast
    >
      <FailureNote failure={failure} />
      <Form.Item
        name="text"
        label={
          <span>
            {t('line.label')} <KeyHint keys="F2" />
          </span>
        }
      >
        <Input maxLength={300} placeholder={t('line.how')} />
      </Form.Item>
      <KeyButton htmlType="submit" keys="Enter" showOnly loading={busy}>
        {t('line.submit')}
      </KeyButton>
    </DeskForm>
  );
}
