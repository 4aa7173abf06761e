import type { Contract, Input, Output } from '../../../../src-shared/contract/index.ts';
import type { Scene } from '../../../ledger/scene.ts';
import { arrangedOn } from './arrangedRow.ts';

type ArrangedOfDays = Contract['handover']['arranged'];

/** SHF-14: who has whose shift on these days. */
export const arranged = ({ tx }: Scene, days: Input<ArrangedOfDays>): Output<ArrangedOfDays> =>
  arrangedOn(tx, days);
