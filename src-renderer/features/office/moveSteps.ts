import { prefer, usePreferences } from '../../app/preferences.ts';

/** The steps of a move to another computer, in their order. */
const moveSteps = ['hand', 'copy', 'carry', 'install', 'restore', 'verify', 'bind', 'retire'] as const;
export type MoveStep = (typeof moveSteps)[number];

/** Notes on this computer that steps are done. */
export function tick(...steps: readonly MoveStep[]): void {
  const { moved } = usePreferences.getState();
  prefer({ moved: [...new Set([...moved, ...steps])] });
}

/** A backup was put back on a computer without a ledger: all that comes before that is done. */
export function arrived(): void {
  tick(...moveSteps.slice(0, moveSteps.indexOf('restore') + 1));
}

/** What was put back is proved; on a computer that is being moved to, that is a step as well. */
export function proved(): void {
  if (usePreferences.getState().moved.includes('restore')) tick('verify');
}
