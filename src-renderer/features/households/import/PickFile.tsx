import { Progress } from 'antd';
import { type DragEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import template from '../../../../assets/templates/业主名册导入模板.xlsx?url&no-inline';
import { KeyButton } from '../../../app/KeyButton.tsx';
import { saveFile } from './saveFile.ts';
import styles from './ImportScreen.module.css';

/** Where a roster is picked or dropped, and the template to begin from. */
export function PickFile({ onFile }: { onFile: (file: File) => void }) {
  const { t } = useTranslation('import');
  const input = useRef<HTMLInputElement>(null);
  const [isOver, setOver] = useState(false);

  function drop(event: DragEvent): void {
    event.preventDefault();
    setOver(false);
    const [file] = event.dataTransfer.files;
    if (file) onFile(file);
  }

  return (
    <>
      {/* dropping is the mouse's way; the button does the same by keyboard */}
      <div
        className={styles['drop']}
        data-over={isOver}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <p>{t('pick.drop')}</p>
        <KeyButton type="primary" keys="F2" onAct={() => input.current?.click()}>
          {t('pick.choose')}
        </KeyButton>
        <input
          ref={input}
          type="file"
          accept=".xlsx,.csv"
          className="unseen"
          tabIndex={-1}
          aria-label={t('pick.choose')}
          onChange={({ target }) => {
            const [file] = target.files ?? [];
            target.value = ''; // the same file, mended, may be picked again
            if (file) onFile(file);
          }}
        />
      </div>
      <ul className={styles['rules']}>
        <li>{t('pick.columns')}</li>
        <li>{t('pick.preview')}</li>
        <li>{t('pick.again')}</li>
        <li>{t('pick.idNumbers')}</li>
      </ul>
      <div>
        <KeyButton keys="Alt+KeyT" onAct={() => saveFile(template, `${t('pick.templateName')}.xlsx`)}>
          {t('pick.template')}
        </KeyButton>
      </div>
    </>
  );
}

type ReadingProps = {
  name: string;
  progress: { done: number; total: number } | null;
  onCancel: () => void;
};

/** A file is being read: how far, and how to stop. */
export function ReadingFile({ name, progress, onCancel }: ReadingProps) {
  const { t } = useTranslation('import');
  const percent = progress && progress.total > 0 ? Math.floor((100 * progress.done) / progress.total) : 0;
  return (
    <div className={styles['reading']}>
      <output>{t('reading.file', { name })}</output>
      <Progress percent={percent} aria-label={t('reading.progress')} />
      <p className={styles['hint']}>
        {progress ? t('reading.rows', { done: progress.done, total: progress.total }) : t('reading.opening')}
      </p>
      <KeyButton keys="Escape" onAct={onCancel}>
        {t('reading.cancel')}
      </KeyButton>
    </div>
  );
}
