import { Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { contract } from '../../../src-shared/contract/index.ts';
import type { Half } from '../../../src-shared/rules/workLog.ts';
import { useDraft } from '../../app/drafts.ts';
import { FailureNote } from '../../app/FailureNote.tsx';
import { DeskForm } from '../../app/form/DeskForm.tsx';
import { fieldsOf } from '../../app/form/fieldsOf.ts';
import { orNull } from '../../app/form/orNull.ts';
import { SubmitButton } from '../../app/form/SubmitButton.tsx';
import { useFormCommand } from '../../app/form/useFormCommand.ts';
import styles from './Halves.module.css';

type Typed = { remark: string };

/** SHF-06: the half-day's log was looked through and is signed, with a remark for whoever comes next. */
export function CompileHalf({ half }: { half: Half }) {
  const { t } = useTranslation('handover');
  const [form] = Form.useForm<Typed>();
  const [draft, keep] = useDraft<Typed>(`work-log/${half}`, t('sign.draft', { half: t(`half.${half}`) }));
  const { send, busy, failure } = useFormCommand(contract.handover.compileLog, form);

  async function submit({ remark }: Typed) {
    const result = await send({ half, remark: orNull(remark) });
    if (result.ok) keep(undefined);
  }

  return (
    <DeskForm<Typed>
      form={form}
      name={`compile-${half}`}
      className={styles['form'] ?? ''}
      initialValues={fieldsOf(draft, { remark: '' })}
      onValuesChange={(_changed, typed) => keep(typed.remark === '' ? undefined : typed)}
      onSubmit={submit}
    >
      <Form.Item name="remark" label={t('sign.remark')}>
        <Input.TextArea maxLength={300} autoSize={{ minRows: 1, maxRows: 6 }} />
      </Form.Item>
      <FailureNote failure={failure} />
      <SubmitButton form={form} busy={busy}>
        {t('sign.submit')}
      </SubmitButton>
    </DeskForm>
  );
}
