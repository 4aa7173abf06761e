import type { Contract, Output } from '../../../../src-shared/contract/index.ts';
import { capitalAmount } from '../../../../src-shared/rules/capitalAmount.ts';
import { type Fen, minus } from '../../../../src-shared/rules/fen.ts';
import { query, tables } from '../../../ledger/query.ts';
import { refuse } from '../../../ledger/refuse.ts';
import type { Scene } from '../../../ledger/scene.ts';
import type { Tx } from '../../../ledger/tx.ts';
import { listedBooks, listedItems, listedMethods } from './listed.ts';
import { linesOn } from './openLines.ts';

/** A 交款单 as the screens show it. */
export type HandIn = Output<Contract['drawer']['handIn']>;

/** The slip of an id with all that is on it; refuses `hand-in/unknown`. */
export function handInNow({ tx, counter }: Pick<Scene, 'tx' | 'counter'>, id: string): HandIn {
  const row = rowNamed(tx, id);
  const shifts = tx.all(shiftsOn, { id });
  const lines = tx.all(linesOn, { id });
  return {
    id: row.id as HandIn['id'],
    number: row.number,
    depositOn: row.deposit_on,
    cutOff: row.cut_off,
    state: row.state,
    madeAt: row.made_at,
    madeBy: row.maker,
    shifts: shifts.map((shift) => ({ ...shift, id: shift.id as HandIn['shifts'][number]['id'] })),
    byMethod: listedMethods(lines),
    byItem: listedItems(tx, lines),
    books: listedBooks(tx, counter.code, lines),
    dueFen: row.due_fen,
    overFen: row.over_fen,
    shortFen: row.short_fen,
    movementsFen: row.movements_fen,
    floatChangeFen: row.float_change_fen,
    carriedInFen: row.carried_in_fen,
    turnedInFen: row.turned_in_fen,
    carriedOutFen: row.carried_out_fen,
    turnedInWords: capitalAmount(row.turned_in_fen),
    pieces: tx.all(piecesOf, { id }) as HandIn['pieces'],
    late: row.late === 1,
    lateReason: row.late_reason,
    checkCode: row.check_code,
    handedAt: row.handed_at,
    handedTo: row.handed_to_name,
    handedToId: row.handed_to as HandIn['handedToId'],
    receivedAt: row.received_at,
    receivedBy: row.receiver,
    receivedFen: row.received_fen,
    differenceFen: differenceOf(row),
    disputeReason: row.dispute_reason,
    cancelledAt: row.cancelled_at,
    cancelReason: row.cancel_reason,
    paperId: row.paper_id as HandIn['paperId'],
  };
}

/** The slip's own row, with people by their names; refuses `hand-in/unknown`. */
export const rowNamed = (tx: Tx, id: string) => tx.first(handInNamed, { id }) ?? refuse('hand-in/unknown');

/** What finance counted more or less than was handed in. */
export const differenceOf = (row: { received_fen: Fen | null; turned_in_fen: Fen }): Fen | null =>
  row.received_fen === null ? null : minus(row.received_fen, row.turned_in_fen);

/** Slips with the people on them by name. */
export const slips = tables
  .selectFrom('hand_ins')
  .innerJoin('staff as maker', 'maker.id', 'hand_ins.made_by')
  .leftJoin('staff as taker', 'taker.id', 'hand_ins.handed_to')
  .leftJoin('staff as receiver', 'receiver.id', 'hand_ins.received_by')
  .selectAll('hand_ins')
  .select(['maker.name as maker', 'taker.name as handed_to_name', 'receiver.name as receiver']);

const handInNamed = query<{ id: string }>()(({ id }) => slips.where('hand_ins.id', '=', id));

const shiftsOn = query<{ id: string }>()(({ id }) =>
  tables
    .selectFrom('hand_in_shifts')
    .innerJoin('drawer_shifts', 'drawer_shifts.id', 'hand_in_shifts.shift_id')
    .innerJoin('staff', 'staff.id', 'drawer_shifts.cashier_id')
    .select(['drawer_shifts.id', 'drawer_shifts.nth', 'staff.name as cashierName'])
    .where('hand_in_shifts.hand_in_id', '=', id)
    .orderBy('drawer_shifts.nth'),
);

const piecesOf = query<{ id: string }>()(({ id }) =>
  tables
    .selectFrom('hand_in_pieces')
    .select(['denomination_fen as denominationFen', 'pieces'])
    .where('hand_in_id', '=', id)
    .orderBy('denomination_fen', 'desc'),
);
