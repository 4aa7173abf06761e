import { Form, Input } from 'antd';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { contract } from '../../../src-shared/contract/index.ts';
import { answers } from '../../../src-shared/rules/visitStates.ts';
import { FailureNote } from '../../app/FailureNote.tsx';
import { DeskForm } from '../../app/form/DeskForm.tsx';
import { useFormCommand } from '../../app/form/useFormCommand.ts';
import { lookAgain } from './lookAgain.ts';
import { NumberedChoice } from '../../app/form/NumberedChoice.tsx';
import { SubmitButton } from '../../app/form/SubmitButton.tsx';
import { type Visit, whoMustAgree } from './visit.ts';
import styles from '../../app/form/PanelForm.module.css';

type Answer = NonNullable<Visit['hostAnswer']>;
type Typed = { calledName: string; answer: Answer | null };

/** VIS-05: the person to be visited is phoned (of officials and journalists the superior, VIS-11), and what she said. */
export function HostCall({ visit, onDone }: { visit: Visit; onDone: (visit: Visit) => void }) {
  const { t } = useTranslation('visitors');
  const [form] = Form.useForm<Typed>();
  const { send, busy, failure } = useFormCommand(contract.visitors.callHost, form);
  const whom = whoMustAgree[visit.category] ?? 'host';
  const isSuperior = whom === 'superior';
  const known = visit.calledName ?? (isSuperior ? null : visit.hostName);
  const hasName = known !== null;

  useEffect(() => form.focusField(hasName ? 'answer' : 'calledName'), [form, hasName]);

  async function submit({ calledName, answer }: Typed) {
    const input = { id: visit.id, version: visit.version, calledName, answer: answer as Answer };
    const result = await send(input);
    if (result.ok) return onDone(result.value);
    return lookAgain(result.error);
  }

  return (
    <DeskForm<Typed>
      form={form}
      name="host-call"
      className={styles['form'] ?? ''}
      initialValues={{ calledName: known ?? '', answer: null }}
      onSubmit={submit}
      submitsOnLast
    >
      <h3>{t(isSuperior ? 'call.superior.title' : 'call.host.title')}</h3>
      <p className={styles['why']}>{t(isSuperior ? 'call.superior.why' : 'call.host.why')}</p>
      <Form.Item name="calledName" label={t(isSuperior ? 'call.superior.name' : 'call.host.name')}>
        <Input maxLength={40} />
      </Form.Item>
      <Form.Item name="answer" label={t('call.answer')}>
        <NumberedChoice
          label={t('call.answer')}
          choices={answers.map((value) => ({
            value,
            words: t(`answer.${whom}.${value}`),
          }))}
          columns={3}
        />
      </Form.Item>
      <footer>
        <FailureNote failure={failure} />
        <SubmitButton form={form} busy={busy}>
          {t('call.submit')}
        </SubmitButton>
      </footer>
    </DeskForm>
  );
}
