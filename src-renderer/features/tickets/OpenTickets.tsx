import { useTranslation } from 'react-i18next';
import { contract } from '../../../src-shared/contract/index.ts';
import { EmptyList } from '../../app/EmptyList.tsx';
import { FailureNote } from '../../app/FailureNote.tsx';
import { KeyHint } from '../../app/KeyButton.tsx';
import { useDeskKey } from '../../app/keys.ts';
import { useLedger } from '../../app/ledgerQuery.ts';
import { useIdleFocus } from '../../app/useIdleFocus.ts';
import { useRowKeys } from '../../app/useRowKeys.ts';
import type { Ticket } from './ticket.ts';
import { type Column, TicketTable } from './TicketTable.tsx';
import { useTicketWords } from './useTicketWords.ts';
import styles from './Lists.module.css';

type Props = { filter: string; onUnfilter: () => void; openId: string | null; onOpen: (id: string) => void };

/** TKT-08, TKT-31: everything that is not closed, the clock that runs out first on top. */
export function OpenTickets({ filter, onUnfilter, openId, onOpen }: Props) {
  const { t } = useTranslation('tickets');
  const open = useLedger(contract.tickets.open, {}, { everyMs: 60_000 });
  const all = open.data ?? [];
  const shown = all.filter((ticket) => matches(ticket, filter));
  const { list, row } = useRowKeys(
    shown,
    ({ id }) => id,
    ({ id }) => onOpen(id),
  );
  const isFiltered = filter.trim() !== '';
  useDeskKey('Escape', t('filter.clear'), onUnfilter, { enabled: isFiltered && openId === null });

  const isListed = shown.length > 0;
  useIdleFocus(list.ref, isListed);

  return (
    <section aria-label={t('view.open')} className={styles['list']}>
      <header>
        <h2>{t('open.title')}</h2>
        <span>
          {isFiltered
            ? t('filter.count', { n: shown.length, of: all.length })
            : t('count', { n: all.length })}
        </span>
        <p>
          <KeyHint keys="ArrowUp" /> <KeyHint keys="ArrowDown" /> {t('hint.choose')} <KeyHint keys="Enter" />{' '}
          {t('hint.open')}
        </p>
      </header>
      <FailureNote failure={open.failure} />
      {shown.length === 0 && !open.isPending ? (
        isFiltered ? (
          <EmptyList words={t('filter.none')} keys="Escape" deed={t('filter.clear')} />
        ) : (
          <EmptyList words={t('open.empty')} keys="newTicket" deed={t('open.emptyDeed')} />
        )
      ) : (
        <div {...list} aria-label={t('view.open')}>
          <TicketTable label={t('view.open')} tickets={shown} columns={columns} row={row} openId={openId} />
        </div>
      )}
    </section>
  );
}

const columns: readonly Column[] = [
  { name: 'clock', Cell: ClockCell },
  { name: 'who', Cell: null },
  { name: 'number', Cell: NumberCell },
  { name: 'state', Cell: StateCell },
];

/** TKT-14, TKT-15: told in words, with red or amber beside them, never by colour alone. */
function ClockCell({ ticket }: { ticket: Ticket }) {
  const { t } = useTranslation('tickets');
  const { clock } = useTicketWords();
  const running = clock(ticket);
  if (running === null) return t('clock.none');
  return (
    <>
      <strong data-tone={running.tone}>{running.left}</strong>
      <small>{running.until}</small>
    </>
  );
}

/** The last digits are what one reads out. */
function NumberCell({ ticket }: { ticket: Ticket }) {
  const { t } = useTranslation('tickets');
  const end = ticket.number.lastIndexOf('-') + 1;
  return (
    <>
      <span>
        {ticket.number.slice(0, end)}
        <strong>{ticket.number.slice(end)}</strong>
      </span>
      <small>{t(`classShort.${ticket.class}`)}</small>
    </>
  );
}

function StateCell({ ticket }: { ticket: Ticket }) {
  const { t } = useTranslation('tickets');
  return (
    <>
      <span>{t(`state.${ticket.state}`)}</span>
      <small>{ticket.technicianName}</small>
    </>
  );
}

/** By number, room, place, name, technician or words of what is wrong. */
function matches(ticket: Ticket, filter: string): boolean {
  const { number, unitCode, place, callerName, demand, technicianName } = ticket;
  const text = [number, unitCode, place, callerName, demand, technicianName].join(' ').toLowerCase();
  const wanted = filter.normalize('NFKC').toLowerCase().split(/\s+/);
  return wanted.every((word) => text.includes(word));
}
