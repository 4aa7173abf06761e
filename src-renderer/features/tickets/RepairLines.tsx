import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { paths } from '../../app/paths.ts';
import type { Ticket } from './ticket.ts';
import { useTicketWords } from './useTicketWords.ts';
import styles from './RepairLines.module.css';

/** Repairs of one household, a line each: when, what, and how it stands. */
export function RepairLines({ tickets }: { tickets: readonly Ticket[] }) {
  const { t } = useTranslation('tickets');
  const { when } = useTicketWords();
  return (
    <ul className={styles['lines']}>
      {tickets.map((ticket) => (
        <li key={ticket.id}>
          <Link to={paths.ticket(ticket.id)}>{ticket.demand}</Link>
          <small>
            {[when(ticket.registeredAt), t(`state.${ticket.state}`), ticket.technicianName]
              .filter(Boolean)
              .join(' · ')}
          </small>
        </li>
      ))}
    </ul>
  );
}
