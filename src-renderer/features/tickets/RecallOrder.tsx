import { Form } from 'antd';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { contract } from '../../../src-shared/contract/index.ts';
import { FailureNote } from '../../app/FailureNote.tsx';
import { DeskForm } from '../../app/form/DeskForm.tsx';
import { ReasonField } from '../../app/form/ReasonField.tsx';
import { SubmitButton } from '../../app/form/SubmitButton.tsx';
import { useFormCommand } from '../../app/form/useFormCommand.ts';
import { lookAgain, type Ticket } from './ticket.ts';
import styles from '../../app/form/PanelForm.module.css';

type Typed = { reason: string };

/** The order comes back undone: why; its paper no longer counts, and the repair waits for someone else. */
export function RecallOrder({ ticket, onDone }: { ticket: Ticket; onDone: (ticket: Ticket) => void }) {
  const { t } = useTranslation('tickets');
  const [form] = Form.useForm<Typed>();
  const { send, busy, failure } = useFormCommand(contract.tickets.recall, form);

  useEffect(() => form.focusField('reason'), [form]);

  async function submit({ reason }: Typed): Promise<void> {
    const result = await send({ id: ticket.id, version: ticket.version, reason });
    if (result.ok) onDone(result.value);
    else lookAgain(result.error);
  }

  return (
    <DeskForm<Typed>
      form={form}
      name="recall"
      className={styles['form'] ?? ''}
      initialValues={{ reason: '' }}
      onSubmit={submit}
    >
      <h3>{t('recall.title')}</h3>
      <p className={styles['why']}>{t('recall.why')}</p>
      <ReasonField
        label={t('recall.reason')}
        picks={[t('recall.mistake'), t('recall.noTime'), t('recall.otherTrade'), t('recall.nobodyHome')]}
      />
      <footer>
        <FailureNote failure={failure} />
        <SubmitButton form={form} busy={busy}>
          {t('recall.submit')}
        </SubmitButton>
      </footer>
    </DeskForm>
  );
}
