import { Form, Input } from 'antd';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { contract } from '../../../src-shared/contract/index.ts';
import { FailureNote } from '../../app/FailureNote.tsx';
import { DeskForm } from '../../app/form/DeskForm.tsx';
import { QuickPicks } from '../../app/form/QuickPicks.tsx';
import { SubmitButton } from '../../app/form/SubmitButton.tsx';
import { useFormCommand } from '../../app/form/useFormCommand.ts';
import { lookAgain, type Ticket } from './ticket.ts';
import styles from '../../app/form/PanelForm.module.css';

type Typed = { acceptedBy: string };

/** TKT-20: water flows, the next rain has passed: the signature that closes the repair. */
export function AcceptRepair({ ticket, onDone }: { ticket: Ticket; onDone: (ticket: Ticket) => void }) {
  const { t } = useTranslation('tickets');
  const [form] = Form.useForm<Typed>();
  const { send, busy, failure } = useFormCommand(contract.tickets.accept, form);

  useEffect(() => form.focusField('acceptedBy'), [form]);

  async function submit({ acceptedBy }: Typed): Promise<void> {
    const result = await send({ id: ticket.id, version: ticket.version, acceptedBy });
    if (result.ok) onDone(result.value);
    else lookAgain(result.error);
  }

  return (
    <DeskForm<Typed>
      form={form}
      name="accept"
      className={styles['form'] ?? ''}
      initialValues={{ acceptedBy: '' }}
      onSubmit={submit}
    >
      <h3>{t('accept.title')}</h3>
      <p className={styles['why']}>{t('accept.why')}</p>
      <Form.Item name="acceptedBy" label={t('voucher.acceptedBy')}>
        <Input maxLength={40} />
      </Form.Item>
      <QuickPicks
        picks={[t('voucher.acceptedByCaller')]}
        onPick={() => {
          form.setFieldsValue({ acceptedBy: ticket.callerName });
          form.focusField('acceptedBy');
        }}
      />
      <footer>
        <FailureNote failure={failure} />
        <SubmitButton form={form} busy={busy}>
          {t('accept.submit')}
        </SubmitButton>
      </footer>
    </DeskForm>
  );
}
