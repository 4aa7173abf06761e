import { Checkbox } from 'antd';
import { type KeyboardEvent, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { fenText } from '../../../src-shared/rules/fen.ts';
import { daysBetween } from '../../../src-shared/rules/officeInstant.ts';
import { type RowColumn, RowList } from '../../app/RowList.tsx';
import { useOfficeTime } from '../../app/useOfficeTime.ts';
import { useOfficeWords } from '../../app/useOfficeWords.ts';
import type { Debtor } from './useArrears.ts';
import styles from './ArrearsScreen.module.css';

type Props = {
  rows: readonly Debtor[];
  total: number;
  at: number;
  onAt: (index: number) => void;
  picked: ReadonlySet<string>;
  onPick: (unitId: string) => void;
  onOpen: (unitId: string) => void;
  onNeed: (index: number) => void;
};

/** FEE-08, FEE-09: one household a row; Space picks it, Enter opens it. */
export function ArrearsList({ rows, total, at, onAt, picked, onPick, onOpen, onNeed }: Props) {
  const { t } = useTranslation('fees');
  const { today } = useOfficeTime();
  const words = useOfficeWords();

  useEffect(() => onNeed(at), [onNeed, at]);

  function press(event: KeyboardEvent): void {
    const row = rows[at];
    if (event.key !== ' ' || row === undefined || !(event.target instanceof HTMLTableElement)) return;
    event.preventDefault();
    onPick(row.unitId);
    onAt(Math.min(at + 1, total - 1));
  }

  const overdue = (dueOn: string): string => {
    const days = today === undefined ? 0 : daysBetween(dueOn, today);
    return days > 0 ? t('arrears.overdue', { n: days }) : t('arrears.dueOn', { day: dueOn });
  };

  const columns: RowColumn<Debtor>[] = [
    {
      key: 'picked',
      title: t('column.picked'),
      width: '4rem',
      render: ({ unitId, unitCode }) => (
        // a press on the box picks, beside it opens
        <span onClick={(event) => event.stopPropagation()} role="presentation">
          <Checkbox
            tabIndex={-1}
            aria-label={t('arrears.pick', { unit: unitCode })}
            checked={picked.has(unitId)}
            onChange={() => onPick(unitId)}
          />
        </span>
      ),
    },
    { key: 'unit', title: t('column.unit'), width: '8rem', render: ({ unitCode }) => <b>{unitCode}</b> },
    { key: 'owners', title: t('column.owners'), render: ({ owners }) => owners || '—' },
    {
      key: 'owed',
      title: t('column.owed'),
      width: '9.5rem',
      isNumber: true,
      render: ({ owedFen, disputedFen }) => (
        <>
          <strong>{fenText(owedFen)}</strong>
          {disputedFen === 0 ? null : (
            <small className={styles['disputed']}>
              {t('arrears.disputedOf', { yuan: fenText(disputedFen) })}
            </small>
          )}
        </>
      ),
    },
    {
      key: 'oldest',
      title: t('column.oldest'),
      width: '10rem',
      render: ({ charges, oldestFrom, oldestDue }) => (
        <>
          {t('arrears.since', { month: oldestFrom.slice(0, 7), n: charges })}
          <small>{overdue(oldestDue)}</small>
        </>
      ),
    },
    {
      key: 'dunned',
      title: t('column.dunned'),
      width: '10rem',
      render: ({ lastDunnedAt, promisedOn }) => (
        <>
          {lastDunnedAt === null ? t('arrears.neverDunned') : words.at(lastDunnedAt)}
          {promisedOn === null ? null : <small>{t('arrears.promised', { day: promisedOn.slice(5) })}</small>}
        </>
      ),
    },
  ];

  return (
    <div className={styles['list']} onKeyDown={press} role="presentation">
      <RowList
        label={t('view.arrears')}
        columns={columns}
        rows={rows}
        total={total}
        rowKey={({ unitId }) => unitId}
        selected={Math.min(at, total - 1)}
        onSelect={onAt}
        onOpen={({ unitId }) => onOpen(unitId)}
        onNeed={onNeed}
        lines={2}
        takesFocus
      />
    </div>
  );
}
