import { useTranslation } from 'react-i18next';
import { contract } from '../../../src-shared/contract/index.ts';
import { desk } from '../../app/desk.ts';
import { paths } from '../../app/paths.ts';
import { HitLine } from '../../app/search/HitLine.tsx';
import { ledgerSource } from '../../app/search/source.ts';
import { type Ticket, whereOf } from './ticket.ts';
import { useTicketWords } from './useTicketWords.ts';

/** A repair's number, room or caller leads to the repair. */
export const searchTickets = ledgerSource<Ticket>({
  id: 'tickets',
  roles: contract.tickets.search.roles,
  ask: (text) => desk.tickets.search({ text }),
  keyOf: ({ id }) => id,
  addressOf: ({ id }) => paths.ticket(id),
  Line,
});

function Line({ row }: { row: Ticket }) {
  const { t } = useTranslation('tickets');
  const { when, clock } = useTicketWords();
  return (
    <HitLine
      code={row.number}
      title={row.demand}
      state={clock(row)?.left ?? t(`state.${row.state}`)}
      aside={when(row.registeredAt)}
      more={
        <>
          <span>{whereOf(row)}</span>
          <span>{row.callerName}</span>
        </>
      }
    />
  );
}
