import { Alert, Spin } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Failure } from '../../../../src-shared/failure.ts';
import { FailureNote } from '../../../app/FailureNote.tsx';
import { KeyButton } from '../../../app/KeyButton.tsx';
import { sizeText } from '../../../app/sizeText.ts';
import { useFirstFocus } from '../../../app/useFirstFocus.ts';
import { useOfficeTime } from '../../../app/useOfficeTime.ts';
import { ConfirmRestore } from './ConfirmRestore.tsx';
import type { Inspected, Restored } from './RestoreWizard.tsx';
import sections from '../../../app/Sections.module.css';
import office from '../office.module.css';
import styles from './restore.module.css';

type LookingProps = { backup: string; failure: Failure | null; another: () => void };

/** A backup is being looked through, or why nothing can be done with it. */
export function LookingThrough({ backup, failure, another }: LookingProps) {
  const { t } = useTranslation('backups');
  const start = useFirstFocus<HTMLButtonElement>();
  return (
    <>
      <h1 className={sections['title']}>{t('restore.check.title')}</h1>
      <p className={styles['file']}>{backup}</p>
      {failure ? null : (
        <output className={styles['looking']}>
          <Spin size="small" /> {t('restore.check.looking')}
        </output>
      )}
      <FailureNote failure={failure} />
      <div className={sections['actions']}>
        <KeyButton keys="Escape" ref={start} size="large" onAct={another}>
          {t('restore.check.another')}
        </KeyButton>
      </div>
    </>
  );
}

type Props = { inspected: Inspected; another: () => void; onRestored: (restored: Restored) => void };

/** What is in a sound backup, what speaks against it, and the last word before anything is touched. */
export function CheckBackup({ inspected, another, onRestored }: Props) {
  const { t } = useTranslation('backups');
  return (
    <>
      <h1 className={sections['title']}>{t('restore.check.title')}</h1>
      <Facts inspected={inspected} />
      <Warnings inspected={inspected} />
      <ConfirmRestore inspected={inspected} another={another} onRestored={onRestored} />
    </>
  );
}

function Facts({ inspected }: { inspected: Inspected }) {
  const { t } = useTranslation('backups');
  const { fullTime } = useOfficeTime();
  const { backup, officeName, counterCode, through, seq, bytes } = inspected;
  return (
    <dl className={office['facts']}>
      <dt>{t('restore.check.file')}</dt>
      <dd>{backup}</dd>
      <dt>{t('restore.check.office')}</dt>
      <dd>{t('restore.check.officeValue', { name: officeName, counter: counterCode })}</dd>
      <dt>{t('restore.check.through')}</dt>
      <dd className={styles['through']}>{t('restore.check.throughValue', { at: fullTime(through), seq })}</dd>
      <dt>{t('restore.check.sound')}</dt>
      <dd className={office['sound']}>{t('restore.check.soundValue', { size: sizeText(bytes) })}</dd>
    </dl>
  );
}

function Warnings({ inspected }: { inspected: Inspected }) {
  const { t } = useTranslation('backups');
  const { fullTime } = useOfficeTime();
  const { isOlder, isOther, through, officeName, counterCode } = inspected;
  return (
    <div className={styles['warnings']}>
      {isOther ? (
        <Alert
          type="warning"
          showIcon
          title={t('restore.check.other', { name: officeName, counter: counterCode })}
        />
      ) : null}
      {isOlder ? (
        <Alert type="warning" showIcon title={t('restore.check.older', { at: fullTime(through) })} />
      ) : null}
    </div>
  );
}
