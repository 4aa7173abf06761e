import { useLocation, useNavigate, useParams, useSearchParams } from 'react-router';
import { paths } from '../../app/paths.ts';

/**
 * What the screen shows, kept in its address: the open repairs or, with `/tickets/book` or `?day=2026-11-22`, one day of
 * the 报修记录本, and beside them the repair of `/tickets/<id>`.
 */
export function useTicketsPlace(today: string | undefined) {
  const navigate = useNavigate();
  const { pathname } = useLocation();
  const [params] = useSearchParams();
  const ticketId = useParams()['ticketId'] ?? null;
  const day = params.get('day') ?? (pathname === paths.repairBook ? (today ?? null) : null);

  const inBook = (path: string, shown: string | null) => (shown === null ? path : `${path}?day=${shown}`);

  return {
    ticketId,
    /** The day of the book that is shown; `null` for the open repairs. */
    day,
    openTicket: (id: string) => void navigate(inBook(paths.ticket(id), day), { replace: ticketId !== null }),
    close: () =>
      void navigate(day === null ? paths.tickets : inBook(paths.repairBook, day), { replace: true }),
    showDay: (shown: string) => void navigate(inBook(paths.repairBook, shown), { replace: true }),
  };
}
