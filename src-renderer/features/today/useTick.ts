import { useTranslation } from 'react-i18next';
import { contract } from '../../../src-shared/contract/index.ts';
import { useCommand } from '../../app/ledgerQuery.ts';
import { useUndo } from '../../app/undo.tsx';
import { type Duty, isByHand } from '../../app/today/lines.ts';
import { useDutyTitle } from '../../app/today/useDutyTitle.ts';

/** Ticks a duty that leaves no record of its own, or takes its tick back; both can be undone at once. */
export function useTick() {
  const { t } = useTranslation('today');
  const offer = useUndo();
  const titleOf = useDutyTitle();
  const tick = useCommand(contract.duties.tick);
  const untick = useCommand(contract.duties.untick);

  async function turn(duty: Duty): Promise<void> {
    const { name, dueOn, done } = duty;
    const [act, back] = done ? [untick, tick] : [tick, untick];
    back.forget();
    const result = await act.send({ name, dueOn });
    if (result.ok)
      offer(t(done ? 'unticked' : 'ticked', { what: titleOf(duty) }), () => back.send({ name, dueOn }));
  }

  return {
    turn: (duty: Duty | undefined) => (duty && isByHand(duty) ? void turn(duty) : undefined),
    failure: tick.failure ?? untick.failure,
  };
}
