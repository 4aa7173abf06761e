import type { Contract, Input, Output } from '../../../../src-shared/contract/index.ts';
import { refuse } from '../../../ledger/refuse.ts';
import type { Scene } from '../../../ledger/scene.ts';
import { queuePaper } from '../../papers/queuePaper.ts';
import { debtorNamed } from './debtor.ts';
import { dunningNoticeOf } from './dunningNotice.ts';
import { writeDunning } from './dunningRow.ts';
import { dunnableOf } from './openCharges.ts';

type PrintNotices = Contract['fees']['printNotices'];

/**
 * FEE-09: 催缴通知单, one paper a household, for as many as were marked. Who owes nothing that may be asked for is passed
 * over; each notice counts as a dunning.
 */
export function printNotices(scene: Scene, { unitIds, payBy }: Input<PrintNotices>): Output<PrintNotices> {
  const { tx, today } = scene;
  if (payBy < today) refuse('dunning/promise-past', { on: payBy });
  const wanted = [...new Set(unitIds)];
  const units = wanted.map((unitId) => tx.first(debtorNamed, { unitId }) ?? refuse('charge/unit-unknown'));
  const debtors = units
    .map((unit) => ({ unit, owed: tx.first(dunnableOf, { unitId: unit.id })!.owed_fen }))
    .filter(({ owed }) => owed > 0);
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
      owed_fen: owed,
      result: 'handed',
      promised_on: null,
      note: null,
      paper_id: paperId,
    });
    return paperId;
  });
  return { papers, skipped: wanted.length - papers.length };
}
