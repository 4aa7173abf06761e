import { Form, Input } from 'antd';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { contract } from '../../../src-shared/contract/index.ts';
import type { Result } from '../../../src-shared/failure.ts';
import { FailureNote } from '../../app/FailureNote.tsx';
import { DeskForm } from '../../app/form/DeskForm.tsx';
import { fieldsOf } from '../../app/form/fieldsOf.ts';
import { useFormCommand } from '../../app/form/useFormCommand.ts';
import { useDraft } from '../../app/drafts.ts';
import { lookAgain } from './lookAgain.ts';
import { QuickPicks } from '../../app/form/QuickPicks.tsx';
import { SubmitButton } from '../../app/form/SubmitButton.tsx';
import { typedOver } from '../../app/form/typedOver.ts';
import { useVisitWords } from './useVisitWords.ts';
import type { Visit } from './visit.ts';
import styles from '../../app/form/PanelForm.module.css';

type Typed = { handedTo: string; reason: string };

const nothingTold: Typed = { handedTo: '', reason: '' };

type Props = { visit: Visit; how: 'refuse' | 'handOver'; onDone: (visit: Visit) => void };

/** VIS-02: kept outside, or handed to the staff concerned; either way with the reason. */
export function TurnAway({ visit, how, onDone }: Props) {
  const { t } = useTranslation('visitors');
  const words = useVisitWords();
  const [form] = Form.useForm<Typed>();
  const refuse = useFormCommand(contract.visitors.refuse, form);
  const handOver = useFormCommand(contract.visitors.handOver, form);
  const [draft, keep] = useDraft<Typed>(
    `visitors/${visit.id}/${how}`,
    `${t(how === 'refuse' ? 'refuse.title' : 'handOver.title')} ${words.who(visit)}`,
  );
  const isRefusal = how === 'refuse';
  const { failure, busy } = isRefusal ? refuse : handOver;

  useEffect(() => form.focusField(isRefusal ? 'reason' : 'handedTo'), [form, isRefusal]);

  async function submit({ handedTo, reason }: Typed) {
    const about = { id: visit.id, version: visit.version, reason };
    const result: Result<Visit> = isRefusal
      ? await refuse.send(about)
      : await handOver.send({ ...about, handedTo });
    if (!result.ok) return lookAgain(result.error);
    keep(undefined);
    return onDone(result.value);
  }

  return (
    <DeskForm<Typed>
      form={form}
      name={how}
      className={styles['form'] ?? ''}
      initialValues={fieldsOf(draft, nothingTold)}
      onValuesChange={(_, typed) => keep(typedOver(typed, nothingTold))}
      onSubmit={submit}
    >
      <h3>{t(isRefusal ? 'refuse.title' : 'handOver.title')}</h3>
      {isRefusal ? null : (
        <Form.Item name="handedTo" label={t('handOver.to')}>
          <Input maxLength={40} placeholder={t('handOver.toHow')} />
        </Form.Item>
      )}
      <Form.Item name="reason" label={t('reasons.label')}>
        <Input maxLength={120} />
      </Form.Item>
      <QuickPicks
        picks={[
          t('reasons.seller'),
          t('reasons.unrelated'),
          t('reasons.hostRefused'),
          t('reasons.noDocument'),
          t('reasons.trouble'),
        ]}
        onPick={(reason) => {
          form.setFieldsValue({ reason });
          keep(form.getFieldsValue());
          form.focusField('reason');
        }}
      />
      <footer>
        <FailureNote failure={failure} />
        <SubmitButton form={form} busy={busy}>
          {t(isRefusal ? 'refuse.submit' : 'handOver.submit')}
        </SubmitButton>
      </footer>
    </DeskForm>
  );
}
