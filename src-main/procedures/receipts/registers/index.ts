import type { Handlers } from '../../../ledger/scene.ts';
import { checkWeek } from './checkWeek.ts';
import { registerWeek } from './registerWeek.ts';
import { week, weeks } from './week.ts';

/** 周登记: the week's fee slips, written down on Saturday and looked through by whoever leads the desk. */
export const registers: Pick<Handlers['receipts'], 'week' | 'weeks' | 'registerWeek' | 'checkWeek'> = {
  week,
  weeks,
  registerWeek,
  checkWeek,
};
