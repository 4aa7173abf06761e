import { Progress } from 'antd';
import { useTranslation } from 'react-i18next';
import { KeyButton } from '../KeyButton.tsx';
import styles from './sheet.module.css';

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
