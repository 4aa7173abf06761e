import type { Contract, Input } from '../../../../src-shared/contract/index.ts';
import { refuse } from '../../../ledger/refuse.ts';
import type { Progress, ReportScene } from '../../../ledger/scene.ts';
import { refuseBlind } from '../blind.ts';
import type { Page } from './cashBridge.ts';
import { monthPage } from './monthPage.ts';
import { monthSpan } from './monthSpan.ts';
import { latestEntry } from './movedSince.ts';
import { owedBridge } from './owedBridge.ts';
import { signedPage } from './signedMonths.ts';

/** 月末零差页 (CSH-03): the bridge of a month and what has to be looked at; of a signed one as it was signed. */
export async function* month(
  scene: ReportScene,
  { month: asked }: Input<Contract['drawer']['month']>,
): AsyncGenerator<Progress, Page, void> {
  const { tx, today, counter } = scene;
  refuseBlind(scene);
  if (asked > today.slice(0, 7)) refuse('month/not-begun', { month: asked });
  yield { done: 0, total: 1 };
  const span = monthSpan(asked, counter.zone);
  const seq = tx.first(latestEntry, {})?.seq ?? 0;
  return (
    signedPage(tx, asked) ?? monthPage(scene, span, seq, (cash) => owedBridge(tx, span, counter.zone, cash))
  );
}
