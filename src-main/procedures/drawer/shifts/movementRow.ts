import type { Contract, Output } from '../../../../src-shared/contract/index.ts';
import { query, tables } from '../../../ledger/query.ts';
import type { Tx } from '../../../ledger/tx.ts';

type Movement = Output<Contract['drawer']['move']>;
type Row = NonNullable<(typeof named)['row']>;

/** A movement of cash as the screens show it. */
export const movementNamed = (tx: Tx, id: string): Movement => toMovement(tx.first(named, { id })!);

/** The movements of a shift, in their order. */
export const movementsOf = (tx: Tx, shiftId: string): Movement[] =>
  tx.all(inShift, { shiftId }).map(toMovement);

const toMovement = (row: Row): Movement => ({
  id: row.id,
  kind: row.kind,
  amountFen: row.amount_fen,
  reason: row.reason,
  at: row.at,
  movedBy: row.mover,
  approvedBy: row.approver,
  approvedById: row.approved_by as Movement['approvedById'],
  belongsTo: row.owner,
});

const rows = tables
  .selectFrom('drawer_movements')
  .innerJoin('staff as mover', 'mover.id', 'drawer_movements.moved_by')
  .leftJoin('staff as approver', 'approver.id', 'drawer_movements.approved_by')
  .leftJoin('staff as owner', 'owner.id', 'drawer_movements.belongs_to')
  .select([
    'drawer_movements.id',
    'drawer_movements.kind',
    'drawer_movements.amount_fen',
    'drawer_movements.reason',
    'drawer_movements.at',
    'drawer_movements.approved_by',
    'mover.name as mover',
    'approver.name as approver',
    'owner.name as owner',
  ]);

const named = query<{ id: string }>()(({ id }) => rows.where('drawer_movements.id', '=', id));

const inShift = query<{ shiftId: string }>()(({ shiftId }) =>
  rows.where('drawer_movements.shift_id', '=', shiftId).orderBy('drawer_movements.id'),
);
