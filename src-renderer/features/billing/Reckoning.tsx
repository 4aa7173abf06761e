import { Progress } from 'antd';
import { useTranslation } from 'react-i18next';
import { KeyButton } from '../../app/KeyButton.tsx';
import type { useNewRun } from './useNewRun.ts';
import styles from './NewRun.module.css';

type ReadingProps = { run: Pick<ReturnType<typeof useNewRun>, 'progress' | 'cancel'> };

/** It is being reckoned: how far, and how to stop. */
export function Reckoning({ run: { progress, cancel } }: ReadingProps) {
  const { t } = useTranslation('billing');
  const percent = progress && progress.total > 0 ? Math.floor((100 * progress.done) / progress.total) : 0;
  return (
    <div className={styles['reading']}>
      <output>
        {progress ? t('run.reckoned', { done: progress.done, total: progress.total }) : t('run.reckoning')}
      </output>
      <Progress percent={percent} aria-label={t('run.progress')} />
      <KeyButton keys="Alt+KeyT" onAct={cancel}>
        {t('run.stop')}
      </KeyButton>
    </div>
  );
}
