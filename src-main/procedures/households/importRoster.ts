import type { Contract, Input, Output } from '../../../src-shared/contract/index.ts';
import { refuse } from '../../ledger/refuse.ts';
import type { Scene } from '../../ledger/scene.ts';
import { planRoster } from './planRoster.ts';
import { totalsOf } from './roster/totalsOf.ts';
import { writeEstate } from './roster/writeEstate.ts';

type ImportRoster = Contract['households']['importRoster'];

/** Takes the previewed rows into the ledger, if they still come to what the clerk was shown: all of the good ones or none. */
export function importRoster(scene: Scene, { rows, plan }: Input<ImportRoster>): Output<ImportRoster> {
  const now = planRoster(scene.tx, rows);
  if (now.plan !== plan) refuse('import/plan-changed');
  if (now.lines.every(({ action }) => action === 'same' || action === 'failed'))
    refuse('import/nothing-to-do');

  writeEstate(scene, now.estate);
  return { totals: totalsOf(now.lines) };
}
