import { Button } from 'antd';
import type { ComponentType } from 'react';
import { useTranslation } from 'react-i18next';
import { useVisitWords } from './useVisitWords.ts';
import type { Visit } from './visit.ts';
import rows from '../../app/RowTable.module.css';
import styles from './VisitTable.module.css';

export type Cell = ComponentType<{ visit: Visit }>;
export type Column = {
  /** Also what a narrow list drops: see the style sheet. */
  name: string;
  title: `column.${'arrived' | 'pass' | 'business' | 'whereTo' | 'waited' | 'since' | 'ending'}`;
  Cell: Cell;
};

type Props = {
  label: string;
  visits: readonly Visit[];
  /** Before and after the column that says who. */
  before: readonly Column[];
  after: readonly Column[];
  /** What stands under the name. */
  Below: Cell;
  /** What the list gives each row for its keys; a press on the row opens its visit. */
  row: (visit: Visit) => object;
  /** The visit that is open beside the list. */
  openId: string | null;
  onLeave?: (id: string) => void;
};

/** Visits in rows. */
export function VisitTable({ label, visits, before, after, Below, row, openId, onLeave }: Props) {
  const { t } = useTranslation('visitors');
  const { who } = useVisitWords();
  const heads = (columns: readonly Column[]) =>
    columns.map(({ name, title }) => (
      <th key={name} scope="col" data-column={name}>
        {t(title)}
      </th>
    ));
  const cells = (columns: readonly Column[], visit: Visit) =>
    columns.map(({ name, Cell }) => (
      <td key={name} data-column={name}>
        <Cell visit={visit} />
      </td>
    ));

  return (
    <table className={`${rows['table']} ${rows['blocks']} ${styles['table']}`} aria-label={label}>
      <thead>
        <tr>
          {heads(before)}
          <th scope="col" data-column="who">
            {t('column.who')}
          </th>
          {heads(after)}
          {onLeave ? (
            <th scope="col" data-column="leave">
              <span className="unseen">{t('hint.leave')}</span>
            </th>
          ) : null}
        </tr>
      </thead>
      <tbody>
        {visits.map((visit) => (
          <tr key={visit.id} {...row(visit)} data-open={visit.id === openId}>
            {cells(before, visit)}
            <th scope="row" data-column="who">
              <Name words={who(visit)} isOpen={visit.id === openId} />
              <div className={styles['below']}>
                <Below visit={visit} />
              </div>
            </th>
            {cells(after, visit)}
            {onLeave ? (
              <td data-column="leave">
                <Button
                  tabIndex={-1}
                  onClick={(event) => {
                    event.stopPropagation(); // the row would only open the visit
                    onLeave(visit.id);
                  }}
                >
                  {t('hint.leave')}
                </Button>
              </td>
            ) : null}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The press goes on to the row. */
function Name({ words, isOpen }: { words: string; isOpen: boolean }) {
  return (
    <button type="button" tabIndex={-1} aria-expanded={isOpen}>
      {words}
    </button>
  );
}
