import type { Contract, Input, Output } from '../../../../src-shared/contract/index.ts';
import { query, tables } from '../../../ledger/query.ts';
import type { Progress, ReportScene } from '../../../ledger/scene.ts';
import { refuseBlind } from '../../drawer/blind.ts';
import { collected } from './collected.ts';
import { begunMonth } from './begunMonth.ts';

type ReckonMonth = Contract['fees']['reckonMonth'];

/** FEE-11: a month's sums as they would be reported, and how far the journal was: a long read, beside the desk's own. */
export async function* reckonMonth(
  scene: ReportScene,
  { month }: Input<ReckonMonth>,
): AsyncGenerator<Progress, Output<ReckonMonth>, void> {
  const { tx, today, counter } = scene;
  refuseBlind(scene);
  const span = begunMonth(month, today);
  yield { done: 0, total: 1 };
  return {
    month,
    seq: tx.first(latestEntry, {})?.seq ?? 0,
    data: collected(tx, { ...span, buildingId: '' }, counter.zone),
  };
}

const latestEntry = query()(() => tables.selectFrom('journal').select('seq').orderBy('seq', 'desc').limit(1));
