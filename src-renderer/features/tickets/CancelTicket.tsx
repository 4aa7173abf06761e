import { Form } from 'antd';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { contract } from '../../../src-shared/contract/index.ts';
import { cancelReasons } from '../../../src-shared/rules/ticketStates.ts';
import { FailureNote } from '../../app/FailureNote.tsx';
import { DeskForm } from '../../app/form/DeskForm.tsx';
import { NumberedChoice } from '../../app/form/NumberedChoice.tsx';
import { SubmitButton } from '../../app/form/SubmitButton.tsx';
import { useFormCommand } from '../../app/form/useFormCommand.ts';
import { lookAgain, type Ticket } from './ticket.ts';
import styles from '../../app/form/PanelForm.module.css';

type Typed = { reason: (typeof cancelReasons)[number] | null };

/** Called off, for one of the reasons there are; that we will not do it is none of them (TKT-18). */
export function CancelTicket({ ticket, onDone }: { ticket: Ticket; onDone: (ticket: Ticket) => void }) {
  const { t } = useTranslation('tickets');
  const [form] = Form.useForm<Typed>();
  const { send, busy, failure } = useFormCommand(contract.tickets.cancel, form);

  useEffect(() => form.focusField('reason'), [form]);

  async function submit({ reason }: Typed): Promise<void> {
    if (reason === null) {
      form.setFields([{ name: 'reason', errors: [t('cancel.reasonMissing')] }]);
      return form.focusField('reason');
    }
    const result = await send({ id: ticket.id, version: ticket.version, reason });
    if (result.ok) return onDone(result.value);
    return lookAgain(result.error);
  }

  return (
    <DeskForm<Typed>
      form={form}
      name="cancel"
      className={styles['form'] ?? ''}
      initialValues={{ reason: null }}
      onSubmit={submit}
    >
      <h3>{t('cancel.title')}</h3>
      <Form.Item name="reason" label={t('cancel.reason')}>
        <NumberedChoice
          label={t('cancel.reason')}
          choices={cancelReasons.map((value) => ({
            value,
            words: t(`reason.${value}`),
          }))}
          columns={2}
        />
      </Form.Item>
      <footer>
        <FailureNote failure={failure} />
        <SubmitButton form={form} busy={busy}>
          {t('cancel.submit')}
        </SubmitButton>
      </footer>
    </DeskForm>
  );
}
