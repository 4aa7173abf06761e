import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { contract } from '../../../src-shared/contract/index.ts';
import { FailureNote } from '../../app/FailureNote.tsx';
import { useLedger } from '../../app/ledgerQuery.ts';
import { ListFilter } from '../../app/ListFilter.tsx';
import { Panel } from '../../app/Panel.tsx';
import { useBackToList } from '../../app/useBackToList.ts';
import { useOfficeTime } from '../../app/useOfficeTime.ts';
import { OpenTickets } from './OpenTickets.tsx';
import { RepairBook } from './RepairBook.tsx';
import type { Ticket } from './ticket.ts';
import { TicketPanel } from './TicketPanel.tsx';
import { TicketsHead } from './TicketsHead.tsx';
import { useTicketsPlace } from './useTicketsPlace.ts';
import frame from '../../app/ListsAndPanel.module.css';

/** 报修: what is not mended yet, by the clock that runs out first, or a day of the book; beside it the repair in hand. */
export function TicketsScreen() {
  const { t } = useTranslation('tickets');
  const { today } = useOfficeTime();
  const place = useTicketsPlace(today);
  const [typed, setTyped] = useState('');
  const isOpen = place.ticketId !== null;

  const { lists, toList } = useBackToList(!isOpen);

  return (
    <div className={frame['screen']}>
      <TicketsHead view={place.day === null ? 'open' : 'book'}>
        {place.day === null ? (
          <ListFilter
            label={t('filter.label')}
            how={t('filter.how')}
            typed={typed}
            onTyped={setTyped}
            onList={toList}
          />
        ) : null}
      </TicketsHead>
      <div ref={lists} className={frame['lists']}>
        {place.day === null ? (
          <OpenTickets
            filter={typed}
            onUnfilter={() => setTyped('')}
            openId={place.ticketId}
            onOpen={place.openTicket}
          />
        ) : (
          <RepairBook
            day={place.day}
            onDay={place.showDay}
            openId={place.ticketId}
            onOpen={place.openTicket}
          />
        )}
      </div>
      {place.ticketId === null ? null : (
        <OneTicket key={place.ticketId} id={place.ticketId} onClose={place.close} />
      )}
    </div>
  );
}

/** The newest of what a command just answered and what the ledger says. */
function OneTicket({ id, onClose }: { id: string; onClose: () => void }) {
  const { t } = useTranslation('tickets');
  const [held, hold] = useState<Ticket | null>(null);
  const asked = useLedger(contract.tickets.ticket, { id });
  const known = [held, asked.data].filter((ticket): ticket is Ticket => Boolean(ticket));
  const [ticket] = known.toSorted((one, other) => other.version - one.version);
  if (ticket) return <TicketPanel ticket={ticket} onChanged={hold} onClose={onClose} />;
  if (asked.isPending) return null;
  return (
    <Panel title={t('panel.unknown')} step="unknown" back={t('panel.close')} onBack={onClose}>
      <FailureNote failure={asked.failure} />
    </Panel>
  );
}
