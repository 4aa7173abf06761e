import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { contract } from '../../../src-shared/contract/index.ts';
import { useDraft } from '../../app/drafts.ts';
import { FailureNote } from '../../app/FailureNote.tsx';
import { DeskForm } from '../../app/form/DeskForm.tsx';
import { fieldsOf } from '../../app/form/fieldsOf.ts';
import { markField } from '../../app/form/markField.ts';
import { SubmitButton } from '../../app/form/SubmitButton.tsx';
import { typedOver } from '../../app/form/typedOver.ts';
import { agreedPeriod } from './agreedPeriod.ts';
import { AppointmentField } from './AppointmentField.tsx';
import { lookAgain, type Ticket } from './ticket.ts';
import { useSaidCommand } from './useSaidCommand.ts';
import styles from '../../app/form/PanelForm.module.css';

type Typed = { appointment: string };

const nothingAgreed: Typed = { appointment: '' };

/** TKT-04: the technician was asked, the caller phoned back: the time that suits both, or another one. */
export function ScheduleVisit({ ticket, onDone }: { ticket: Ticket; onDone: (ticket: Ticket) => void }) {
  const { t } = useTranslation('tickets');
  const { form, send, busy, failure } = useSaidCommand<Typed, (typeof contract.tickets)['schedule']>(
    contract.tickets.schedule,
  );
  const [draft, keep] = useDraft<Typed>(
    `tickets/${ticket.id}/schedule`,
    t('schedule.draft', { number: ticket.number }),
  );

  useEffect(() => form.focusField('appointment'), [form]);

  async function submit({ appointment: typed }: Typed): Promise<void> {
    const agreed = await agreedPeriod(typed);
    if (!agreed.ok || agreed.value === null) return void markField(form, 'appointment', t('appointment.how'));
    const result = await send({ id: ticket.id, version: ticket.version, appointment: agreed.value });
    if (!result.ok) return lookAgain(result.error);
    keep(undefined);
    return onDone(result.value);
  }

  return (
    <DeskForm<Typed>
      form={form}
      name="schedule"
      className={styles['form'] ?? ''}
      initialValues={fieldsOf(draft, nothingAgreed)}
      onValuesChange={(_, typed) => keep(typedOver(typed, nothingAgreed))}
      onSubmit={submit}
    >
      <h3>{t('schedule.title')}</h3>
      <AppointmentField
        empty={t('appointment.needed')}
        onPick={(appointment) => {
          form.setFieldsValue({ appointment });
          form.setFields([{ name: 'appointment', errors: [] }]);
          keep({ appointment });
          form.focusField('appointment');
        }}
      />
      <footer>
        <FailureNote failure={failure} />
        <SubmitButton form={form} busy={busy}>
          {t('schedule.submit')}
        </SubmitButton>
      </footer>
    </DeskForm>
  );
}
