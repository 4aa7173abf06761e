import { KeyHint } from './KeyButton.tsx';
import styles from './EmptyList.module.css';

/** An empty list says so, and what comes next with its key. */
export function EmptyList({ words, keys, deed }: { words: string; keys?: string; deed?: string }) {
  return (
    <p className={styles['empty']}>
      {words}
      {keys === undefined ? null : (
        <>
          {' '}
          <KeyHint keys={keys} /> {deed}
        </>
      )}
    </p>
  );
}
