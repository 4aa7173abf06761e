import { useTranslation } from 'react-i18next';
import { contract } from '../../../src-shared/contract/index.ts';
import { fenText } from '../../../src-shared/rules/fen.ts';
import { DayPages } from '../../app/DayPages.tsx';
import { EmptyList } from '../../app/EmptyList.tsx';
import { FailureNote } from '../../app/FailureNote.tsx';
import { KeyButton } from '../../app/KeyButton.tsx';
import { useCommand, useLedger } from '../../app/ledgerQuery.ts';
import { useIdleFocus } from '../../app/useIdleFocus.ts';
import { useOfficeTime } from '../../app/useOfficeTime.ts';
import { useRowKeys } from '../../app/useRowKeys.ts';
import type { Ticket } from './ticket.ts';
import { type Column, TicketTable } from './TicketTable.tsx';
import styles from './Lists.module.css';

type Props = {
  day: string;
  onDay: (day: string) => void;
  openId: string | null;
  onOpen: (id: string) => void;
};

/** TKT-07: one day of the 报修记录本 line by line, and the key that enters what stands in none yet. */
export function RepairBook({ day, onDay, openId, onOpen }: Props) {
  const { t } = useTranslation('tickets');
  const { today = day, longDay } = useOfficeTime();
  const book = useLedger(contract.tickets.book, { day }, { keepPrevious: true });
  const enter = useCommand(contract.tickets.enterInBook);
  const lines = book.data?.lines ?? [];
  const missing = book.data?.missing ?? 0;
  const isToday = day === today;
  const { list, row } = useRowKeys(
    lines,
    ({ id }) => id,
    ({ id }) => onOpen(id),
  );

  const isListed = lines.length > 0;
  useIdleFocus(list.ref, isListed);

  return (
    <section aria-label={t('view.book')} className={styles['list']}>
      <header>
        <DayPages day={day} today={today} onDay={onDay} />
        <p>{t('book.sum', { day: longDay(day), n: lines.length })}</p>
      </header>
      {isToday && missing > 0 ? (
        <div className={styles['missing']}>
          <p>{t('book.missing', { n: missing })}</p>
          <KeyButton keys="Alt+KeyB" type="primary" loading={enter.busy} onAct={() => void enter.send({})}>
            {t('book.enter')}
          </KeyButton>
        </div>
      ) : null}
      {isToday && missing === 0 && lines.length > 0 ? (
        <p className={styles['whole']}>{t('book.whole')}</p>
      ) : null}
      <FailureNote failure={enter.failure ?? book.failure} />
      {lines.length === 0 && !book.isPending ? (
        <EmptyList words={t(isToday ? 'book.emptyToday' : 'book.empty')} />
      ) : (
        <div {...list} aria-label={t('view.book')}>
          <TicketTable label={t('view.book')} tickets={lines} columns={columns} row={row} openId={openId} />
        </div>
      )}
    </section>
  );
}

const columns: readonly Column[] = [
  { name: 'line', Cell: LineCell },
  { name: 'number', Cell: NumberCell },
  { name: 'who', Cell: null },
  { name: 'technician', Cell: TechnicianCell },
  { name: 'outcome', Cell: OutcomeCell },
];

type CellProps = { ticket: Ticket };

function LineCell({ ticket }: CellProps) {
  return ticket.bookLine;
}

function NumberCell({ ticket }: CellProps) {
  const { fullTime } = useOfficeTime();
  return (
    <>
      <span>{ticket.number}</span>
      <small>{fullTime(ticket.registeredAt)}</small>
    </>
  );
}

function TechnicianCell({ ticket }: CellProps) {
  return ticket.technicianName;
}

function OutcomeCell({ ticket }: CellProps) {
  const { t } = useTranslation('tickets');
  return (
    <>
      <span>{t(`state.${ticket.state}`)}</span>
      <small>{ticket.amountFen ? t('yuan', { yuan: fenText(ticket.amountFen) }) : null}</small>
    </>
  );
}
