import { useTranslation } from 'react-i18next';
import { contract } from '../../../src-shared/contract/index.ts';
import { useCommand } from '../../app/ledgerQuery.ts';
import { useUndo } from '../../app/undo.tsx';
import { type Duty, isByHand } from '../../app/today/lines.ts';

/** Ticks a duty that leaves no record of its own, or takes its tick back; both can be undone at once. */
export function useTick() {
  const { t } = useTranslation('today');
  const offer = useUndo();
  const tick = useCommand(contract.duties.tick);
  const untick = useCommand(contract.duties.untick);

  async function turn({ name, done }: Duty): Promise<void> {
    const [act, back] = done ? [untick, tick] : [tick, untick];
    back.forget();
    const result = await act.send({ name });
    if (result.ok)
      offer(t(done ? 'unticked' : 'ticked', { what: t(`duty.${name}`) }), () => back.send({ name }));
  }

  return {
    turn: (duty: Duty | undefined) => (duty && isByHand(duty) ? void turn(duty) : undefined),
    failure: tick.failure ?? untick.failure,
  };
}
