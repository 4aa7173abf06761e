import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import { contract } from '../../../src-shared/contract/index.ts';
import { FailureNote } from '../../app/FailureNote.tsx';
import { useLedger } from '../../app/ledgerQuery.ts';
import { paths } from '../../app/paths.ts';
import { Panel } from '../../app/Panel.tsx';
import { useBackToList } from '../../app/useBackToList.ts';
import { DrawerHead } from './DrawerHead.tsx';
import { HandInList } from './HandInList.tsx';
import { HandInPanel } from './HandInPanel.tsx';
import { PrepareHandIn } from './PrepareHandIn.tsx';
import frame from '../../app/ListsAndPanel.module.css';

/** 交款单: every slip, the latest first, beside them the one in hand; a slip over what lies in the safe can be prepared. */
export function HandInsScreen() {
  const navigate = useNavigate();
  const handInId = useParams()['handInId'] ?? null;
  const [isPreparing, prepare] = useState(false);
  const isOpen = handInId !== null;
  const { lists } = useBackToList(!isOpen && !isPreparing);
  return (
    <div className={frame['screen']}>
      <DrawerHead view="handIns" />
      <div ref={lists} className={frame['lists']}>
        {isPreparing ? (
          <PrepareHandIn
            onLeave={() => prepare(false)}
            onMade={(id) => {
              prepare(false);
              void navigate(paths.oneHandIn(id));
            }}
          />
        ) : (
          <HandInList
            openId={handInId}
            onPrepare={() => prepare(true)}
            onOpen={(id) => void navigate(paths.oneHandIn(id), { replace: isOpen })}
          />
        )}
      </div>
      {handInId === null ? null : (
        <OneHandIn
          key={handInId}
          id={handInId}
          onClose={() => void navigate(paths.handIns, { replace: true })}
        />
      )}
    </div>
  );
}

function OneHandIn({ id, onClose }: { id: string; onClose: () => void }) {
  const { t } = useTranslation('drawer');
  const asked = useLedger(contract.drawer.handIn, { id });
  if (asked.data) return <HandInPanel handIn={asked.data} onClose={onClose} />;
  if (asked.isPending) return null;
  return (
    <Panel title={t('handIns.unknown')} step="unknown" back={t('panel.close')} onBack={onClose}>
      <FailureNote failure={asked.failure} />
    </Panel>
  );
}
