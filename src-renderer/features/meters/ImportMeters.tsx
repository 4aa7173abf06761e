import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { contract, type Contract, type Output } from '../../../src-shared/contract/index.ts';
import { FailureNote } from '../../app/FailureNote.tsx';
import { KeyButton } from '../../app/KeyButton.tsx';
import { useCommand } from '../../app/ledgerQuery.ts';
import type { RowColumn } from '../../app/RowList.tsx';
import { useOfficeTime } from '../../app/useOfficeTime.ts';
import { PickSheet } from '../../app/sheet/PickSheet.tsx';
import { SheetRows } from '../../app/sheet/SheetRows.tsx';
import { useSheet } from '../../app/sheet/useSheet.ts';
import { useTroubleText } from '../../app/sheet/useTroubleText.ts';
import { ReadingFile } from '../../app/sheet/ReadingFile.tsx';
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
    <div className={styles['import']}>
      <header className={styles['importHead']}>
        <div>
          <p>{sheet.fileName === '' ? t('import.metersOf') : sheet.fileName}</p>
          <h1>
            {added !== null
              ? t('import.added', { n: added })
              : sheet.preview
                ? t('import.goodMeters', { n: rows.length })
                : t('import.meters')}
          </h1>
        </div>
        <KeyButton keys="Escape" disabled={sheet.isReading} onAct={onBack}>
          {t('import.back')}
        </KeyButton>
        {sheet.preview ? (
          <KeyButton
            keys="F2"
            disabled={busy}
            onAct={() => {
              setAdded(null);
              sheet.again();
            }}
          >
            {t('import.another')}
          </KeyButton>
        ) : null}
        {sheet.preview && added === null && rows.length > 0 ? (
          <KeyButton keys="Control+Enter" type="primary" loading={busy} onAct={() => void add()}>
            {t('import.add', { n: rows.length })}
          </KeyButton>
        ) : null}
      </header>
      <FailureNote failure={failure ?? sheet.failure} />
      {sheet.preview ? (
        <>
          <p className={styles['note']}>
            {count('same') > 0 ? t('import.same', { n: count('same') }) : null}
            {count('failed') > 0 ? t('import.bad', { n: count('failed') }) : null}
            {unknownColumns.length > 0
              ? t('import.unknownColumns', { columns: unknownColumns.join('、') })
              : null}
          </p>
          <SheetRows label={t('import.meters')} columns={columns} rows={lines} chosen={told} />
        </>
      ) : sheet.isReading ? (
        <ReadingFile name={sheet.fileName} progress={sheet.progress} onCancel={sheet.cancel} />
      ) : (
        <PickSheet
          drop={t('import.drop')}
          rules={[t('import.metersColumns'), t('import.metersFirst'), t('import.preview')]}
          onFile={(file) => void sheet.take(file)}
        />
      )}
    </div>
  );
}
