import { contract } from '../../../src-shared/contract/index.ts';
import { QuickPicks } from '../../app/form/QuickPicks.tsx';
import { useLedger } from '../../app/ledgerQuery.ts';
import { useSession } from '../../app/session.ts';

/** Who may see to it, oneself first, by Alt and a number; the field beside it stays free for anybody else. */
export function PersonPicks({ onPick }: { onPick: (name: string) => void }) {
  const whoId = useSession(({ who }) => who?.id);
  const colleagues = useLedger(contract.staff.colleagues, {}).data ?? [];
  const atDesk = colleagues.filter(({ roles }) => roles.some((role) => desk.has(role)));
  const names = atDesk
    .toSorted((one, other) => Number(other.id === whoId) - Number(one.id === whoId))
    .map(({ name }) => name);
  return <QuickPicks inDialog picks={[...new Set(names)].slice(0, 9)} onPick={onPick} />;
}

const desk: ReadonlySet<string> = new Set(contract.handover.compile.roles);
