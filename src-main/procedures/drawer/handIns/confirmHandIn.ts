import type { Contract, Input, Output } from '../../../../src-shared/contract/index.ts';
import type { Fen } from '../../../../src-shared/rules/fen.ts';
import { query, tables } from '../../../ledger/query.ts';
import { refuse } from '../../../ledger/refuse.ts';
import type { Scene } from '../../../ledger/scene.ts';
import { sameCode } from './checkCode.ts';
import { handInNow, rowNamed } from './handInRow.ts';

type Confirm = Contract['drawer']['confirmHandIn'];

/** 财务签收 (c.10): the code on the paper is the ledger's, and finance has counted the same. */
export function confirmHandIn(scene: Scene, { id, checkCode }: Input<Confirm>): Output<Confirm> {
  const row = rowNamed(scene.tx, id);
  if (row.made_by === scene.staff.id) refuse('hand-in/own-work');
  if (row.state !== 'handed') refuse('hand-in/not-handed', { number: row.number });
  if (!sameCode(checkCode, row.check_code)) refuse('hand-in/code-differs', { number: row.number });
  receiveNow(scene, id, row.turned_in_fen, null);
  return handInNow(scene, id);
}

/** Writes what finance received, and why it is not what was handed in where it is not. */
export function receiveNow({ tx, staff, now }: Scene, id: string, received: Fen, note: string | null): void {
  tx.run(writeReceived, { id, now, by: staff.id, received, note });
}

type Received = { id: string; now: number; by: string; received: Fen; note: string | null };

const writeReceived = query<Received>()((row) =>
  tables
    .updateTable('hand_ins')
    .set({
      state: 'received',
      received_at: row.now,
      received_by: row.by,
      received_fen: row.received,
      difference_note: row.note,
    })
    .where('id', '=', row.id),
);
