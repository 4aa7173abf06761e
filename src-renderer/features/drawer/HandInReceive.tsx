import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { contract } from '../../../src-shared/contract/index.ts';
import { FailureNote } from '../../app/FailureNote.tsx';
import { useLedger } from '../../app/ledgerQuery.ts';
import { paths } from '../../app/paths.ts';
import type { Sealed } from './drawerStand.ts';
import { HandInSteps } from './HandInSteps.tsx';
import { ReceiverCount } from './ReceiverCount.tsx';
import { RejectDrawer } from './RejectDrawer.tsx';
import { SplitAndSign } from './SplitAndSign.tsx';
import { useReception } from './useReception.ts';

/** The sealed drawer of 交款: whoever takes it to finance counts it alone, then what stays and what goes, and her PIN. */
export function HandInReceive() {
  const asked = useLedger(contract.drawer.standing, {});
  if (!asked.data) return <FailureNote failure={asked.failure} />;
  return <Receiving key={asked.data.shift.id} sealed={asked.data} />;
}

function Receiving({ sealed }: { sealed: Sealed }) {
  const { t } = useTranslation('drawer');
  const navigate = useNavigate();
  const reception = useReception(sealed);
  const [isSplitting, split] = useState(true);
  const { counts, told } = reception;
  if (counts !== null && told === 'same' && isSplitting)
    return (
      <>
        <HandInSteps at="split" />
        <SplitAndSign
          sealed={sealed}
          counts={counts}
          onDiffer={() => reception.refuse(counts)}
          onBack={() => split(false)}
        />
      </>
    );
  if (counts !== null && told === 'differs')
    return (
      <>
        <HandInSteps at="receive" />
        <RejectDrawer sealed={sealed} counts={counts} onAgain={reception.again} />
      </>
    );
  return (
    <>
      <HandInSteps at="receive" />
      <ReceiverCount
        reception={{
          ...reception,
          count: (counted) => {
            split(true);
            reception.count(counted);
          },
        }}
        about={t('handIn.receiveAbout')}
        leave={{ words: t('leave'), onAct: () => navigate(paths.drawer) }}
      />
    </>
  );
}
