import type { ShiftState } from '../../../../src-shared/rules/drawerShifts.ts';
import type { Half } from '../../../../src-shared/rules/workLog.ts';

/** How whoever ends a half-day may leave the drawer: sealed for the next one, or over midday locked (暂离) until she is back. */
export const isLeftWell = ({ state }: { state: ShiftState }, half: Half | null): boolean =>
  state === 'sealed' || (state === 'suspended' && half === 'morning');
