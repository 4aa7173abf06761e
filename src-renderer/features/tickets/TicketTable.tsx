import type { ComponentType } from 'react';
import { useTranslation } from 'react-i18next';
import { type Ticket, whereOf } from './ticket.ts';
import rows from '../../app/RowTable.module.css';
import styles from './TicketTable.module.css';

/** A column; the one that says who and what is drawn by the table itself. */
export type Column = {
  name: 'clock' | 'who' | 'number' | 'state' | 'technician' | 'line' | 'outcome';
  Cell: ComponentType<{ ticket: Ticket }> | null;
};

type Props = {
  label: string;
  tickets: readonly Ticket[];
  columns: readonly Column[];
  /** What the list gives each row for its keys; a press on the row opens its repair. */
  row: (ticket: Ticket) => object;
  /** The repair that is open beside the list. */
  openId: string | null;
};

/** Repairs in rows. */
export function TicketTable({ label, tickets, columns, row, openId }: Props) {
  const { t } = useTranslation('tickets');
  return (
    <table className={`${rows['table']} ${rows['blocks']} ${styles['table']}`} aria-label={label}>
      <thead>
        <tr>
          {columns.map(({ name }) => (
            <th key={name} scope="col" data-column={name}>
              {t(`column.${name}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {tickets.map((ticket) => (
          <tr key={ticket.id} {...row(ticket)} data-open={ticket.id === openId}>
            {columns.map(({ name, Cell }) =>
              Cell === null ? (
                <th key={name} scope="row" data-column={name}>
                  <button type="button" tabIndex={-1} aria-expanded={ticket.id === openId}>
                    {[whereOf(ticket), ticket.callerName].join(' ')}
                  </button>
                  <div className={styles['below']}>{ticket.demand}</div>
                </th>
              ) : (
                <td key={name} data-column={name}>
                  <Cell ticket={ticket} />
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
