import { Alert, Button, Progress } from 'antd';
import { useTranslation } from 'react-i18next';
import { useSentence } from '../../app/useSentence.ts';
import { KeyButton } from '../../app/KeyButton.tsx';
import type { NoticeBatch } from './useNoticeBatch.ts';
import styles from './NoticeProgress.module.css';

/** How far the printing of notices is, and what is left where it stopped. */
export function NoticeProgress({ batch }: { batch: NoticeBatch }) {
  const { t } = useTranslation('fees');
  const sentence = useSentence();
  const { state } = batch;
  if (state === null) return null;
  const { done, total, skipped, isRunning, failure } = state;
  if (isRunning)
    return (
      <div className={styles['running']}>
        <output>{t('notices.printing', { done, total })}</output>
        <Progress
          percent={total === 0 ? 0 : Math.floor((100 * done) / total)}
          aria-label={t('notices.progress')}
        />
        <KeyButton keys="Alt+KeyT" onAct={batch.stop}>
          {t('notices.stop')}
        </KeyButton>
      </div>
    );
  const left = total - done;
  const told = [
    t('notices.done', { n: done }),
    skipped > 0 ? t('notices.skipped', { n: skipped }) : '',
    left > 0 ? t('notices.left', { n: left }) : '',
    failure ? sentence(failure) : '',
  ];
  return (
    <Alert
      type={left > 0 ? 'warning' : 'success'}
      showIcon
      title={<output>{told.join('')}</output>}
      action={
        <Button size="small" onClick={batch.dismiss}>
          {t('notices.dismiss')}
        </Button>
      }
    />
  );
}
