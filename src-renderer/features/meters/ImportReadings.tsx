import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { contract, type Contract, type Output } from '../../../src-shared/contract/index.ts';
import { decimalText } from '../../../src-shared/rules/charges/ratio.ts';
import type { MeterKind } from '../../../src-shared/rules/feeItems.ts';
import { useCommand } from '../../app/ledgerQuery.ts';
import type { RowColumn } from '../../app/RowList.tsx';
import { SheetRows } from '../../app/sheet/SheetRows.tsx';
import { useSheet } from '../../app/sheet/useSheet.ts';
import { useTroubleText } from '../../app/sheet/useTroubleText.ts';
import { ImportFrame } from './ImportFrame.tsx';
import styles from './MetersScreen.module.css';

type Row = Output<Contract['fees']['previewReadings']>['rows'][number];
type Props = { kind: MeterKind; readOn: string; onBack: () => void };

/** Readings from a sheet of Excel: each row with what it would enter, then all that are good at once. */
export function ImportReadings({ kind, readOn, onBack }: Props) {
  const { t } = useTranslation('meters');
  const troubleText = useTroubleText();
  const sheet = useSheet(`fees.meters.readings.${kind}.${readOn}`, contract.fees.previewReadings, (file) => ({
    ...file,
    kind,
    readOn,
  }));
  const { send, busy, failure } = useCommand(contract.fees.enterReadings);
  const [entered, setEntered] = useState<number | null>(null);
  const { rows = [], unknownColumns = [] } = sheet.preview ?? {};
  const good = rows.flatMap(({ meterId, value, rolledOver, readOn: day, problem }) =>
    meterId === null || value === null || problem !== null
      ? []
      : [{ meterId, value, rolledOver, readOn: day }],
  );
  const bad = rows.filter(({ problem }) => problem !== null).length;

  async function enter(): Promise<void> {
    let count = 0;
    for (let from = 0; from < good.length; from += mostAtOnce) {
      const result = await send({ readOn, fromFile: true, readings: good.slice(from, from + mostAtOnce) });
      if (!result.ok) {
        if (count > 0) setEntered(count);
        return;
      }
      count += result.value.entered;
    }
    setEntered(count);
  }

  const columns: RowColumn<Row>[] = [
    { key: 'row', title: t('sheet.row'), width: '9rem', render: ({ sheet: name, row }) => `${name} ${row}` },
    { key: 'unit', title: t('meter.unit'), width: '8rem', render: ({ unitCode }) => unitCode || '—' },
    { key: 'serial', title: t('meter.serial'), width: '10rem', render: ({ serial }) => serial },
    {
      key: 'value',
      title: t('column.value'),
      width: '8rem',
      isNumber: true,
      render: ({ value }) => (value === null ? '—' : decimalText(value, 3)),
    },
    { key: 'day', title: t('readOn'), width: '8rem', render: ({ readOn: day }) => day },
    {
      key: 'told',
      title: t('column.told'),
      render: ({ problem, rolledOver }) =>
        problem === null ? (
          t(rolledOver ? 'told.rolled' : 'sheet.good')
        ) : (
          <span className={styles['bad']}>{troubleText(problem)}</span>
        ),
    },
  ];

  const told = ({ unitCode, serial, problem }: Row) => (
    <>
      <b>{[unitCode, serial].filter(Boolean).join(' ')}</b>{' '}
      {problem === null ? t('sheet.good') : troubleText(problem)}
    </>
  );

  return (
    <ImportFrame
      sheet={sheet}
      title={
        entered !== null
          ? t('import.entered', { n: entered })
          : t(sheet.preview ? 'import.good' : 'import.readings', { n: good.length })
      }
      of={t('import.readingsOf', { kind: t(`kind.${kind}`), day: readOn })}
      rules={[t('import.readingsColumns'), t('import.readingsRoll'), t('import.preview')]}
      rows={
        sheet.preview ? (
          <SheetRows label={t('import.readings')} columns={columns} rows={rows} chosen={told} />
        ) : null
      }
      note={[
        bad > 0 ? t('import.bad', { n: bad }) : null,
        unknownColumns.length > 0 ? t('import.unknownColumns', { columns: unknownColumns.join('、') }) : null,
      ]}
      enter={
        entered === null && good.length > 0
          ? { words: t('import.enter', { n: good.length }), run: enter }
          : null
      }
      busy={busy}
      failure={failure}
      onAgain={() => setEntered(null)}
      onBack={onBack}
    />
  );
}

/** What the contract takes in one go. */
const mostAtOnce = 5000;
