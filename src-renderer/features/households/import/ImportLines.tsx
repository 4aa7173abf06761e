import { Segmented } from 'antd';
import { Fragment, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { KeyHint } from '../../../app/KeyButton.tsx';
import { RowList, type RowColumn } from '../../../app/RowList.tsx';
import { linesOf } from './linesOf.ts';
import { type Line, type Sentence, useLineText } from './useLineText.ts';
import type { Preview, Totals } from './useRosterImport.ts';
import styles from './ImportScreen.module.css';

type Shown = 'all' | Line['action'];

type Props = { preview: Pick<Preview, 'lines' | 'notices'>; totals: Totals };

/** Every row of the file and what becomes of it; of the chosen one all that there is to say stands below the list. */
export function ImportLines({ preview, totals }: Props) {
  const { t } = useTranslation('import');
  const lineText = useLineText();
  const [shown, show] = useState<Shown>(totals.failed > 0 ? 'failed' : 'all');
  const [selected, select] = useState(0);
  const lines = useMemo(() => linesOf(preview), [preview]);
  const rows = useMemo(
    () => lines.filter(({ action }) => (shown === 'all' ? action !== 'notice' : action === shown)),
    [lines, shown],
  );
  const chosen = rows[selected];
  const sheets = useMemo(() => new Set(lines.map(({ sheet }) => sheet)).size, [lines]);
  const { notices } = preview;

  const columns: RowColumn<Line>[] = [
    {
      key: 'row',
      title: t('list.row'),
      width: sheets > 1 ? '10rem' : '4rem',
      isNumber: sheets === 1,
      render: ({ sheet, row }) => (sheets > 1 ? t('list.sheetRow', { sheet, row }) : row),
    },
    { key: 'unit', title: t('list.unit'), width: '8rem', render: ({ unit }) => unit || '—' },
    { key: 'person', title: t('list.person'), width: '8rem', render: ({ person }) => person || '—' },
    {
      key: 'action',
      title: t('list.action'),
      width: '4rem',
      render: ({ action }) => <Action action={action} />,
    },
    {
      key: 'told',
      title: t('list.told'),
      render: (line) => <Told sentences={lineText(line)} />,
    },
  ];

  return (
    <div className={styles['lines']}>
      <div className={styles['filter']}>
        <Segmented<Shown>
          aria-label={t('list.filter')}
          value={shown}
          onChange={(wanted) => {
            show(wanted);
            select(0);
          }}
          options={[
            { value: 'all', label: t('filter.all', { n: lines.length - notices.length }) },
            { value: 'add', label: t('filter.add', { n: totals.add }) },
            { value: 'update', label: t('filter.update', { n: totals.update }) },
            { value: 'same', label: t('filter.same', { n: totals.same }) },
            { value: 'failed', label: t('filter.failed', { n: totals.failed }) },
            ...(notices.length > 0
              ? [{ value: 'notice' as const, label: t('filter.notice', { n: notices.length }) }]
              : []),
          ]}
        />
        <span className={styles['hint']}>
          <KeyHint keys="ArrowUp" /> <KeyHint keys="ArrowDown" /> {t('list.choose')}
        </span>
      </div>
      {rows.length === 0 ? (
        <p className={styles['none']}>{t('list.none')}</p>
      ) : (
        <div className={styles['list']}>
          <RowList
            key={shown}
            label={t('list.label')}
            columns={columns}
            rows={rows}
            rowKey={(_, index) => String(index)}
            selected={selected}
            onSelect={select}
            lines={2}
            takesFocus
          />
        </div>
      )}
      {chosen ? (
        <p className={styles['chosen']} aria-live="polite">
          <b>{sheets > 1 ? t('list.sheetRow', chosen) : t('list.rowOf', chosen)}</b>{' '}
          {[chosen.unit, chosen.person].filter((text) => text !== '').join(' ')}{' '}
          <Action action={chosen.action} /> <Told sentences={lineText(chosen)} />
        </p>
      ) : null}
    </div>
  );
}

function Action({ action }: { action: Line['action'] }) {
  const { t } = useTranslation('import');
  return (
    <span className={styles['action']} data-action={action}>
      {t(actions[action])}
    </span>
  );
}

function Told({ sentences }: { sentences: readonly Sentence[] }) {
  return sentences.map(({ told, suggestion }) => (
    <Fragment key={told}>
      {told}
      {suggestion === '' ? ' ' : <strong> {suggestion} </strong>}
    </Fragment>
  ));
}

/** What an import does with a row, in a word. */
export const actions = {
  add: 'action.add',
  update: 'action.update',
  same: 'action.same',
  failed: 'action.failed',
  notice: 'action.notice',
} as const satisfies Record<Line['action'], string>;
