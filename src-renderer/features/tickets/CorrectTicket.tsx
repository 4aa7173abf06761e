import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { contract } from '../../../src-shared/contract/index.ts';
import type { Failure } from '../../../src-shared/failure.ts';
import { desk } from '../../app/desk.ts';
import { useDraft } from '../../app/drafts.ts';
import { FailureNote } from '../../app/FailureNote.tsx';
import { DeskForm } from '../../app/form/DeskForm.tsx';
import { fieldsOf } from '../../app/form/fieldsOf.ts';
import { SubmitButton } from '../../app/form/SubmitButton.tsx';
import { typedOver } from '../../app/form/typedOver.ts';
import { SaidFields, ScopeItem, SourceItem } from './SaidFields.tsx';
import { readSaid, type TypedSaid, typedSaid } from './said.ts';
import { lookAgain, type Ticket } from './ticket.ts';
import { useSaidCommand } from './useSaidCommand.ts';
import styles from '../../app/form/PanelForm.module.css';

type Props = { ticket: Ticket; onDone: (ticket: Ticket) => void };

/** What was said, corrected; for that the number is shown whole, and it is written down who saw it (HOU-12). */
export function CorrectTicket({ ticket, onDone }: Props) {
  const { id } = ticket;
  const [phone, setPhone] = useState<string | null | undefined>(ticket.phone === null ? null : undefined);
  const [failure, setFailure] = useState<Failure | null>(null);

  useEffect(() => {
    if (phone !== undefined) return undefined;
    let isWanted = true;
    void desk.tickets.revealPhone({ id }).then((result) => {
      if (!isWanted) return;
      if (result.ok) setPhone(result.value.phone);
      else setFailure(result.error);
    });
    return () => {
      isWanted = false;
    };
  }, [id, phone]);

  if (phone === undefined) return <FailureNote failure={failure} />;
  return <Fields ticket={ticket} phone={phone} onDone={onDone} />;
}

function Fields({ ticket, phone, onDone }: Props & { phone: string | null }) {
  const { t } = useTranslation('tickets');
  const { form, send, busy, failure } = useSaidCommand<TypedSaid, (typeof contract.tickets)['correct']>(
    contract.tickets.correct,
  );
  const [draft, keep] = useDraft<TypedSaid>(
    `tickets/${ticket.id}/correct`,
    t('correct.draft', { number: ticket.number }),
  );
  const atFirst = typedSaid(ticket, phone);

  useEffect(() => form.focusField('demand'), [form]);

  async function submit(typed: TypedSaid): Promise<void> {
    const result = await send({ ...readSaid(typed), id: ticket.id, version: ticket.version });
    if (!result.ok) return lookAgain(result.error);
    keep(undefined);
    return onDone(result.value);
  }

  return (
    <DeskForm<TypedSaid>
      form={form}
      name="correct-ticket"
      className={styles['form'] ?? ''}
      initialValues={fieldsOf(draft, atFirst)}
      onValuesChange={(_, typed) => keep(typedOver(typed, atFirst))}
      onSubmit={submit}
    >
      <SaidFields
        form={form}
        registeredAt={ticket.registeredAt}
        onFilled={() => keep(form.getFieldsValue(true) as TypedSaid)}
      />
      <ScopeItem />
      <SourceItem />
      <footer>
        <FailureNote failure={failure} />
        <SubmitButton form={form} busy={busy}>
          {t('correct.submit')}
        </SubmitButton>
      </footer>
    </DeskForm>
  );
}
