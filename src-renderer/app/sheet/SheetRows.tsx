import { type ReactNode, useState } from 'react';
import { type RowColumn, RowList } from '../RowList.tsx';
import styles from './SheetRows.module.css';

type Props<T> = {
  label: string;
  columns: readonly RowColumn<T>[];
  rows: readonly T[];
  /** All there is to say of the chosen row, below the list. */
  chosen: (row: T) => ReactNode;
};

/** The rows of a sheet and what becomes of each; what has no room in the list is told of the chosen one. */
export function SheetRows<T>({ label, columns, rows, chosen }: Props<T>) {
  const [at, setAt] = useState(0);
  const current = rows[Math.min(at, rows.length - 1)];
  return (
    <>
      <div className={styles['rows']}>
        <RowList
          label={label}
          columns={columns}
          rows={rows}
          rowKey={(_, index) => String(index)}
          selected={Math.min(at, rows.length - 1)}
          onSelect={setAt}
          lines={2}
          takesFocus
        />
      </div>
      {current === undefined ? null : (
        <p className={styles['chosen']} aria-live="polite">
          {chosen(current)}
        </p>
      )}
    </>
  );
}
