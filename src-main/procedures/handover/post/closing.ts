import type { Contract, Output } from '../../../../src-shared/contract/index.ts';
import { closingItems, halfOfShift, provedItems } from '../../../../src-shared/rules/handovers.ts';
import type { Scene } from '../../../ledger/scene.ts';
import { type AttendanceRow, hereNow, timesOf } from './attendanceRow.ts';
import { checksOf } from './checkRow.ts';
import { provedNow } from './provedNow.ts';

type Closing = Output<Contract['handover']['closing']>;

/** c.9: what is looked after before leaving; what a record proves is not ticked, the rest is, with time and name. */
export function closing(scene: Scene): Closing {
  const here = hereNow(scene.tx, scene.staff.id);
  const ticked = here ? checksOf(scene.tx, here) : [];
  return {
    dutyShiftId: here ? (here.duty_shift_id as NonNullable<Closing['dutyShiftId']>) : null,
    checks: [
      ...provedItems
        .filter((item) => item !== 'work-log' || here === undefined || closesLog(here))
        .map((item) => ({ item, proved: true, ...provedNow(scene, item, here) })),
      ...closingItems.map((item) => {
        const check = ticked.find((one) => one.item === item);
        const done = check ? { at: check.checked_at, by: check.by } : null;
        return { item, proved: false, left: done ? 0 : 1, done };
      }),
    ],
  };
}

const closesLog = (here: AttendanceRow): boolean => halfOfShift(timesOf(here)) !== null;
