import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import { useSentence } from '../../app/useSentence.ts';
import type { PrintJob } from './usePassPrinting.ts';
import styles from './PrintOutcome.module.css';

/** Whether the pass is on paper; where there is no printer, where its PDF lies. */
export function PrintOutcome({ job }: { job: PrintJob | undefined }) {
  const { t } = useTranslation('visitors');
  const sentence = useSentence();
  if (job?.kind === 'failed') {
    return <Alert type="error" showIcon role="alert" title={sentence(job.failure)} />;
  }
  return (
    <output className={styles['outcome']}>
      {job?.kind === 'printing' ? t('print.printing') : null}
      {job?.kind === 'printed' ? t('print.printed') : null}
      {job?.kind === 'saved' ? t('print.saved', { file: job.file }) : null}
    </output>
  );
}
