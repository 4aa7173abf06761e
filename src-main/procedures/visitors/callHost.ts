import type { Contract, Input, Output } from '../../../src-shared/contract/index.ts';
import { query, tables } from '../../ledger/query.ts';
import type { Scene } from '../../ledger/scene.ts';
import { visitNow, waitingVisitSeen } from './visitRow.ts';

type CallHost = Contract['visitors']['callHost'];

/** VIS-05: the person to be visited (of officials and journalists: the superior) was phoned, and what she said. */
export function callHost({ tx, now }: Scene, input: Input<CallHost>): Output<CallHost> {
  const { id } = waitingVisitSeen(tx, input);

  tx.run(writeAnswer, { id, hostName: input.hostName, answer: input.answer, now });
  return visitNow(tx, id);
}

const writeAnswer = query<{ id: string; hostName: string; answer: string; now: number }>()((call) =>
  tables
    .updateTable('visits')
    .set((eb) => ({
      host_name: call.hostName,
      host_answer: call.answer,
      host_called_at: call.now,
      version: eb('version', '+', 1),
    }))
    .where('id', '=', call.id),
);
