import type { Contract, Input, Output } from '../../../src-shared/contract/index.ts';
import { query, tables } from '../../ledger/query.ts';
import { refuse } from '../../ledger/refuse.ts';
import type { Scene } from '../../ledger/scene.ts';
import { visitNow, visitSeen } from './visitRow.ts';

type ReturnDocument = Contract['visitors']['returnDocument'];

/** VIS-04: the document shown is back in the visitor's hands. */
export function returnDocument({ tx, now }: Scene, input: Input<ReturnDocument>): Output<ReturnDocument> {
  const visit = visitSeen(tx, input);
  if (visit.document_shown === null) refuse('visit/no-document');
  if (visit.document_returned_at !== null) refuse('visit/document-already-returned');

  tx.run(writeReturn, { id: visit.id, now });
  return visitNow(tx, visit.id);
}

const writeReturn = query<{ id: string; now: number }>()(({ id, now }) =>
  tables
    .updateTable('visits')
    .set((eb) => ({ document_returned_at: now, version: eb('version', '+', 1) }))
    .where('id', '=', id),
);
