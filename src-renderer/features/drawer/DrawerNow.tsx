import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { contract } from '../../../src-shared/contract/index.ts';
import { EmptyList } from '../../app/EmptyList.tsx';
import { KeyButton } from '../../app/KeyButton.tsx';
import { useCommand } from '../../app/ledgerQuery.ts';
import { FailureNote } from '../../app/FailureNote.tsx';
import { useMay, useSession } from '../../app/session.ts';
import { useAskedForm } from '../../app/tasks/askedForm.ts';
import { useOfficeWords } from '../../app/useOfficeWords.ts';
import { CountOwn } from './CountOwn.tsx';
import { Difference } from './Difference.tsx';
import { type Shift, standOf } from './drawerStand.ts';
import { ForceCount } from './ForceCount.tsx';
import { OpenDrawer } from './OpenDrawer.tsx';
import { OpenState } from './OpenState.tsx';
import { SealedState } from './SealedState.tsx';
import styles from './DrawerScreen.module.css';

/** The drawer in the state it is in, and the keys to the next one. */
export function DrawerNow({ shift }: { shift: Shift | null }) {
  const whoId = useSession(({ who }) => who?.id);
  const stand = standOf(shift, whoId);
  if (shift === null || stand === 'shut') return <ShutDrawer />;
  switch (stand) {
    case 'open':
    case 'others-open':
      return <OpenState shift={shift} isOwn={stand === 'open'} />;
    case 'away':
      return <AwayState shift={shift} />;
    case 'counting':
      return <CountOwn shift={shift} />;
    case 'review':
      return <Difference shift={shift} isOwn />;
    case 'others-counting':
      return <OthersCounting shift={shift} />;
    case 'others-review':
      return <Difference shift={shift} isOwn={false} />;
    case 'sealed':
    case 'bagged':
      return <SealedState shift={shift} />;
  }
}

/** Nobody has it: a clerk counts the float and opens it. */
function ShutDrawer() {
  const { t } = useTranslation('drawer');
  const mayOpen = useMay(contract.drawer.open.roles);
  const isAsked = useAskedForm().form === 'open';
  const [isOpening, open] = useState(isAsked);
  if (isOpening) return <OpenDrawer onLeave={() => open(false)} />;
  if (!mayOpen) return <EmptyList words={t('state.shut')} />;
  return (
    <div className={styles['state']}>
      <h2>{t('state.shut')}</h2>
      <p className={styles['about']}>{t('state.shutAbout')}</p>
      <div className={styles['acts']}>
        <KeyButton keys="Alt+KeyO" type="primary" onAct={() => open(true)}>
          {t('act.open')}
        </KeyButton>
      </div>
    </div>
  );
}

/** 暂离: nothing is taken until she is back. */
function AwayState({ shift }: { shift: Shift }) {
  const { t } = useTranslation('drawer');
  const { at } = useOfficeWords();
  const { send, busy, failure } = useCommand(contract.drawer.resume);
  return (
    <div className={styles['state']}>
      <h2>{t('state.away', { time: shift.suspendedAt === null ? '' : at(shift.suspendedAt) })}</h2>
      <p className={styles['about']}>{t('state.awayAbout')}</p>
      <FailureNote failure={failure} />
      <div className={styles['acts']}>
        <KeyButton keys="Alt+KeyB" type="primary" loading={busy} onAct={() => void send({})}>
          {t('act.resume')}
        </KeyButton>
      </div>
    </div>
  );
}

/** A colleague counts: nobody else reads anything of it; a supervisor may count in her absence. */
function OthersCounting({ shift }: { shift: Shift }) {
  const { t } = useTranslation('drawer');
  const mayForce = useMay(contract.drawer.forceCount.roles);
  const [isForcing, force] = useState(false);
  if (isForcing) return <ForceCount shift={shift} onLeave={() => force(false)} />;
  return (
    <div className={styles['state']}>
      <h2>{t('state.counting', { name: shift.cashierName })}</h2>
      <p className={styles['about']}>{t('state.countingAbout')}</p>
      {mayForce ? (
        <div className={styles['acts']}>
          <KeyButton keys="Alt+KeyF" onAct={() => force(true)}>
            {t('act.force')}
          </KeyButton>
        </div>
      ) : null}
    </div>
  );
}
