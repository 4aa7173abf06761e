import type { Contract, Output } from '../../../../src-shared/contract/index.ts';
import { isFinanceDay } from '../../../../src-shared/rules/financeDay.ts';
import { officeInstant } from '../../../../src-shared/rules/officeInstant.ts';
import { calendarOf } from '../../../ledger/officeCalendar.ts';
import { query, tables } from '../../../ledger/query.ts';
import type { Scene } from '../../../ledger/scene.ts';
import { cutOffOf } from '../depositDayNow.ts';
import { drawerSettings } from '../drawerSettings.ts';
import { inSafe } from '../safe.ts';
import { cashInDrawer, waitingCash } from './waitingCash.ts';

type Strip = Output<Contract['drawer']['strip']>;

/** 抽屉 / 保险柜 / 17:00 后: how many receipts lie where, and how long it is until the cut-off. Nothing of what was not counted (I21). */
export function strip(scene: Scene): Strip {
  const { tx, now, today, counter } = scene;
  const cutOff = cutOffOf(scene);
  const cutsOffAt = officeInstant(today, cutOff, counter.zone);
  const inDrawer = cashInDrawer(scene);
  const overdue = waitingCash(scene)
    .map(({ deposit_on }) => deposit_on)
    .filter((day) => day < today || (day === today && now >= cutsOffAt));
  return {
    now,
    cutOff,
    secondsLeft: isFinanceDay(today, calendarOf(tx))
      ? Math.max(0, Math.floor((cutsOffAt - now) / 1000))
      : null,
    remindFrom: drawerSettings(tx).remindFrom,
    drawerReceipts: receiptsOf(inDrawer.filter(({ deposit_on }) => deposit_on <= today)),
    afterCutOffReceipts: receiptsOf(inDrawer.filter(({ deposit_on }) => deposit_on > today)),
    safeFen: inSafe(tx),
    overdueDays: [...new Set(overdue)].toSorted(),
    handedInToday: tx.first(handedOn, { day: today }) !== undefined,
  };
}

const receiptsOf = (lines: readonly { receipt_id: string }[]): number =>
  new Set(lines.map(({ receipt_id }) => receipt_id)).size;

/** The slip of a day that has left the desk. */
export const handedOn = query<{ day: string }>()(({ day }) =>
  tables
    .selectFrom('hand_ins')
    .innerJoin('staff', 'staff.id', 'hand_ins.made_by')
    .select(['hand_ins.handed_at', 'staff.name as by'])
    .where('deposit_on', '=', day)
    .where('state', 'in', ['handed', 'disputed', 'received']),
);
