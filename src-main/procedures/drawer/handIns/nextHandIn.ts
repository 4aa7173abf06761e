import type { Contract, Output } from '../../../../src-shared/contract/index.ts';
import { minus, sum } from '../../../../src-shared/rules/fen.ts';
import type { Scene } from '../../../ledger/scene.ts';
import { inSafe } from '../safe.ts';
import { openMoney } from './openLines.ts';
import { sealedMoney } from './sealedMoney.ts';
import { nextSlip } from './writeHandIn.ts';

/** What the next slip would hold, before it is made out, a sealed drawer with it; `null` where nothing is due. */
export function nextHandIn(scene: Scene): Output<Contract['drawer']['nextHandIn']> {
  const [closed, sealed] = [openMoney(scene.tx), sealedMoney(scene.tx, scene.now)];
  const slip = nextSlip(scene, {
    lines: [...closed.lines, ...sealed.lines],
    unsettled: [...closed.unsettled, ...sealed.unsettled],
  });
  if (slip === null) return null;
  return {
    depositOn: slip.depositOn,
    late: slip.late,
    dueFen: slip.sums.due,
    adjustmentFen: minus(sum([slip.sums.turnedIn, slip.sums.carriedOut]), slip.sums.due),
    carriedOutFen: slip.sums.carriedOut,
    turnedInFen: slip.sums.turnedIn,
    thereFen: sum([inSafe(scene.tx), sealed.leaves]),
    shifts: slip.unsettled.length,
    receipts: new Set(slip.lines.map(({ receipt_id }) => receipt_id)).size,
  };
}
