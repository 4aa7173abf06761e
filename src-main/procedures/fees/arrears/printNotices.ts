import type { Contract, Input, Output } from '../../../../src-shared/contract/index.ts';
import { refuse } from '../../../ledger/refuse.ts';
import type { Scene } from '../../../ledger/scene.ts';
import { queuePaper } from '../../papers/queuePaper.ts';
import { debtorsNamed } from './debtor.ts';
import { dunnable, dunnableCharges, dunningNoticeOf, owedOf } from './dunningNotice.ts';
import { writeDunning } from './dunningRow.ts';

type PrintNotices = Contract['fees']['printNotices'];

/**
 * FEE-09: 催缴通知单, one paper a household, for as many as were marked. Who owes nothing that is due and may be asked for
 * is passed over; each notice counts as a dunning.
 */
export function printNotices(scene: Scene, { unitIds, payBy }: Input<PrintNotices>): Output<PrintNotices> {
  const { tx, today } = scene;
  if (payBy < today) refuse('dunning/promise-past', { on: payBy });
  const wanted = [...new Set(unitIds)];
  const asked = { unitIds: JSON.stringify(wanted) };
  const named = new Map(tx.all(debtorsNamed, asked).map((unit) => [unit.id, unit]));
  const charges = Map.groupBy(tx.all(dunnableCharges, { ...asked, dueBy: payBy }), ({ unit_id }) => unit_id);
  const units = wanted.map((unitId) => named.get(unitId) ?? refuse('charge/unit-unknown'));
  const debtors = units.flatMap((unit) => {
    const owed = dunnable(charges.get(unit.id) ?? [], today);
    return owed.due.length > 0 ? [{ unit, owed }] : [];
  });
  if (debtors.length === 0) refuse('dunning/nothing-owed', { room: units[0]?.code ?? '' });

  const papers = debtors.map(({ unit, owed }) => {
    const data = dunningNoticeOf(scene, unit, owed, payBy);
    const paperId = queuePaper(scene, {
      kind: 'dunning-notice',
      subjectId: unit.id,
      number: data.number,
      data,
    });
    writeDunning(scene, {
      unit_id: unit.id,
      way: 'notice',
      owed_fen: owedOf(owed.due),
      result: 'handed',
      promised_on: null,
      note: null,
      paper_id: paperId,
    });
    return paperId;
  });
  return { papers, skipped: wanted.length - papers.length };
}
