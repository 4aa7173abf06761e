import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { contract } from '../../../src-shared/contract/index.ts';
import { FailureNote } from '../../app/FailureNote.tsx';
import { KeyButton } from '../../app/KeyButton.tsx';
import { useCommand } from '../../app/ledgerQuery.ts';
import { offerNote } from '../../app/undo.tsx';
import styles from './LeavingScreen.module.css';

/** SHF-05: 签退; what stands against it the ledger says. */
export function SignOutStep({ shift, isNow }: { shift: string; isNow: boolean }) {
  const { t } = useTranslation('handover');
  const { send, busy, failure } = useCommand(contract.handover.signOut);

  const step = useRef<HTMLDivElement>(null);

  // the key works from the top of the page: what stands against it is not told below its end
  useEffect(() => {
    if (failure) step.current?.scrollIntoView({ block: 'nearest' });
  }, [failure]);

  async function signOut(): Promise<void> {
    const result = await send({});
    if (result.ok) offerNote(t('signOut.done', { shift: result.value.dutyShiftName }));
  }

  return (
    <div ref={step}>
      <p>{t(isNow ? 'signOut.ready' : 'signOut.early', { shift })}</p>
      <FailureNote failure={failure} />
      <div className={styles['acts']}>
        <KeyButton
          keys="Alt+KeyO"
          type={isNow ? 'primary' : 'default'}
          loading={busy}
          onAct={() => void signOut()}
        >
          {t('signOut.open')}
        </KeyButton>
      </div>
    </div>
  );
}
