import type { Contract, Input, Output } from '../../../../src-shared/contract/index.ts';
import type { Scene } from '../../../ledger/scene.ts';
import { handoverNamed } from './handoverRow.ts';

type OneHandover = Contract['handover']['handover'];

/** One record whole: what was passed on, who read it and what she wrote beside it. */
export const handover = ({ tx }: Scene, { id }: Input<OneHandover>): Output<OneHandover> =>
  handoverNamed(tx, id);
