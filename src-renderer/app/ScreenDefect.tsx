import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import styles from './ScreenDefect.module.css';

/** A screen failed by our fault. What was confirmed stands in the ledger; the window is opened anew. */
export function ScreenDefect({ error }: { error: unknown }) {
  const { t } = useTranslation('shell');
  return (
    <main className={styles['defect']} role="alert">
      <h1>{t('defect.title')}</h1>
      <p>{t('defect.safe')}</p>
      <p className={styles['detail']}>
        {error instanceof Error ? `${error.name}: ${error.message}` : String(error)}
      </p>
      <Button type="primary" onClick={() => window.location.reload()}>
        {t('defect.reload')}
      </Button>
    </main>
  );
}
