import { sql } from 'kysely';
import type { Contract, Input, Output } from '../../../../src-shared/contract/index.ts';
import type { Fen } from '../../../../src-shared/rules/fen.ts';
import { query, tables } from '../../../ledger/query.ts';
import { refuse } from '../../../ledger/refuse.ts';
import type { Scene } from '../../../ledger/scene.ts';
import { idsFrom } from '../../../ledger/newId.ts';
import { reckoningsOf } from '../toSealed.ts';

type Shifts = Contract['drawer']['shifts'];
type ShiftRecord = Output<Shifts>[number];
type OneShift = Contract['drawer']['shift'];

/** The register of shifts with their 长款 and 短款, the latest first: fifty a page. */
export const shifts = ({ tx }: Scene, { before, differencesOnly }: Input<Shifts>): Output<Shifts> =>
  tx
    .all(page, { before: before ?? Number.MAX_SAFE_INTEGER, differencesOnly: differencesOnly ? 1 : 0 })
    .map(toRecord);

/**
 * One shift with its counts, its rejections, and what it took by method. Of one that is not counted yet nothing of what
 * should be in it (I21).
 */
export function shift({ tx }: Scene, { id }: Input<OneShift>): Output<OneShift> {
  const row = tx.first(named, { id }) ?? refuse('drawer/unknown');
  const record = toRecord(row);
  const isCounted = record.reckoning !== null;
  return {
    ...record,
    reckonings: isCounted ? reckoningsOf(tx, id) : [],
    rejections: isCounted ? tx.all(rejections, { id }) : [],
    firstDay: row.opened_on,
    byMethod: isCounted ? tx.all(taken, { id, since: idsFrom(row.opened_at) }) : [],
    digest: row.digest,
  };
}

type Row = NonNullable<(typeof named)['row']>;

const toRecord = (row: Row): ShiftRecord => ({
  id: row.id as ShiftRecord['id'],
  nth: row.nth,
  state: row.state,
  cashierName: row.cashier,
  openedAt: row.opened_at,
  endedAt: row.ended_at,
  openingFloatFen: row.opening_float_fen,
  reckoning: reckoningOf(row),
  reason: row.reason,
  reasonText: row.reason_text,
  approvedBy: row.approver,
  forcedBy: row.forcer,
  receivedBy: row.receiver,
  turnInFen: row.turn_in_fen,
  retainedFen: row.retained_fen,
  handInNumber: row.hand_in_number,
});

function reckoningOf(row: Row): ShiftRecord['reckoning'] {
  if (row.counted_fen === null || row.expected_fen === null || row.variance_fen === null) return null;
  return {
    countedFen: row.counted_fen,
    expectedFen: row.expected_fen,
    varianceFen: row.variance_fen,
    countedAt: row.counted_at!,
    countedBy: row.counter!,
  };
}

/** Its last count where it is not counted again just now. */
const lastCount = sql<string | null>`(SELECT max(of_it.count_id) FROM drawer_reckonings AS of_it
  WHERE of_it.shift_id = drawer_shifts.id AND drawer_shifts.state IN ('review', 'sealed', 'closed'))`;

const records = tables
  .selectFrom('drawer_shifts')
  .innerJoin('staff as cashier', 'cashier.id', 'drawer_shifts.cashier_id')
  .leftJoin('drawer_reckonings', (join) => join.on('drawer_reckonings.count_id', '=', lastCount))
  .leftJoin('drawer_counts', 'drawer_counts.id', 'drawer_reckonings.count_id')
  .leftJoin('staff as counter', 'counter.id', 'drawer_counts.counted_by')
  .leftJoin('drawer_forced_counts', 'drawer_forced_counts.count_id', 'drawer_reckonings.count_id')
  .leftJoin('staff as forcer', 'forcer.id', 'drawer_forced_counts.forced_by')
  .leftJoin('drawer_seals', 'drawer_seals.shift_id', 'drawer_shifts.id')
  .leftJoin('staff as approver', 'approver.id', 'drawer_seals.approved_by')
  .leftJoin('drawer_receptions', 'drawer_receptions.shift_id', 'drawer_shifts.id')
  .leftJoin('staff as receiver', 'receiver.id', 'drawer_receptions.received_by')
  .leftJoin('hand_in_shifts', (join) =>
    join.onRef('hand_in_shifts.shift_id', '=', 'drawer_shifts.id').on('hand_in_shifts.released', '=', 0),
  )
  .leftJoin('hand_ins', 'hand_ins.id', 'hand_in_shifts.hand_in_id')
  .select([
    'drawer_shifts.id',
    'drawer_shifts.nth',
    'drawer_shifts.state',
    'cashier.name as cashier',
    'drawer_shifts.opened_at',
    'drawer_shifts.opened_on',
    'drawer_shifts.ended_at',
    'drawer_shifts.opening_float_fen',
    'drawer_counts.counted_fen',
    'drawer_counts.counted_at',
    'counter.name as counter',
    'drawer_reckonings.expected_fen',
    'drawer_reckonings.variance_fen',
    'forcer.name as forcer',
    'drawer_seals.reason',
    'drawer_seals.reason_text',
    'approver.name as approver',
    'receiver.name as receiver',
    'drawer_receptions.turn_in_fen',
    'drawer_receptions.retained_fen',
    'drawer_receptions.digest',
    'hand_ins.number as hand_in_number',
  ]);

const named = query<{ id: string }>()(({ id }) => records.where('drawer_shifts.id', '=', id));

const page = query<{ before: number; differencesOnly: 0 | 1 }>()(({ before, differencesOnly }) =>
  records
    .where('drawer_shifts.nth', '<', before)
    .where((eb) =>
      eb.or([eb(eb.val(differencesOnly), '=', 0), eb('drawer_reckonings.variance_fen', '<>', 0 as Fen)]),
    )
    .orderBy('drawer_shifts.nth', 'desc')
    .limit(50),
);

const rejections = query<{ id: string }>()(({ id }) =>
  tables
    .selectFrom('drawer_rejections')
    .innerJoin('drawer_counts', 'drawer_counts.id', 'drawer_rejections.count_id')
    .innerJoin('staff', 'staff.id', 'drawer_rejections.rejected_by')
    .select([
      'drawer_rejections.rejected_at as at',
      'staff.name as by',
      'drawer_counts.counted_fen as countedFen',
      'drawer_rejections.note',
    ])
    .where('drawer_rejections.shift_id', '=', id)
    .orderBy('drawer_rejections.id'),
);

const taken = query<{ id: string; since: string }>()(({ id, since }) =>
  tables
    .selectFrom('receipt_payments')
    .select(({ fn }) => [
      'method',
      sql<number>`count(DISTINCT receipt_id)`.as('count'),
      fn.sum<Fen>('amount_fen').as('amountFen'),
    ])
    .where('receipt_id', '>=', since)
    .where('shift_id', '=', id)
    .groupBy('method')
    .orderBy('method'),
);
