import type { Contract, Input, Output } from '../../../src-shared/contract/index.ts';
import { asksSuperior } from '../../../src-shared/rules/visitStates.ts';
import { slipCode } from '../../../src-shared/rules/slipCode.ts';
import { query, tables } from '../../ledger/query.ts';
import { refuse } from '../../ledger/refuse.ts';
import type { Scene } from '../../ledger/scene.ts';
import type { Schema } from '../../ledger/schema.ts';
import { takeDailyNumber } from '../../ledger/series.ts';
import { queuePaper } from '../papers/queuePaper.ts';
import { passSheet } from './passSheet.ts';
import { type Visit, visitNow, waitingVisitSeen } from './visitRow.ts';

type IssuePass = Contract['visitors']['issuePass'];

/** VIS-03: business known and ID shown (or a reason why not), the pass is made out and the visitor led to his seat. */
export function issuePass(scene: Scene, input: Input<IssuePass>): Output<IssuePass> {
  const { tx, staff, now, today, counter } = scene;
  const visit = waitingVisitSeen(tx, input);
  if (visit.business === null) refuse('visit/business-missing');
  if (input.documentShown === null && input.documentWaivedWhy === null) refuse('visit/document-not-shown');
  refuseUnexpected(visit.category, visit.host_answer);

  const { number, nth } = takeDailyNumber(scene, 'visitor-pass', 'FK');
  tx.run(writePass, {
    id: visit.id,
    document_shown: input.documentShown,
    document_waived_why: input.documentShown === null ? input.documentWaivedWhy : null,
    document_returned_at: input.documentShown !== null && input.documentReturned ? now : null,
    guided_to: input.guidedTo,
    pass_number: number,
    pass_code: slipCode('visitor-pass', today, counter.number, nth),
    pass_issued_at: now,
    pass_issued_by: staff.id,
  });
  const data = passSheet(scene, visitNow(tx, visit.id));
  queuePaper(scene, { kind: 'visitor-pass', subjectId: visit.id, number: data.passNumber, data });
  return visitNow(tx, visit.id);
}

/** VIS-05: nobody gets past a host who said no, and some get in only to someone who said yes. */
function refuseUnexpected(category: Visit['category'], answer: Visit['hostAnswer']): void {
  if (answer === 'not-expected') refuse('visit/host-refused');
  if (answer === 'expected') return;
  if (asksSuperior(category)) refuse('visit/superior-not-told');
  if (category === 'unknown' || category === 'seller') refuse('visit/host-not-called');
}

type Pass = Pick<
  Schema['visits'],
  | 'id'
  | 'document_shown'
  | 'document_waived_why'
  | 'document_returned_at'
  | 'guided_to'
  | 'pass_number'
  | 'pass_code'
  | 'pass_issued_at'
  | 'pass_issued_by'
>;

const writePass = query<Pass>()((row) =>
  tables
    .updateTable('visits')
    .set((eb) => ({
      state: 'inside',
      document_shown: row.document_shown,
      document_waived_why: row.document_waived_why,
      document_returned_at: row.document_returned_at,
      guided_to: row.guided_to,
      pass_number: row.pass_number,
      pass_code: row.pass_code,
      pass_issued_at: row.pass_issued_at,
      pass_issued_by: row.pass_issued_by,
      version: eb('version', '+', 1),
    }))
    .where('id', '=', row.id),
);
