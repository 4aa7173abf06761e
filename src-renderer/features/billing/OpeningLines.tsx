import { Segmented } from 'antd';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Contract, Output } from '../../../src-shared/contract/index.ts';
import { fenText } from '../../../src-shared/rules/fen.ts';
import type { RowColumn } from '../../app/RowList.tsx';
import { SheetRows } from '../../app/sheet/SheetRows.tsx';
import { useTroubleText } from '../../app/sheet/useTroubleText.ts';
import styles from './NewRun.module.css';

type Preview = Output<Contract['fees']['previewOpening']>;
type Line = Preview['lines'][number];
type Shown = 'all' | Line['action'] | 'notice';

/** Every line of the sheet and what becomes of it; what was understood otherwise than it stands there is said. */
export function OpeningLines({ preview }: { preview: Preview }) {
  const { t } = useTranslation('billing');
  const troubleText = useTroubleText();
  const { totals, lines } = preview;
  const [shown, show] = useState<Shown>(totals.failed > 0 ? 'failed' : 'all');
  const rows = useMemo(
    () =>
      lines.filter(({ action, notice }) =>
        shown === 'all' ? true : shown === 'notice' ? notice !== null : action === shown,
      ),
    [lines, shown],
  );
  const notices = lines.filter(({ notice }) => notice !== null).length;
  const told = ({ unit, item, problem, notice, action }: Line) => (
    <>
      <b>{[unit, item].filter(Boolean).join(' ')}</b>{' '}
      {problem === null ? t(`opening.action.${action}`) : troubleText(problem)}{' '}
      {notice === null ? null : troubleText(notice)}
    </>
  );
  const columns: RowColumn<Line>[] = [
    { key: 'row', title: t('opening.row'), width: '8rem', render: ({ sheet, row }) => `${sheet} ${row}` },
    { key: 'unit', title: t('column.unit'), width: '8rem', render: ({ unit }) => unit || '—' },
    { key: 'item', title: t('column.item'), width: '8rem', render: ({ item }) => item || '—' },
    { key: 'period', title: t('run.period'), width: '11rem', render: ({ period }) => period || '—' },
    {
      key: 'amount',
      title: t('column.amount'),
      width: '8rem',
      isNumber: true,
      render: ({ amountFen, paidFen }) => (
        <>
          {amountFen === null ? '—' : fenText(amountFen)}
          {paidFen === null || paidFen === 0 ? null : (
            <small className={styles['before']}>{t('opening.paidOf', { yuan: fenText(paidFen) })}</small>
          )}
        </>
      ),
    },
    {
      key: 'told',
      title: t('column.told'),
      render: ({ action, problem, notice }) => (
        <>
          <span className={styles['action']} data-action={action}>
            {t(`opening.action.${action}`)}
          </span>{' '}
          {problem === null ? null : troubleText(problem)} {notice === null ? null : troubleText(notice)}
        </>
      ),
    },
  ];
  return (
    <>
      <div className={styles['look']}>
        <Segmented<Shown>
          aria-label={t('opening.filter')}
          value={shown}
          onChange={show}
          options={[
            { value: 'all', label: t('opening.all', { n: lines.length }) },
            { value: 'add', label: t('opening.addN', { n: totals.add }) },
            { value: 'same', label: t('opening.sameN', { n: totals.same }) },
            { value: 'failed', label: t('opening.failedN', { n: totals.failed }) },
            ...(notices > 0
              ? [{ value: 'notice' as const, label: t('opening.noticeN', { n: notices }) }]
              : []),
          ]}
        />
      </div>
      {rows.length === 0 ? (
        <p className={styles['none']}>{t('opening.none')}</p>
      ) : (
        <SheetRows key={shown} label={t('opening.lines')} columns={columns} rows={rows} chosen={told} />
      )}
    </>
  );
}
