import type { Contract, Input, Output } from '../../../src-shared/contract/index.ts';
import type { Scene } from '../../ledger/scene.ts';
import { forget } from './draftRow.ts';

type Drop = Contract['drafts']['drop'];

/** The form was sent, or its typing thrown away: nothing of it stays. One that is gone already is no fault. */
export function drop({ tx, staff }: Scene, { place }: Input<Drop>): Output<Drop> {
  tx.run(forget, { staffId: staff.id, place });
  return {};
}
