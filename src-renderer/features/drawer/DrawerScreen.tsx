import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { contract } from '../../../src-shared/contract/index.ts';
import { FailureNote } from '../../app/FailureNote.tsx';
import { KeyButton } from '../../app/KeyButton.tsx';
import { useLedger } from '../../app/ledgerQuery.ts';
import { paths } from '../../app/paths.ts';
import { useMay } from '../../app/session.ts';
import { DrawerHead } from './DrawerHead.tsx';
import { DrawerNow } from './DrawerNow.tsx';
import frame from '../../app/ListsAndPanel.module.css';

/** 钱箱: who has it, and what comes next with it. It shows the step the ledger is in, whatever happened in between. */
export function DrawerScreen() {
  const { t } = useTranslation('drawer');
  const navigate = useNavigate();
  const mayCount = useMay(contract.drawer.startCount.roles);
  const drawer = useLedger(contract.drawer.current, {});
  return (
    <div className={frame['screen']}>
      <DrawerHead view="drawer">
        {mayCount ? (
          <KeyButton keys="handIn" label={t('handIn.title')} onAct={() => void navigate(paths.handInFlow)}>
            {t('handIn.title')}
          </KeyButton>
        ) : null}
      </DrawerHead>
      <div className={frame['lists']}>
        <FailureNote failure={drawer.failure} />
        {drawer.data === undefined ? null : <DrawerNow shift={drawer.data} />}
      </div>
    </div>
  );
}
