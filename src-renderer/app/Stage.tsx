import { lazy, type ReactNode, Suspense, useEffect } from 'react';
import { contract } from '../../src-shared/contract/index.ts';
import { SignIn } from '../features/staff/SignIn.tsx';
import { LockKeys } from './keys.ts';
import { followLedger, refresh, useLedger } from './ledgerQuery.ts';
import { closeRestore, useRestoring } from './restoring.ts';
import { leaveWindow, useSession } from './session.ts';
import { Skeleton } from './Skeleton.tsx';
import { useTrouble } from './trouble.ts';
import styles from './Stage.module.css';

const Shell = lazy(async () => ({ default: (await import('./Shell.tsx')).Shell }));
const LockScreen = lazy(async () => ({
  default: (await import('../features/staff/LockScreen.tsx')).LockScreen,
}));
const MustChangeSecret = lazy(async () => ({
  default: (await import('../features/staff/MustChangeSecret.tsx')).MustChangeSecret,
}));
const FirstRun = lazy(async () => ({ default: (await import('../features/office/FirstRun.tsx')).FirstRun }));
const RestoreWizard = lazy(async () => ({
  default: (await import('../features/office/restore/RestoreWizard.tsx')).RestoreWizard,
}));
const LedgerTrouble = lazy(async () => ({
  default: (await import('./start/LedgerTrouble.tsx')).LedgerTrouble,
}));

/**
 * What the window shows now: the ledger's trouble, the first run, the sign-in, the lock, or the desk. Once the desk is
 * open it stays behind whatever covers it, so that nothing typed is lost. Before all of them stands the putting back of
 * a backup while it goes on: the ledger is closed and opened again beneath it.
 */
export function Stage() {
  useEffect(followLedger, []);
  useEndOfSession();
  const { state, session, office, who, failure } = useSituation();
  const isIn = who !== null && session.data?.staffId === who.id;
  const isLocked = isIn && session.data?.locked === true;
  const isSetUp = office.data?.setUp === true;
  const mustChange = isIn && who.mustChangeSecret && !isLocked;
  const isWorking = isIn && isSetUp && !who.mustChangeSecret;
  const isRestoring = useRestoring(({ isOpen }) => isOpen);

  useEffect(() => {
    if (isIn && !isLocked) void refresh('office');
  }, [isIn, isLocked]);

  useEffect(() => {
    if (isLocked) closeRestore();
  }, [isLocked]);

  function front(): ReactNode {
    const isKnown = state.data && session.data && office.data;
    // what is typed there stays while a backup is looked at; all the others come anew, with a cursor of their own
    if (!failure && isKnown && !isSetUp) return <FirstRun demo={state.data?.demo === true} />;
    if (isRestoring) return null;
    if (failure) return <LedgerTrouble failure={failure} station={state.data} />;
    if (!isKnown) return <Skeleton />;
    if (!isIn) return <SignIn />;
    if (mustChange) return <MustChangeSecret />;
    return isLocked ? <LockScreen /> : null;
  }

  const shown = front();
  return (
    <>
      {isWorking ? (
        <Suspense fallback={<Skeleton />}>
          <Shell key={who.id} isCovered={shown !== null || isRestoring} isWatched={shown === null} />
        </Suspense>
      ) : null}
      {shown === null ? null : (
        <LockKeys value={isWorking}>
          <div className={isWorking ? styles['cover'] : styles['whole']} inert={isRestoring}>
            <Suspense fallback={<Skeleton />}>{shown}</Suspense>
          </div>
        </LockKeys>
      )}
      {isRestoring ? (
        <LockKeys value={isWorking}>
          <div className={styles['cover']}>
            <Suspense fallback={<Skeleton />}>
              <RestoreWizard />
            </Suspense>
          </div>
        </LockKeys>
      ) : null}
    </>
  );
}

function useSituation() {
  const state = useLedger(
    contract.station.state,
    {},
    { everyMs: (data) => (data?.ledger === 'starting' ? 400 : false) },
  );
  const session = useLedger(contract.station.session, {});
  const office = useLedger(contract.office.status, {}, { enabled: state.data?.ledger === 'open' });
  const who = useSession(({ who }) => who);
  const trouble = useTrouble(({ failure }) => failure);
  // an office that was read once is shown on, whatever a later reading met
  const officeFailure = office.data ? null : office.failure;
  return {
    state,
    session,
    office,
    who,
    failure: state.failure ?? state.data?.failure ?? trouble ?? officeFailure,
  };
}

/** Somebody who works here no more is told so by the ledger; then the window is nobody's. */
function useEndOfSession(): void {
  const isSignedOut = useTrouble(({ isSignedOut }) => isSignedOut);
  useEffect(() => {
    if (!isSignedOut) return;
    leaveWindow();
    useTrouble.setState({ isSignedOut: false });
  }, [isSignedOut]);
}
