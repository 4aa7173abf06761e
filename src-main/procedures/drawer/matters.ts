import { contract } from '../../../src-shared/contract/index.ts';
import { fenText } from '../../../src-shared/rules/fen.ts';
import { officeInstant } from '../../../src-shared/rules/officeInstant.ts';
import { businessDate } from '../../../src-shared/rules/businessDate.ts';
import { query, tables } from '../../ledger/query.ts';
import type { Scene } from '../../ledger/scene.ts';
import { holdsOneOf } from '../../ledger/staffOnDuty.ts';
import type { Matter } from '../duties/contribution.ts';
import { cutOffOf } from './depositDayNow.ts';
import { waitingCash } from './handIns/waitingCash.ts';
import { liveShift } from './shiftRow.ts';

/** What the drawer waits for: to be received, to be closed at all, to be handed in, and finance's own signature. */
export const drawerMatters = (scene: Scene): Matter[] => [
  ...drawerWaiting(scene),
  ...cashOverdue(scene),
  ...slipsWaiting(scene),
];

/** A drawer nobody received yet, or one that is open since an earlier day. */
function drawerWaiting({ tx, today, counter }: Scene): Matter[] {
  const live = tx.first(liveShift, {});
  if (!live) return [];
  const about = { ref: live.id, dueAt: null, since: live.opened_at };
  if (live.state === 'sealed') {
    const kind = live.bag_number === null ? 'drawer.to-receive' : 'drawer.bag-waits';
    const since = tx.first(sealedAt, { shiftId: live.id })?.sealed_at ?? live.opened_at;
    return [{ ...about, since, kind, facts: { name: live.cashier_name, bag: live.bag_number ?? '' } }];
  }
  const day = businessDate(live.opened_at, counter.zone);
  if (day === today) return [];
  return [{ ...about, kind: 'drawer.open-since', facts: { name: live.cashier_name, day } }];
}

/** CSH-01: cash that was due on an earlier finance day. */
function cashOverdue(scene: Scene): Matter[] {
  const { today, counter } = scene;
  const overdue = waitingCash(scene).filter(({ deposit_on }) => deposit_on < today);
  if (overdue.length === 0) return [];
  const day = overdue.map(({ deposit_on }) => deposit_on).toSorted()[0]!;
  const dueAt = officeInstant(day, cutOffOf(scene), counter.zone);
  const receipts = new Set(overdue.map(({ receipt_id }) => receipt_id)).size;
  return [{ kind: 'drawer.hand-in-overdue', ref: null, dueAt, since: dueAt, facts: { day, n: receipts } }];
}

/** 交款单 on their way: those still at the desk, and for finance those to be received or cleared up. */
function slipsWaiting({ tx, staff }: Scene): Matter[] {
  const isFinance = holdsOneOf(staff, contract.drawer.confirmHandIn.roles);
  return tx
    .all(slipsUnreceived, {})
    .filter(({ state }) => isFinance || state !== 'handed')
    .map((slip) => ({
      kind: kinds[slip.state as keyof typeof kinds],
      ref: slip.id,
      dueAt: null,
      since: slip.made_at,
      facts: { number: slip.number, amount: fenText(slip.turned_in_fen), by: slip.by },
    }));
}

const kinds = {
  prepared: 'drawer.slip-prepared',
  handed: 'drawer.slip-to-confirm',
  disputed: 'drawer.slip-disputed',
} as const;

const slipsUnreceived = query()(() =>
  tables
    .selectFrom('hand_ins')
    .innerJoin('staff', 'staff.id', 'hand_ins.made_by')
    .select(['hand_ins.id', 'number', 'state', 'made_at', 'turned_in_fen', 'staff.name as by'])
    .where('state', 'in', ['prepared', 'handed', 'disputed'])
    .orderBy('made_at'),
);

const sealedAt = query<{ shiftId: string }>()(({ shiftId }) =>
  tables.selectFrom('drawer_seals').select('sealed_at').where('shift_id', '=', shiftId),
);
