import { Button, Progress } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { contract, type Output } from '../../../src-shared/contract/index.ts';
import { desk } from '../../app/desk.ts';
import { FailureNote } from '../../app/FailureNote.tsx';
import { KeyButton } from '../../app/KeyButton.tsx';
import { useCommand, useLedger, useReport } from '../../app/ledgerQuery.ts';
import { useMay } from '../../app/session.ts';
import { sizeText } from '../../app/sizeText.ts';
import { useOffice } from '../../app/useOffice.ts';
import { useOfficeTime } from '../../app/useOfficeTime.ts';
import { Findings } from './Findings.tsx';
import styles from './office.module.css';

/** Where the ledger is, when it was last copied, a copy now, and a proof of it. */
export function LedgerSection() {
  const { t } = useTranslation('office');
  const office = useOffice();
  const station = useLedger(contract.station.state, {}).data;
  const { fullTime } = useOfficeTime();
  const [copy, setCopy] = useState<Output<typeof contract.office.backUp> | null>(null);
  const backUp = useCommand(contract.office.backUp);
  const mayVerify = useMay(contract.office.verify.roles);

  async function backUpNow() {
    setCopy(null);
    const result = await backUp.send({});
    if (result.ok) setCopy(result.value);
  }

  return (
    <>
      <dl className={styles['facts']}>
        <dt>{t('ledger.file')}</dt>
        <dd>{station?.ledgerFile}</dd>
        <dt>{t('ledger.records')}</dt>
        <dd className="numbers">{office ? t('ledger.recordsValue', { seq: office.head.seq }) : null}</dd>
        <dt>{t('ledger.lastBackup')}</dt>
        <dd className="numbers">
          {office ? (office.lastBackupAt === null ? t('ledger.never') : fullTime(office.lastBackupAt)) : null}
        </dd>
      </dl>
      <div className={styles['actions']}>
        <KeyButton keys="Control+KeyB" loading={backUp.busy} onAct={() => void backUpNow()}>
          {t('ledger.backUp')}
        </KeyButton>
        <Button onClick={() => void desk.station.showFolder({})}>{t('ledger.showFolder')}</Button>
      </div>
      <output className={styles['copied']}>
        {copy ? t('ledger.backedUp', { file: copy.file, size: sizeText(copy.bytes) }) : null}
      </output>
      <FailureNote failure={backUp.failure} />
      {mayVerify ? <Verify /> : null}
    </>
  );
}

function Verify() {
  const { t } = useTranslation('office');
  const { run, cancel, busy, progress, result, failure } = useReport(contract.office.verify);
  const percent = progress && progress.total > 0 ? Math.floor((progress.done / progress.total) * 100) : 0;
  return (
    <>
      <div className={styles['actions']}>
        <KeyButton keys="Control+KeyJ" loading={busy} onAct={() => void run({})}>
          {t('verify.start')}
        </KeyButton>
        {busy ? <Button onClick={() => void cancel()}>{t('verify.stop')}</Button> : null}
      </div>
      {busy ? (
        <>
          <Progress percent={percent} showInfo={false} aria-label={t('verify.start')} />
          <output className={styles['status']}>
            {progress ? t('verify.running', progress) : t('verify.starting')}
          </output>
        </>
      ) : null}
      <FailureNote failure={failure} />
      {result?.ok ? <Findings verification={result.value} /> : null}
    </>
  );
}
