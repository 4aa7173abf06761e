import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { contract } from '../../../src-shared/contract/index.ts';
import { EmptyList } from '../../app/EmptyList.tsx';
import { FailureNote } from '../../app/FailureNote.tsx';
import { KeyButton } from '../../app/KeyButton.tsx';
import { useCommand, useLedger } from '../../app/ledgerQuery.ts';
import { paths } from '../../app/paths.ts';
import { useSession } from '../../app/session.ts';
import { useFirstFocus } from '../../app/useFirstFocus.ts';
import { CountOwn } from './CountOwn.tsx';
import { Difference } from './Difference.tsx';
import { handInStepOf, type Shift, standOf } from './drawerStand.ts';
import { HandInReceive } from './HandInReceive.tsx';
import { HandInSteps } from './HandInSteps.tsx';
import drawer from './DrawerScreen.module.css';
import styles from './HandInFlow.module.css';

/**
 * 16:45 交款 (CSH-01): count, receive and sign, split, print, and the drawer is open again, as one way by one key. It shows
 * the step the ledger is in: whoever left it, was locked out or started anew goes on there.
 */
export function HandInFlow() {
  const whoId = useSession(({ who }) => who?.id);
  const current = useLedger(contract.drawer.current, {});
  const shift = current.data;
  if (shift === undefined) return <FailureNote failure={current.failure} />;
  const stand = standOf(shift, whoId);
  const step = handInStepOf(stand);
  if (shift === null || step === null) return <NothingToCount shift={shift} />;
  return (
    <div className={styles['flow']}>
      {stand === 'sealed' || stand === 'bagged' ? (
        <HandInReceive />
      ) : (
        <>
          <HandInSteps at={step} />
          {stand === 'counting' ? <CountOwn shift={shift} /> : null}
          {stand === 'review' ? <Difference shift={shift} isOwn /> : null}
          {stand === 'open' || stand === 'away' ? <BeginCount shift={shift} /> : null}
        </>
      )}
    </div>
  );
}

/** The first step: one more Enter, for while it is counted nothing can be taken. */
function BeginCount({ shift }: { shift: Shift }) {
  const { t } = useTranslation('drawer');
  const navigate = useNavigate();
  const resume = useCommand(contract.drawer.resume);
  const start = useCommand(contract.drawer.startCount);
  const strip = useLedger(contract.drawer.strip, {}).data;
  const begin = useFirstFocus<HTMLButtonElement>();

  async function count(): Promise<void> {
    if (shift.state === 'suspended') {
      const back = await resume.send({});
      if (!back.ok) return;
    }
    await start.send({});
  }

  return (
    <div className={drawer['state']}>
      <h2>{t('state.open', { nth: shift.nth, name: shift.cashierName })}</h2>
      {strip ? (
        <dl className={drawer['facts']}>
          <div>
            <dt>{t('strip.drawer')}</dt>
            <dd>{t('strip.receipts', { n: strip.drawerReceipts })}</dd>
          </div>
          <div>
            <dt>{t('strip.after', { time: strip.cutOff })}</dt>
            <dd>{t('strip.receipts', { n: strip.afterCutOffReceipts })}</dd>
          </div>
        </dl>
      ) : null}
      <p className={drawer['about']}>{t('handIn.beginAbout')}</p>
      <FailureNote failure={resume.failure ?? start.failure} />
      <div className={drawer['acts']}>
        <KeyButton
          ref={begin}
          keys="Alt+KeyC"
          type="primary"
          loading={start.busy || resume.busy}
          onAct={() => void count()}
        >
          {t('handIn.begin')}
        </KeyButton>
        <KeyButton keys="Escape" onAct={() => void navigate(paths.drawer)}>
          {t('leave')}
        </KeyButton>
      </div>
    </div>
  );
}

/** Nothing of hers to count: where it is, and what can be handed in out of the safe. */
function NothingToCount({ shift }: { shift: Shift | null }) {
  const { t } = useTranslation('drawer');
  const navigate = useNavigate();
  const next = useLedger(contract.drawer.nextHandIn, {}).data;
  const first = useFirstFocus<HTMLButtonElement>();
  return (
    <div className={drawer['state']}>
      <h1>{t('handIn.title')}</h1>
      {shift === null ? (
        <p>{t(next ? 'handIn.shutSafe' : 'handIn.shut')}</p>
      ) : (
        <p>{t('state.othersAbout', { name: shift.cashierName })}</p>
      )}
      {next === undefined || next ? (
        <div className={drawer['acts']}>
          <KeyButton ref={first} keys="Alt+KeyJ" type="primary" onAct={() => void navigate(paths.handIns)}>
            {t('handIn.toList')}
          </KeyButton>
        </div>
      ) : (
        <EmptyList words={t('handIns.nothingDue')} keys="drawer" deed={t('title')} />
      )}
    </div>
  );
}
