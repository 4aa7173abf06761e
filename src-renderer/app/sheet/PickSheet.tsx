import { type DragEvent, type ReactNode, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { KeyButton } from '../KeyButton.tsx';
import styles from './sheet.module.css';

type Props = { drop: string; rules: readonly string[]; onFile: (file: File) => void; children?: ReactNode };

/** Where a sheet is picked or dropped, and what it has to hold. */
export function PickSheet({ drop: words, rules, onFile, children }: Props) {
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
        <p>{words}</p>
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
        {rules.map((rule) => (
          <li key={rule}>{rule}</li>
        ))}
      </ul>
      {children}
    </>
  );
}
