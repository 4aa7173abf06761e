import { Button, Progress } from 'antd';
import { useTranslation } from 'react-i18next';
import { contract } from '../../../src-shared/contract/index.ts';
import { desk } from '../../app/desk.ts';
import { FailureNote } from '../../app/FailureNote.tsx';
import { KeyButton } from '../../app/KeyButton.tsx';
import { useReport } from '../../app/ledgerQuery.ts';
import { percentOf } from './VerifyLedger.tsx';
import styles from './BackupsScreen.module.css';

/** Everything in the ledger as tables any program can read: the office owns its data. */
export function ExportAll() {
  const { t } = useTranslation('backups');
  const { run, cancel, busy, progress, result, failure } = useReport(contract.office.exportAll);

  async function start() {
    const chosen = await desk.station.chooseFolder({});
    if (chosen.ok && chosen.value.folder !== null) await run({ folder: chosen.value.folder });
  }

  return (
    <section className={styles['export']}>
      <h2>{t('export.title')}</h2>
      <p className={styles['place']}>{t('export.what')}</p>
      <div className={styles['actions']}>
        <KeyButton keys="Alt+KeyE" loading={busy} onAct={() => void start()}>
          {t('export.start')}
        </KeyButton>
        {busy ? <Button onClick={() => void cancel()}>{t('export.stop')}</Button> : null}
      </div>
      {busy ? (
        <>
          <Progress percent={percentOf(progress)} showInfo={false} aria-label={t('export.start')} />
          <output>{progress ? t('export.running', progress) : t('export.starting')}</output>
        </>
      ) : null}
      <FailureNote failure={failure} />
      <output className={styles['made']}>{result?.ok ? t('export.done', { ...result.value }) : null}</output>
    </section>
  );
}
