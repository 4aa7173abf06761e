import type { Contract, Input, Output } from '../../../src-shared/contract/index.ts';
import { asksSuperior } from '../../../src-shared/rules/visitStates.ts';
import { query, tables } from '../../ledger/query.ts';
import type { Scene } from '../../ledger/scene.ts';
import { visitNow, waitingVisitSeen } from './visitRow.ts';

type CallHost = Contract['visitors']['callHost'];

/**
 * VIS-05: the person to be visited was phoned, and what she said; of officials and journalists (VIS-11) it is the
 * superior who is phoned, and whom they came to see stays as it is.
 */
export function callHost({ tx, now }: Scene, input: Input<CallHost>): Output<CallHost> {
  const visit = waitingVisitSeen(tx, input);

  const hostName = asksSuperior(visit.category) ? visit.host_name : input.calledName;
  tx.run(writeAnswer, { id: visit.id, hostName, calledName: input.calledName, answer: input.answer, now });
  return visitNow(tx, visit.id);
}

type Call = {
  id: string;
  hostName: string | null;
  calledName: string;
  answer: Input<CallHost>['answer'];
  now: number;
};

const writeAnswer = query<Call>()((call) =>
  tables
    .updateTable('visits')
    .set((eb) => ({
      host_name: call.hostName,
      called_name: call.calledName,
      host_answer: call.answer,
      host_called_at: call.now,
      version: eb('version', '+', 1),
    }))
    .where('id', '=', call.id),
);
