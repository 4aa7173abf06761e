import { Button, Progress } from 'antd';
import { useEffect, useEffectEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { contract } from '../../../src-shared/contract/index.ts';
import { FailureNote } from '../../app/FailureNote.tsx';
import { KeyButton } from '../../app/KeyButton.tsx';
import { useReport } from '../../app/ledgerQuery.ts';
import { Findings } from './Findings.tsx';
import sections from '../../app/Sections.module.css';
import styles from './office.module.css';

type Props = {
  /** It begins by itself when it comes on the screen. */
  startsHere?: boolean;
  onSound?: () => void;
};

/** Proves the ledger, with its progress, a way to stop it, and what it found. */
export function VerifyLedger({ startsHere = false, onSound }: Props) {
  const { t } = useTranslation('office');
  const { run, cancel, busy, progress, result, failure } = useReport(contract.office.verify);

  async function prove() {
    const proof = await run({});
    if (proof.ok && proof.value.ok) onSound?.();
  }
  const begin = useEffectEvent(() => void prove());

  useEffect(() => {
    if (startsHere) begin();
  }, [startsHere]);

  return (
    <>
      <div className={sections['actions']}>
        <KeyButton keys="Control+KeyJ" loading={busy} onAct={() => void prove()}>
          {t('verify.start')}
        </KeyButton>
        {busy ? <Button onClick={() => void cancel()}>{t('verify.stop')}</Button> : null}
      </div>
      {busy ? (
        <>
          <Progress percent={percentOf(progress)} showInfo={false} aria-label={t('verify.start')} />
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

/** How far a long read is, in whole per cent. */
export const percentOf = (progress: { done: number; total: number } | null): number =>
  progress && progress.total > 0 ? Math.floor((progress.done / progress.total) * 100) : 0;
