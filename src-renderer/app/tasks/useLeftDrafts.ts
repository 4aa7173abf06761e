import { contract } from '../../../src-shared/contract/index.ts';
import { type Draft, useDrafts } from '../drafts.ts';
import { useLedger } from '../ledgerQuery.ts';
import { useSession } from '../session.ts';
import { useTasks } from './tasks.ts';

/** A draft that has no tab now: put aside by anybody, or left by oneself. */
export type LeftDraft = Pick<Draft, 'staffId' | 'place' | 'title' | 'savedAt'> & {
  /** 挂单. */
  isParked: boolean;
  /** Who typed it, where it was a colleague. */
  colleague: string | null;
};

/** What can be gone on with: what was put aside first, then one's own that lie about; the latest first. */
export function useLeftDrafts(): readonly LeftDraft[] {
  const { data } = useLedger(contract.drafts.list, {}, { keepPrevious: true });
  const whoId = useSession(({ who }) => who?.id);
  const own = useDrafts(({ own }) => own);
  const tasks = useTasks(({ tasks }) => tasks);
  const isOpen = (place: string) => tasks.some((task) => task.place === place);
  const left = (data ?? []).filter(
    ({ staffId, place, parkedAt }) =>
      parkedAt !== null || (staffId === whoId && Object.hasOwn(own, place) && !isOpen(place)),
  );
  return left
    .map((draft) => ({
      ...draft,
      isParked: draft.parkedAt !== null,
      colleague: draft.staffId === whoId ? null : draft.staffName,
    }))
    .toSorted((one, other) => Number(other.isParked) - Number(one.isParked));
}
