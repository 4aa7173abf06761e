import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { contract } from '../../../src-shared/contract/index.ts';
import { FailureNote } from '../../app/FailureNote.tsx';
import { useMay } from '../../app/session.ts';
import { FeesHead } from '../fees/FeesHead.tsx';
import { NewRun } from './NewRun.tsx';
import { RunList } from './RunList.tsx';
import { SharedCosts } from './SharedCosts.tsx';
import type { Run } from './runWhat.ts';
import frame from '../../app/ListsBelow.module.css';

/** 出账: the runs so far and the costs to be shared; a new run is chosen, looked at and posted. */
export function BillingScreen() {
  const [search, setSearch] = useSearchParams();
  const mayPost = useMay(contract.fees.postRun.roles);
  const [posted, setPosted] = useState<Run | null>(null);
  if (search.get('run') === 'new')
    return mayPost ? (
      <NewRun
        onPosted={(run) => {
          setPosted(run);
          setSearch({}, { replace: true });
        }}
        onBack={() => setSearch({}, { replace: true })}
      />
    ) : (
      <FailureNote failure={{ code: 'auth/role-missing' }} />
    );
  return (
    <div className={frame['screen']}>
      <FeesHead view="billing" />
      <div className={frame['lists']}>
        <RunList posted={posted} onNew={mayPost ? () => setSearch({ run: 'new' }) : null} />
        <SharedCosts />
      </div>
    </div>
  );
}
