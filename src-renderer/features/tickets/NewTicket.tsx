import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams, useSearchParams } from 'react-router';
import { contract } from '../../../src-shared/contract/index.ts';
import { useDraft } from '../../app/drafts.ts';
import { FailureNote } from '../../app/FailureNote.tsx';
import { DeskForm } from '../../app/form/DeskForm.tsx';
import { fieldsOf } from '../../app/form/fieldsOf.ts';
import { markField } from '../../app/form/markField.ts';
import { SubmitButton } from '../../app/form/SubmitButton.tsx';
import { typedOver } from '../../app/form/typedOver.ts';
import { useLedger } from '../../app/ledgerQuery.ts';
import { paths } from '../../app/paths.ts';
import { closeTask } from '../../app/tasks/tasks.ts';
import { AppointmentField } from './AppointmentField.tsx';
import { agreedPeriod } from './agreedPeriod.ts';
import { CallerAside } from './CallerAside.tsx';
import { ReadBack } from './ReadBack.tsx';
import { SaidFields, ScopeItem, SourceItem } from './SaidFields.tsx';
import { nothingSaid, readSaid, type TypedSaid } from './said.ts';
import { lookAgain } from './ticket.ts';
import { useSaidCommand } from './useSaidCommand.ts';
import styles from './NewTicket.module.css';

/** What is typed during a call: what was said, and the time that was agreed on, in words. */
export type TypedReport = TypedSaid & { appointment: string };

const nothingTyped: TypedReport = { ...nothingSaid, appointment: '' };

/** F6: a call becomes a ticket. Each call has an address of its own, so that one can wait while another is taken. */
export function NewTicket() {
  const task = useParams()['task'] ?? '';
  return <Intake key={task} task={task} />;
}

/** TKT-01, TKT-02, CAL-07: asked, read back, registered. What is typed stays here until it is. */
function Intake({ task }: { task: string }) {
  const { t } = useTranslation('tickets');
  const navigate = useNavigate();
  const [params] = useSearchParams();
  const { form, send, busy, failure } = useSaidCommand<TypedReport, (typeof contract.tickets)['register']>(
    contract.tickets.register,
    task,
  );
  const place = `tickets/new/${task}`;
  const [title, setTitle] = useState('');
  const [draft, keep] = useDraft<TypedReport>(place, title);
  const fromUnit = params.get('unit');
  const unit = useLedger(contract.households.unit, { id: fromUnit ?? '' }, { enabled: fromUnit !== null });

  useEffect(() => form.focusField('phone'), [form]);
  useEffect(() => {
    if (unit.data && !form.getFieldValue('unitId'))
      form.setFieldsValue({ unitId: { unitId: unit.data.id, code: unit.data.code } });
  }, [form, unit.data]);

  function filled(typed = form.getFieldsValue(true) as TypedReport): void {
    setTitle(titleOf(typed));
    keep(typedOver(typed, nothingTyped));
  }

  async function submit(typed: TypedReport): Promise<void> {
    const appointment = await agreedPeriod(typed.appointment);
    if (!appointment.ok) return void markField(form, 'appointment', t('appointment.how'));
    const result = await send({ ...readSaid(typed), appointment: appointment.value });
    if (!result.ok) return lookAgain(result.error);
    keep(undefined);
    closeTask(place);
    return navigate(paths.ticket(result.value.id), { replace: true });
  }

  return (
    <DeskForm<TypedReport>
      form={form}
      name="ticket"
      className={styles['intake'] ?? ''}
      initialValues={fieldsOf(draft, nothingTyped)}
      onValuesChange={(_, typed) => filled(typed)}
      onSubmit={submit}
    >
      <div className={styles['fields']}>
        <div className={styles['head']}>
          <h1>{t('new.title')}</h1>
          <SourceItem />
        </div>
        <SaidFields form={form} onFilled={() => filled()} />
        <div className={styles['when']}>
          <div>
            <AppointmentField
              empty={t('appointment.none')}
              onPick={(appointment) => {
                form.setFieldsValue({ appointment });
                form.setFields([{ name: 'appointment', errors: [] }]);
                filled();
                form.focusField('appointment');
              }}
            />
          </div>
          <ScopeItem />
        </div>
      </div>
      <CallerAside />
      <footer className={styles['foot']}>
        <ReadBack />
        <FailureNote failure={failure ?? unit.failure} />
        <SubmitButton form={form} busy={busy}>
          {t('new.submit')}
        </SubmitButton>
      </footer>
    </DeskForm>
  );
}

/** 3-1-502 厨房水管漏水: which call it is among others. */
const titleOf = ({ unitId, callerName, phone, demand }: TypedReport): string =>
  [unitId?.code ?? (callerName || phone), demand].filter(Boolean).join(' ');
