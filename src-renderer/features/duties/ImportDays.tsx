import { useTranslation } from 'react-i18next';
import { contract, type Output } from '../../../src-shared/contract/index.ts';
import { FailureNote } from '../../app/FailureNote.tsx';
import { KeyButton } from '../../app/KeyButton.tsx';
import { useCommand } from '../../app/ledgerQuery.ts';
import type { RowColumn } from '../../app/RowList.tsx';
import { PickSheet } from '../../app/sheet/PickSheet.tsx';
import { ReadingFile } from '../../app/sheet/ReadingFile.tsx';
import { SheetRows } from '../../app/sheet/SheetRows.tsx';
import { useSheet } from '../../app/sheet/useSheet.ts';
import { useTroubleText } from '../../app/sheet/useTroubleText.ts';
import { offerNote } from '../../app/undo.tsx';
import { useOfficeTime } from '../../app/useOfficeTime.ts';
import styles from './lists.module.css';

type Preview = Output<typeof contract.duties.previewOfficeDays>;
type Day = Preview['days'][number];
type Props = { onBack: () => void; onDone: (year: number) => void };

/** A year's notice from a file: every day and every line that can not be read is shown, then it is entered as a whole. */
export function ImportDays({ onBack, onDone }: Props) {
  const { t } = useTranslation('duties');
  const { shortDay } = useOfficeTime();
  const sheet = useSheet('duties.officeDays', contract.duties.previewOfficeDays, (file) => file);
  const { send, busy, failure } = useCommand(contract.duties.importOfficeDays);
  const { preview } = sheet;
  const year = preview?.year ?? null;

  async function enter({ days }: Preview, of: number): Promise<void> {
    const result = await send({ year: of, days });
    if (!result.ok) return;
    sheet.again();
    offerNote(t('import.done', { year: of, n: result.value.days }));
    onDone(of);
  }

  const columns: RowColumn<Day>[] = [
    { key: 'day', title: t('days.column.day'), width: '10rem', render: ({ day }) => shortDay(day) },
    {
      key: 'kind',
      title: t('days.column.kind'),
      width: '10rem',
      render: ({ kind }) => t(`days.kind.${kind}`),
    },
    { key: 'name', title: t('days.column.name'), render: ({ name }) => name ?? '' },
  ];

  return (
    <div className={styles['import']}>
      <header className={styles['bar']}>
        <h2>
          {preview === undefined
            ? t('days.import')
            : t('import.found', { year: year ?? '—', n: preview.days.length })}
        </h2>
        {preview && year !== null && preview.days.length > 0 ? (
          <KeyButton
            keys="Control+Enter"
            type="primary"
            loading={busy}
            onAct={() => void enter(preview, year)}
          >
            {t('import.enter', { year })}
          </KeyButton>
        ) : null}
        {preview ? (
          <KeyButton keys="F2" disabled={busy} onAct={sheet.again}>
            {t('import.another')}
          </KeyButton>
        ) : null}
        <KeyButton keys="Escape" disabled={sheet.isReading} onAct={onBack}>
          {t('import.back')}
        </KeyButton>
      </header>
      <FailureNote failure={failure ?? sheet.failure} />
      {preview ? (
        <>
          {preview.wrong.length === 0 ? null : <Wrong wrong={preview.wrong} />}
          {year === null ? null : <p className={styles['known']}>{t('import.replaces', { year })}</p>}
          <SheetRows
            label={t('days.import')}
            columns={columns}
            rows={preview.days}
            chosen={({ day, kind, name }) => `${day} ${t(`days.kind.${kind}`)} ${name ?? ''}`}
          />
        </>
      ) : sheet.isReading ? (
        <ReadingFile name={sheet.fileName} progress={sheet.progress} onCancel={sheet.cancel} />
      ) : (
        <PickSheet
          drop={t('import.drop')}
          rules={[t('import.columns'), t('import.oneYear'), t('import.preview')]}
          onFile={(file) => void sheet.take(file)}
        />
      )}
    </div>
  );
}

function Wrong({ wrong }: { wrong: Preview['wrong'] }) {
  const { t } = useTranslation('duties');
  const troubleText = useTroubleText();
  return (
    <ul className={styles['wrong']} aria-label={t('import.wrong', { n: wrong.length })}>
      {wrong.map(({ sheet, row, problem }) => (
        <li key={`${sheet} ${row} ${problem.code}`}>
          {t('import.row', { sheet, row })} {troubleText(problem)}
        </li>
      ))}
    </ul>
  );
}
