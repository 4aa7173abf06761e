import { depositDay } from '../../../src-shared/rules/financeDay.ts';
import { query, tables } from '../../ledger/query.ts';
import type { Scene } from '../../ledger/scene.ts';
import { ownShift } from '../drawer/ownShift.ts';

/** Where and when money that moves now belongs: whose shift, which day, and the finance day it is due (CSH-01). */
export function movingNow(scene: Scene): {
  shift_id: string;
  taken_by: string;
  received_on: string;
  deposit_on: string;
} {
  const { tx, staff, now, today, counter } = scene;
  return {
    shift_id: ownShift(scene).id,
    taken_by: staff.id,
    received_on: today,
    deposit_on: depositDay(now, counter.zone, tx.first(cutOff, {})!.cut_off),
  };
}

const cutOff = query()(() => tables.selectFrom('office').select('cut_off'));
