import { Alert } from 'antd';
import type { Failure } from '../../src-shared/failure.ts';
import { useSentence } from './useSentence.ts';
import styles from './FailureNote.module.css';

/** Why something was not done, where it happened; it stays until the next try, and is read out by screen readers. */
export function FailureNote({ failure }: { failure: Failure | null | undefined }) {
  const sentence = useSentence();
  return (
    <div role="alert" className={styles['note']}>
      {failure ? <Alert type="error" showIcon role="none" title={sentence(failure)} /> : null}
    </div>
  );
}
