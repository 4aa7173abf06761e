import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { contract, type Contract, type Output } from '../../../src-shared/contract/index.ts';
import { useCommand } from '../../app/ledgerQuery.ts';
import type { RowColumn } from '../../app/RowList.tsx';
import { useOfficeTime } from '../../app/useOfficeTime.ts';
import { SheetRows } from '../../app/sheet/SheetRows.tsx';
import { useSheet } from '../../app/sheet/useSheet.ts';
import { useTroubleText } from '../../app/sheet/useTroubleText.ts';
import { ImportFrame } from './ImportFrame.tsx';
import styles from './MetersScreen.module.css';

type Line = Output<Contract['fees']['previewMeters']>['lines'][number];

/** Meters from a sheet of Excel, with the reading each begins at. */
export function ImportMeters({ onBack }: { onBack: () => void }) {
  const { t } = useTranslation('meters');
  const troubleText = useTroubleText();
  const { today = '' } = useOfficeTime();
  const sheet = useSheet('fees.meters.meters', contract.fees.previewMeters, (file) => ({
    ...file,
    installedOn: today,
  }));
  const { send, busy, failure } = useCommand(contract.fees.addMeters);
  const [added, setAdded] = useState<number | null>(null);
  const { rows = [], lines = [], unknownColumns = [] } = sheet.preview ?? {};
  const count = (action: Line['action']) => lines.filter((line) => line.action === action).length;

  async function add(): Promise<void> {
    const result = await send({ fileName: sheet.fileName, rows });
    if (result.ok) setAdded(result.value.added);
  }

  const columns: RowColumn<Line>[] = [
    { key: 'row', title: t('sheet.row'), width: '9rem', render: ({ sheet: name, row }) => `${name} ${row}` },
    { key: 'unit', title: t('meter.unit'), width: '8rem', render: ({ unitCode }) => unitCode || '—' },
    { key: 'serial', title: t('meter.serial'), width: '12rem', render: ({ serial }) => serial },
    {
      key: 'told',
      title: t('column.told'),
      render: ({ action, problem }) =>
        problem === null ? (
          t(`sheet.${action}`)
        ) : (
          <span className={styles['bad']}>{troubleText(problem)}</span>
        ),
    },
  ];

  const told = ({ unitCode, serial, action, problem }: Line) => (
    <>
      <b>{[unitCode, serial].filter(Boolean).join(' ')}</b>{' '}
      {problem === null ? t(`sheet.${action}`) : troubleText(problem)}
    </>
  );

  return (
    <ImportFrame
      sheet={sheet}
      title={
        added !== null
          ? t('import.added', { n: added })
          : t(sheet.preview ? 'import.goodMeters' : 'import.meters', { n: rows.length })
      }
      of={t('import.metersOf')}
      rules={[t('import.metersColumns'), t('import.metersFirst'), t('import.preview')]}
      rows={
        sheet.preview ? (
          <SheetRows label={t('import.meters')} columns={columns} rows={lines} chosen={told} />
        ) : null
      }
      note={[
        count('same') > 0 ? t('import.same', { n: count('same') }) : null,
        count('failed') > 0 ? t('import.bad', { n: count('failed') }) : null,
        unknownColumns.length > 0 ? t('import.unknownColumns', { columns: unknownColumns.join('、') }) : null,
      ]}
      enter={
        added === null && rows.length > 0 ? { words: t('import.add', { n: rows.length }), run: add } : null
      }
      busy={busy}
      failure={failure}
      onAgain={() => setAdded(null)}
      onBack={onBack}
    />
  );
}
