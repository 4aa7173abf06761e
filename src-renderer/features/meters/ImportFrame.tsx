import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Failure } from '../../../src-shared/failure.ts';
import { FailureNote } from '../../app/FailureNote.tsx';
import { KeyButton } from '../../app/KeyButton.tsx';
import { PickSheet } from '../../app/sheet/PickSheet.tsx';
import { ReadingFile } from '../../app/sheet/ReadingFile.tsx';
import type { useSheet } from '../../app/sheet/useSheet.ts';
import styles from './MetersScreen.module.css';

type Props = {
  sheet: Pick<
    ReturnType<typeof useSheet>,
    'fileName' | 'isReading' | 'progress' | 'failure' | 'take' | 'again' | 'cancel'
  >;
  title: string;
  /** What the sheet is of, until one is brought in. */
  of: string;
  /** What its rows are like. */
  rules: readonly string[];
  /** The rows of the sheet that was read; `null` before. */
  rows: ReactNode;
  /** What is to be looked at among them. */
  note: readonly (string | null)[];
  /** Entering what is good; `null` once that is done, or where nothing is. */
  enter: { words: string; run: () => Promise<void> } | null;
  busy: boolean;
  failure: Failure | null;
  onAgain: () => void;
  onBack: () => void;
};

/** A sheet of Excel about meters: picked, read, looked through, and entered at once. */
export function ImportFrame(props: Props) {
  const { sheet, title, of, rules, rows, note, enter, busy, failure, onAgain, onBack } = props;
  const { t } = useTranslation('meters');
  return (
    <div className={styles['import']}>
      <header className={styles['importHead']}>
        <div>
          <p>{sheet.fileName === '' ? of : sheet.fileName}</p>
          <h1>{title}</h1>
        </div>
        <KeyButton keys="Escape" disabled={sheet.isReading} onAct={onBack}>
          {t('import.back')}
        </KeyButton>
        {rows === null ? null : (
          <KeyButton
            keys="F2"
            disabled={busy}
            onAct={() => {
              onAgain();
              sheet.again();
            }}
          >
            {t('import.another')}
          </KeyButton>
        )}
        {rows !== null && enter ? (
          <KeyButton keys="Control+Enter" type="primary" loading={busy} onAct={() => void enter.run()}>
            {enter.words}
          </KeyButton>
        ) : null}
      </header>
      <FailureNote failure={failure ?? sheet.failure} />
      {rows !== null ? (
        <>
          <p className={styles['note']}>{note.filter((words) => words !== null).join('')}</p>
          {rows}
        </>
      ) : sheet.isReading ? (
        <ReadingFile name={sheet.fileName} progress={sheet.progress} onCancel={sheet.cancel} />
      ) : (
        <PickSheet drop={t('import.drop')} rules={rules} onFile={(file) => void sheet.take(file)} />
      )}
    </div>
  );
}
