import type { Contract, Input, Output } from '../../../../src-shared/contract/index.ts';
import { query, tables } from '../../../ledger/query.ts';
import { refuse } from '../../../ledger/refuse.ts';
import type { Scene } from '../../../ledger/scene.ts';
import { handInNow } from './handInRow.ts';
import { nextSlip, writeHandIn } from './writeHandIn.ts';

type Prepare = Contract['drawer']['prepareHandIn'];

/** A slip over what lies in the safe, made out before somebody comes to fetch it; one at a time. */
export function prepareHandIn(scene: Scene, { pieces, lateReason }: Input<Prepare>): Output<Prepare> {
  const waiting = scene.tx.first(prepared, {});
  if (waiting) refuse('hand-in/one-prepared', { number: waiting.number });
  const slip = nextSlip(scene) ?? refuse('hand-in/nothing-due');
  return handInNow(scene, writeHandIn(scene, slip, { pieces, leaves: null, lateReason }));
}

const prepared = query()(() =>
  tables.selectFrom('hand_ins').select('number').where('state', '=', 'prepared'),
);
