import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import { contract } from '../../../src-shared/contract/index.ts';
import { FailureNote } from '../../app/FailureNote.tsx';
import { KeyButton } from '../../app/KeyButton.tsx';
import { useLedger } from '../../app/ledgerQuery.ts';
import { paths } from '../../app/paths.ts';
import { useMay, useSession } from '../../app/session.ts';
import { DrawerTaken } from '../drawer/DrawerTaken.tsx';
import { OpenDrawer } from '../drawer/OpenDrawer.tsx';
import { TakingForm } from './TakingForm.tsx';

/** F8: the counter. Money goes into an open drawer, and that of whoever takes it: without one it is opened first. */
export function TakeMoney() {
  const { t } = useTranslation('receipts');
  const navigate = useNavigate();
  const task = useParams()['task'] ?? '';
  const mayTake = useMay(contract.receipts.take.roles);
  const whoId = useSession(({ who }) => who?.id);
  const drawer = useLedger(contract.drawer.current, {}, { enabled: mayTake });
  const leave = () => void navigate(paths.receipts, { replace: true });

  if (!mayTake)
    return (
      <>
        <FailureNote failure={{ code: 'auth/role-missing' }} />
        <KeyButton keys="Escape" onAct={leave}>
          {t('drawer.leave')}
        </KeyButton>
      </>
    );
  if (drawer.data === undefined) return <FailureNote failure={drawer.failure} />;
  if (drawer.data === null) return <OpenDrawer onLeave={leave} />;
  if (drawer.data.cashierId !== whoId || drawer.data.state !== 'open')
    return <DrawerTaken shift={drawer.data} onLeave={leave} />;
  return <TakingForm key={task} task={task} />;
}
