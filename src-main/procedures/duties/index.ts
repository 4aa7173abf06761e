import type { Handlers, Reports } from '../../ledger/scene.ts';
import { calendar } from './calendar.ts';
import { importOfficeDays } from './importOfficeDays.ts';
import { officeDays } from './officeDays.ts';
import { previewOfficeDays } from './previewOfficeDays.ts';
import { saveDuty } from './saveDuty.ts';
import { setOfficeDay } from './setOfficeDay.ts';
import { tick } from './tick.ts';
import { today } from './today.ts';
import { untick } from './untick.ts';

/** 今日、例行事务日历、节假日: what the rules ask of the desk, and when. */
export const duties: Handlers['duties'] = {
  today,
  tick,
  untick,
  calendar,
  saveDuty,
  officeDays,
  setOfficeDay,
  importOfficeDays,
};

export const dutyReports: Reports['duties'] = { previewOfficeDays };
