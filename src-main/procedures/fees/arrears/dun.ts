import type { Contract, Input, Output } from '../../../../src-shared/contract/index.ts';
import { refuse } from '../../../ledger/refuse.ts';
import type { Scene } from '../../../ledger/scene.ts';
import { dunningNamed, toDunning, writeDunning } from './dunningRow.ts';
import { debtorNamed, dunnableOf } from './debtor.ts';

type Dun = Contract['fees']['dun'];

/**
 * FEE-09: a household was called or visited for what it owes, and answered. What it doubts was not asked for; what it
 * promised comes back on 今日 when the day is there.
 */
export function dun(scene: Scene, input: Input<Dun>): Output<Dun> {
  const { tx, today } = scene;
  const unit = tx.first(debtorNamed, { unitId: input.unitId }) ?? refuse('charge/unit-unknown');
  const owed = tx.first(dunnableOf, { unitId: input.unitId })!.owed_fen;
  if (owed === 0) refuse('dunning/nothing-owed', { room: unit.code });
  refuseUnfitPromise(input, today);

  const id = writeDunning(scene, {
    unit_id: input.unitId,
    way: input.way,
    owed_fen: owed,
    result: input.result,
    promised_on: input.promisedOn,
    note: input.note,
    paper_id: null,
  });
  return toDunning(tx.first(dunningNamed, { id })!);
}

/** A day goes with a promise and with nothing else. */
function refuseUnfitPromise({ result, promisedOn }: Input<Dun>, today: string): void {
  if (result !== 'promised') {
    if (promisedOn !== null) refuse('dunning/promise-unfit');
    return;
  }
  if (promisedOn === null) refuse('dunning/promise-missing');
  if (promisedOn < today) refuse('dunning/promise-past', { on: promisedOn });
}
