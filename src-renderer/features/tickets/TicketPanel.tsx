import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { canDo } from '../../../src-shared/rules/ticketStates.ts';
import { dropDraft } from '../../app/drafts.ts';
import { KeyButton } from '../../app/KeyButton.tsx';
import { paths } from '../../app/paths.ts';
import { Panel } from '../../app/Panel.tsx';
import { PaperLine } from '../../app/printing/PaperLine.tsx';
import { useAskedForm } from '../../app/tasks/askedForm.ts';
import { AcceptRepair } from './AcceptRepair.tsx';
import { CancelTicket } from './CancelTicket.tsx';
import { CorrectTicket } from './CorrectTicket.tsx';
import { Dispatch } from './Dispatch.tsx';
import { RecallOrder } from './RecallOrder.tsx';
import { ScheduleVisit } from './ScheduleVisit.tsx';
import { type Ticket, whereOf } from './ticket.ts';
import { TicketFacts } from './TicketFacts.tsx';
import { useTicketWords } from './useTicketWords.ts';
import { VoucherForm } from './VoucherForm.tsx';
import parts from '../../app/PanelParts.module.css';

/** What can be done instead of the next act. */
type Aside = 'correct' | 'schedule' | 'recall' | 'cancel';

type Props = { ticket: Ticket; onChanged: (ticket: Ticket) => void; onClose: () => void };

/** One repair, from the call to the closed voucher: its facts and the next act. Esc goes back from what was begun, then closes. */
export function TicketPanel({ ticket, onChanged, onClose }: Props) {
  const { t } = useTranslation('tickets');
  const navigate = useNavigate();
  const asked = useAskedForm().form;
  const [begun, setBegun] = useState<Aside | null>(asideKeys.find(([aside]) => aside === asked)?.[0] ?? null);
  const aside = begun !== null && canDo(begun, ticket.state) ? begun : null;
  const done = (changed: Ticket) => {
    setBegun(null);
    dropOutdated(changed);
    onChanged(changed);
  };
  const forms = { ticket, onDone: done };

  return (
    <Panel
      title={[whereOf(ticket), ticket.callerName].join(' ')}
      about={<About ticket={ticket} />}
      step={[ticket.state, aside].join()}
      back={t(aside === null ? 'panel.close' : 'panel.back')}
      onBack={aside === null ? onClose : () => setBegun(null)}
    >
      {aside === null ? (
        <>
          <p className={parts['number']} aria-label={t('column.number')}>
            {ticket.number}
          </p>
          {ticket.paperId === null ? null : (
            <div className={parts['paper']}>
              <PaperLine paperId={ticket.paperId} />
            </div>
          )}
          <TicketFacts ticket={ticket} />
          <Asides ticket={ticket} onBegin={setBegun} />
        </>
      ) : null}
      {aside === 'correct' ? <CorrectTicket {...forms} /> : null}
      {aside === 'schedule' || (aside === null && ticket.state === 'registered') ? (
        <ScheduleVisit {...forms} />
      ) : null}
      {aside === 'recall' ? <RecallOrder {...forms} /> : null}
      {aside === 'cancel' ? <CancelTicket {...forms} /> : null}
      {aside === null && ticket.state === 'scheduled' ? <Dispatch {...forms} /> : null}
      {aside === null && ticket.state === 'dispatched' ? <VoucherForm {...forms} /> : null}
      {aside === null && ticket.state === 'finished' ? <AcceptRepair {...forms} /> : null}
      {ticket.closedAt === null ? null : (
        <KeyButton
          keys="newTicket"
          label={t('new.title')}
          onAct={() => void navigate(paths.newTicket(crypto.randomUUID()))}
        >
          {t('new.open')}
        </KeyButton>
      )}
    </Panel>
  );
}

/** What was typed for an act that can not come any more: nobody goes on with it. */
function dropOutdated({ id, state }: Ticket): void {
  for (const act of ['schedule', 'correct', 'enterVoucher'] as const)
    if (!canDo(act, state)) dropDraft(`tickets/${id}/${act === 'enterVoucher' ? 'voucher' : act}`);
}

/** 急修 3 · 今天 16:20 前到场，还有 1 小时 20 分 */
function About({ ticket }: { ticket: Ticket }) {
  const { t } = useTranslation('tickets');
  const { clock } = useTicketWords();
  const running = clock(ticket);
  return (
    <>
      {[t(`classShort.${ticket.class}`), t(`state.${ticket.state}`), running?.until]
        .filter(Boolean)
        .join(' · ')}
      {running === null ? null : <strong data-tone={running.tone}> {running.left}</strong>}
    </>
  );
}

/** The ways beside the next act, each with its key. */
function Asides({ ticket, onBegin }: { ticket: Ticket; onBegin: (aside: Aside) => void }) {
  const { t } = useTranslation('tickets');
  const asides = asideKeys.filter(
    ([aside]) => canDo(aside, ticket.state) && !(aside === 'schedule' && ticket.state === 'registered'),
  );
  if (asides.length === 0) return null;
  return (
    <div className={parts['acts']}>
      {asides.map(([aside, keys]) => (
        <KeyButton key={aside} keys={keys} label={t(`${aside}.open`)} onAct={() => onBegin(aside)}>
          {t(`${aside}.open`)}
        </KeyButton>
      ))}
    </div>
  );
}

const asideKeys = [
  ['correct', 'Alt+KeyE'],
  ['schedule', 'Alt+KeyT'],
  ['recall', 'Alt+KeyR'],
  ['cancel', 'Alt+KeyX'],
] as const satisfies readonly (readonly [Aside, string])[];
