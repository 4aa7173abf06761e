import type { Contract, Input, Output } from '../../../../src-shared/contract/index.ts';
import type { Scene } from '../../../ledger/scene.ts';
import { handInNow } from './handInRow.ts';

type One = Contract['drawer']['handIn'];

/** One 交款单 with everything on it; refuses `hand-in/unknown`. */
export const handIn = (scene: Scene, { id }: Input<One>): Output<One> => handInNow(scene, id);
