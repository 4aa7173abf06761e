import { Button, Checkbox } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { contract } from '../../../src-shared/contract/index.ts';
import { FailureNote } from '../../app/FailureNote.tsx';
import { KeyButton } from '../../app/KeyButton.tsx';
import { useLedger } from '../../app/ledgerQuery.ts';
import { paths } from '../../app/paths.ts';
import { prefer, usePreferences } from '../../app/preferences.ts';
import { useMay } from '../../app/session.ts';
import { sizeText } from '../../app/sizeText.ts';
import { type MoveStep, tick } from './moveSteps.ts';
import { useBackUp } from './useBackUp.ts';
import { VerifyLedger } from './VerifyLedger.tsx';
import styles from './MoveGuide.module.css';

/** From the old computer to a new one, step by step, ending with a proof of the ledger. */
export function MoveGuide() {
  const { t } = useTranslation('backups');
  return (
    <div className={styles['guide']}>
      <h1>{t('move.title')}</h1>
      <p className={styles['what']}>{t('move.what')}</p>
      <div className={styles['computers']}>
        <section>
          <h2>{t('move.old')}</h2>
          <ol>
            <Step name="hand" title={t('move.hand')} what={t('move.handWhat')}>
              <Unfinished />
            </Step>
            <Step name="copy" title={t('move.copy')} what={t('move.copyWhat')}>
              <CopyToStick />
            </Step>
            <Step name="carry" title={t('move.carry')} what={t('move.carryWhat')} />
          </ol>
        </section>
        <section>
          <h2>{t('move.new')}</h2>
          <ol start={4}>
            <Step name="install" title={t('move.install')} what={t('move.installWhat')} />
            <Step name="restore" title={t('move.restore')} what={t('move.restoreWhat')} />
            <Step name="verify" title={t('move.verify')} what={t('move.verifyWhat')}>
              <Proof />
            </Step>
            <Step name="bind" title={t('move.bind')} what={t('move.bindWhat')}>
              <ToBind />
            </Step>
            <Step name="retire" title={t('move.retire')} what={t('move.retireWhat')} />
          </ol>
        </section>
      </div>
    </div>
  );
}

type StepProps = { name: MoveStep; title: string; what: string; children?: ReactNode };

function Step({ name, title, what, children }: StepProps) {
  const moved = usePreferences(({ moved }) => moved);
  const isDone = moved.includes(name);
  return (
    <li className={styles['step']} data-done={isDone}>
      <Checkbox
        checked={isDone}
        onChange={({ target }) =>
          target.checked ? tick(name) : prefer({ moved: moved.filter((one) => one !== name) })
        }
      >
        <strong>{title}</strong>
      </Checkbox>
      <p>{what}</p>
      {children}
    </li>
  );
}

/** What still lies open on this computer, if anything does. */
function Unfinished() {
  const { t } = useTranslation('backups');
  const drafts = useLedger(contract.drafts.list, {}).data?.length ?? 0;
  const papers = useLedger(contract.papers.outbox, {}).data?.length ?? 0;
  if (drafts === 0 && papers === 0) return null;
  return (
    <p className={styles['open']}>
      {drafts > 0 ? t('move.drafts', { n: drafts }) : null}
      {papers > 0 ? t('move.papers', { n: papers }) : null}
    </p>
  );
}

function CopyToStick() {
  const { t } = useTranslation('backups');
  const { toStick, busy, failure, made } = useBackUp();

  async function copy() {
    if (await toStick()) tick('copy');
  }

  return (
    <>
      <KeyButton keys="Alt+KeyU" loading={busy} onAct={() => void copy()}>
        {t('toStick')}
      </KeyButton>
      <output className={styles['made']}>
        {made ? t('madeOnStick', { file: made.file, size: sizeText(made.bytes) }) : null}
      </output>
      <FailureNote failure={failure} />
    </>
  );
}

function Proof() {
  const mayVerify = useMay(contract.office.verify.roles);
  return mayVerify ? <VerifyLedger onSound={() => tick('verify')} /> : null;
}

function ToBind() {
  const { t } = useTranslation('backups');
  const navigate = useNavigate();
  return (
    <div className={styles['links']}>
      <Button onClick={() => void navigate(paths.printers)}>{t('move.toPrinters')}</Button>
      <Button onClick={() => void navigate(paths.office)}>{t('move.toFolders')}</Button>
    </div>
  );
}
