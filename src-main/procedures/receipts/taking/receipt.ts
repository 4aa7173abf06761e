import type { Contract, Input, Output } from '../../../../src-shared/contract/index.ts';
import type { Scene } from '../../../ledger/scene.ts';
import { receiptNow } from '../receiptNow.ts';

type Receipt = Contract['receipts']['receipt'];

/** One receipt, as it stands now. */
export const receipt = (scene: Scene, { id }: Input<Receipt>): Output<Receipt> => receiptNow(scene, id);
