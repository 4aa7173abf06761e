import { useState } from 'react';
import { contract, type Output } from '../../../src-shared/contract/index.ts';
import { Door } from '../../app/Door.tsx';
import { DoorFoot } from '../../app/DoorFoot.tsx';
import { refresh, useLedger } from '../../app/ledgerQuery.ts';
import { usePreferences } from '../../app/preferences.ts';
import { takeWindow } from '../../app/session.ts';
import { Skeleton } from '../../app/Skeleton.tsx';
import { ChoosePerson } from './ChoosePerson.tsx';
import { Forgotten } from './Forgotten.tsx';
import { OfficeAside } from './OfficeAside.tsx';
import { ProveSecret } from './ProveSecret.tsx';

type SignedIn = Output<typeof contract.staff.signIn>;

/** The desk's door: who are you, and prove it. The last person on this computer is chosen already. */
export function SignIn() {
  const roster = useLedger(contract.staff.roster, {});
  const lastId = usePreferences(({ lastStaffId }) => lastStaffId);
  const [chosenId, choose] = useState<string | null>(lastId);
  const [isForgotten, setForgotten] = useState(false);
  if (!roster.data) return <Skeleton />;

  const people = roster.data;
  const chosen = people.find(({ id }) => id === chosenId) ?? (people.length === 1 ? people[0] : undefined);

  async function enter(who: SignedIn) {
    takeWindow(who);
    await refresh('station');
  }

  return (
    <Door aside={<OfficeAside />} foot={<DoorFoot />}>
      {isForgotten ? (
        <Forgotten
          back={(recoveredId) => {
            setForgotten(false);
            if (recoveredId !== undefined) choose(recoveredId);
          }}
        />
      ) : chosen ? (
        <ProveSecret
          key={chosen.id}
          person={chosen}
          onProved={enter}
          onAnother={people.length > 1 ? () => choose(null) : undefined}
          onForgotten={() => setForgotten(true)}
        />
      ) : (
        <ChoosePerson people={people} onChoose={choose} />
      )}
    </Door>
  );
}
