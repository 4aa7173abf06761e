import type { Scene } from '../../ledger/scene.ts';
import { depositDayNow } from '../drawer/depositDayNow.ts';
import { ownShift } from '../drawer/ownShift.ts';

/** Where and when money that moves now belongs: whose shift, which day, and the finance day it is due (CSH-01). */
export function movingNow(scene: Scene): {
  shift_id: string;
  taken_by: string;
  received_on: string;
  deposit_on: string;
} {
  const { staff, today } = scene;
  return {
    shift_id: ownShift(scene).id,
    taken_by: staff.id,
    received_on: today,
    deposit_on: depositDayNow(scene),
  };
}
