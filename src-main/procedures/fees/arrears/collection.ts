import type { Contract, Input, Output } from '../../../../src-shared/contract/index.ts';
import { refuse } from '../../../ledger/refuse.ts';
import type { Progress, ReportScene } from '../../../ledger/scene.ts';
import { refuseBlind } from '../../drawer/blind.ts';
import { collected } from './collected.ts';

type CollectionReport = Contract['fees']['collection'];

/** FEE-08: what was charged, what came in and what is still owed over a span, for the whole estate or one building. */
export async function* collection(
  scene: ReportScene,
  { fromOn, toOn, buildingId }: Input<CollectionReport>,
): AsyncGenerator<Progress, Output<CollectionReport>, void> {
  if (fromOn > toOn) refuse('run/backwards');
  refuseBlind(scene);
  yield { done: 0, total: 1 };
  return collected(scene.tx, { fromOn, toOn, buildingId: buildingId ?? '' }, scene.counter.zone);
}
