import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { contract } from '../../../../src-shared/contract/index.ts';
import { FailureNote } from '../../../app/FailureNote.tsx';
import { KeyButton } from '../../../app/KeyButton.tsx';
import { paths } from '../../../app/paths.ts';
import { useMay } from '../../../app/session.ts';
import { useSentence } from '../../../app/useSentence.ts';
import { csvOf } from '../../../app/sheet/csvOf.ts';
import { actions, ImportLines } from './ImportLines.tsx';
import { linesOf } from './linesOf.ts';
import { ReadingFile } from '../../../app/sheet/ReadingFile.tsx';
import { PickFile } from './PickFile.tsx';
import { saveText } from '../../../app/sheet/saveFile.ts';
import { useLineText } from './useLineText.ts';
import { type Preview, type Totals, useRosterImport } from './useRosterImport.ts';
import styles from './ImportScreen.module.css';

/** 导入业主名册: a file is read, what it would do is shown row by row, and only then it is done. */
export function ImportScreen() {
  const { t } = useTranslation('import');
  const mayImport = useMay(contract.households.importRoster.roles);
  const roster = useRosterImport();
  const { under, isReading } = roster;
  const sentence = useSentence();
  if (!mayImport) return <FailureNote failure={{ code: 'auth/role-missing' }} />;
  return (
    <div className={styles['screen']}>
      {roster.failure?.code === 'report/cancelled' ? (
        <Alert type="info" showIcon title={sentence(roster.failure)} />
      ) : (
        <FailureNote failure={roster.failure} />
      )}
      {under?.preview ? (
        under.totals ? (
          <Done preview={under.preview} totals={under.totals} onAgain={roster.again} />
        ) : (
          <Look
            preview={under.preview}
            isRenewed={under.isRenewed}
            isImporting={roster.isImporting}
            onImport={() => void roster.importAll()}
            onAgain={roster.again}
          />
        )
      ) : (
        <>
          <h1>{t('title')}</h1>
          {under || isReading ? (
            <ReadingFile name={under?.file.name ?? ''} progress={roster.progress} onCancel={roster.cancel} />
          ) : (
            <PickFile onFile={(file) => void roster.take(file)} />
          )}
        </>
      )}
    </div>
  );
}

type LookProps = {
  preview: Preview;
  isRenewed: boolean;
  isImporting: boolean;
  onImport: () => void;
  onAgain: () => void;
};

/** The preview: nothing is written yet. */
function Look({ preview, isRenewed, isImporting, onImport, onAgain }: LookProps) {
  const { t } = useTranslation('import');
  const { add, update, failed } = preview.totals;
  const good = add + update;
  return (
    <>
      <header className={styles['head']}>
        <div>
          <p className={styles['file']}>{preview.fileName}</p>
          <h1>{good > 0 ? t('look.good', { n: good }) : t('look.nothing')}</h1>
        </div>
        <KeyButton keys="F2" onAct={onAgain} disabled={isImporting}>
          {t('action.another')}
        </KeyButton>
        {failed > 0 ? <SaveFailed preview={preview} /> : null}
        {good > 0 ? (
          <KeyButton type="primary" keys="Control+Enter" loading={isImporting} onAct={onImport}>
            {t('look.import', { n: good })}
          </KeyButton>
        ) : null}
      </header>
      {isRenewed ? <Alert type="info" showIcon title={t('look.renewed')} /> : null}
      <Notes preview={preview} />
      <ImportLines key={preview.plan} preview={preview} totals={preview.totals} />
    </>
  );
}

/** What stands in the file and is not taken over, in a sentence each. */
function Notes({ preview }: { preview: Preview }) {
  const { t } = useTranslation('import');
  const { idNumbersDropped, unknownColumns, skippedRows } = preview;
  const { failed } = preview.totals;
  const notes = [
    idNumbersDropped > 0 ? t('note.idNumbers', { n: idNumbersDropped }) : null,
    unknownColumns.length > 0
      ? t('note.unknownColumns', { n: unknownColumns.length, columns: unknownColumns.join('、') })
      : null,
    skippedRows > 0 ? t('note.skippedRows', { n: skippedRows }) : null,
    failed > 0 ? t('look.failed', { n: failed }) : null,
  ].filter((note) => note !== null);
  return notes.length > 0 ? <p className={styles['note']}>{notes.join('')}</p> : null;
}

type DoneProps = { preview: Preview; totals: Totals; onAgain: () => void };

/** What the import did. */
function Done({ preview, totals, onAgain }: DoneProps) {
  const { t } = useTranslation('import');
  const navigate = useNavigate();
  const { failed } = preview.totals; // they were not sent
  const notes = [t('done.totals', { ...totals, failed }), failed > 0 ? t('done.failed', { n: failed }) : ''];
  return (
    <>
      <header className={styles['head']}>
        <div>
          <p className={styles['file']}>{preview.fileName}</p>
          <h1>
            <output>{t('done.title', { n: totals.add + totals.update })}</output>
          </h1>
        </div>
        <KeyButton keys="F2" onAct={onAgain}>
          {t('action.another')}
        </KeyButton>
        {failed > 0 ? <SaveFailed preview={preview} /> : null}
        <KeyButton type="primary" keys="Control+Enter" onAct={() => void navigate(paths.households)}>
          {t('done.toRoll')}
        </KeyButton>
      </header>
      <p className={styles['note']}>{notes.join('')}</p>
      <ImportLines preview={preview} totals={{ ...totals, failed }} />
    </>
  );
}

/** The failed rows as a table for whoever keeps the file. */
function SaveFailed({ preview }: { preview: Preview }) {
  const { t } = useTranslation('import');
  const lineText = useLineText();

  function save(): void {
    const titles = [
      t('list.sheet'),
      t('list.row'),
      t('list.unit'),
      t('list.person'),
      t('list.action'),
      t('list.told'),
    ];
    const rows = linesOf(preview)
      .filter(({ action }) => action === 'failed')
      .map((line) => {
        const told = lineText(line).map((sentence) => sentence.told + sentence.suggestion);
        return [line.sheet, line.row, line.unit, line.person, t(actions[line.action]), told.join('')];
      });
    const name = preview.fileName.replace(/\.[^.]*$/, '');
    saveText(csvOf([titles, ...rows]), `${t('action.failedName', { name })}.csv`, 'text/csv;charset=utf-8');
  }

  return (
    <KeyButton keys="Alt+KeyS" onAct={save}>
      {t('action.saveFailed')}
    </KeyButton>
  );
}
