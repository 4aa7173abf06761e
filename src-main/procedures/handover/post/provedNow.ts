import { halfOfShift, type ProvedItem } from '../../../../src-shared/rules/handovers.ts';
import { type Half, halfOf } from '../../../../src-shared/rules/workLog.ts';
import { query, tables } from '../../../ledger/query.ts';
import type { Scene } from '../../../ledger/scene.ts';
import { liveShift } from '../../drawer/shiftRow.ts';
import { proofOf } from '../../duties/collect.ts';
import type { Proof } from '../../duties/contribution.ts';
import { preparedIn } from '../handing/proofs.ts';
import { compiledHalf } from '../log/compiledRow.ts';
import { type AttendanceRow, timesOf } from './attendanceRow.ts';
import { isLeftWell } from './isLeftWell.ts';

/** How far an item of the closing checklist is by the records of today; the shift is that of whoever asks. */
export function provedNow(
  scene: Scene,
  item: ProvedItem,
  here: AttendanceRow | undefined,
): ReturnType<Proof> {
  const { tx, now, today, counter } = scene;
  const half = (here && halfOfShift(timesOf(here))) ?? halfOf(now, today, counter.zone);
  switch (item) {
    case 'drawer-closed':
      return drawerClosed(scene, half);
    case 'work-log': {
      const log = compiledHalf(tx, today, half);
      return log ? { left: 0, done: { at: log.at, by: log.by } } : { left: 1, done: null };
    }
    case 'handover-prepared':
      return preparedIn(scene, today, half);
    case 'repair-book':
    case 'cash-handed-in':
    case 'visitors-out':
      return proofOf(dutyOf[item])?.(scene, { on: today, from: today, to: today }) ?? { left: 0, done: null };
  }
}

const dutyOf = {
  'repair-book': 'repair-book',
  'cash-handed-in': 'cash-hand-in',
  'visitors-out': 'visitors-out',
} as const;

/** Sealed is shut: the next person receives it. Over midday it is locked, and hers. */
function drawerClosed({ tx, today }: Scene, half: Half): ReturnType<Proof> {
  const live = tx.first(liveShift, {});
  if (live && !isLeftWell(live, half)) return { left: 1, done: null };
  if (live?.suspended_at) return { left: 0, done: { at: live.suspended_at, by: live.cashier_name } };
  const ended = tx.first(lastSealed, {});
  return { left: 0, done: ended?.opened_on === today ? { at: ended.at, by: ended.by } : null };
}

const lastSealed = query()(() =>
  tables
    .selectFrom('drawer_seals')
    .innerJoin('drawer_shifts', 'drawer_shifts.id', 'drawer_seals.shift_id')
    .innerJoin('staff', 'staff.id', 'drawer_shifts.cashier_id')
    .select(['drawer_seals.sealed_at as at', 'staff.name as by', 'drawer_shifts.opened_on'])
    .orderBy('drawer_shifts.nth', 'desc')
    .limit(1),
);
