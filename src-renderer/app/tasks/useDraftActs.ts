import { useTranslation } from 'react-i18next';
import { discardDraft, noticeFound, parkDraft, takeUpParked, useDrafts } from '../drafts.ts';
import type { Result } from '../../../src-shared/failure.ts';
import { useSession } from '../session.ts';
import { useUndo } from '../undo.tsx';
import type { LeftDraft } from './useLeftDrafts.ts';
import { closeTask, openDraft, useTasks } from './tasks.ts';
import { useTaskWords } from './useTaskWords.ts';

/** What can be done with a draft outside its form; what can be taken back is offered to be. */
export function useDraftActs() {
  const { t } = useTranslation('tasks');
  const { titleOf } = useTaskWords();
  const offer = useUndo();

  return {
    /** Thrown away, with its tab. */
    throwAway: (place: string): void => {
      const title = titleOf(place, useDrafts.getState().own[place]?.title);
      const hadTab = useTasks.getState().tasks.some((task) => task.place === place);
      const putBack = discardDraft(place);
      closeTask(place);
      offer(t('thrownAway', { title }), async () => {
        await putBack();
        if (hadTab) openDraft(place);
      });
    },
    /** 挂单. */
    park: async (place: string): Promise<Result<unknown>> => {
      const title = titleOf(place, useDrafts.getState().own[place]?.title);
      const staffId = useSession.getState().who?.id;
      const result = await parkDraft(place);
      if (!result.ok) return result;
      closeTask(place);
      if (staffId !== undefined)
        offer(t('parked', { title }), () => takeUp({ staffId, place, isParked: true }));
      return result;
    },
    takeUp,
  };
}

/** `staysHere`: it becomes one's own, and its form is not opened. */
type Left = Pick<LeftDraft, 'staffId' | 'place' | 'isParked'> & { staysHere?: boolean };

async function takeUp({ staffId, place, isParked, staysHere = false }: Left): Promise<Result<unknown>> {
  if (isParked) {
    const result = await takeUpParked(staffId, place);
    if (!result.ok) return result;
  }
  noticeFound([place]);
  if (!staysHere) openDraft(place);
  return { ok: true, value: {} };
}
