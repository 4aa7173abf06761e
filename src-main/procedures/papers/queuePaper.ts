import type { Contract, Output } from '../../../src-shared/contract/index.ts';
import type { PaperKind } from '../../../src-shared/rules/papers.ts';
import { query, tables } from '../../ledger/query.ts';
import type { Scene } from '../../ledger/scene.ts';
import type { Schema } from '../../ledger/schema.ts';
import type { Tx } from '../../ledger/tx.ts';

type PaperId = Output<Contract['papers']['start']>['paperId'];

/** What is made out: for which visit or ticket, its number, and everything that will stand on it. */
type Made = { kind: PaperKind; subjectId: string; number: string; data: object };

/** Puts a paper in the outbox in the caller's transaction, with its facts as they are now; printing comes after commit. */
export function queuePaper({ tx, staff, now, newId }: Scene, made: Made): PaperId {
  const id = newId();
  tx.run(writePaper, {
    id,
    kind: made.kind,
    subject_id: made.subjectId,
    number: made.number,
    data: JSON.stringify(made.data),
    queued_at: now,
    queued_by: staff.id,
  });
  return id as PaperId;
}

/** A paper that was called back is printed no more. */
export function voidPaper(tx: Tx, id: string, now: number): void {
  tx.run(writeVoid, { id, now });
}

const writePaper = query<Omit<Schema['papers'], 'state' | 'voided_at'>>()((row) =>
  tables.insertInto('papers').values({
    id: row.id,
    kind: row.kind,
    subject_id: row.subject_id,
    number: row.number,
    data: row.data,
    queued_at: row.queued_at,
    queued_by: row.queued_by,
    state: 'waiting',
    voided_at: null,
  }),
);

const writeVoid = query<{ id: string; now: number }>()(({ id, now }) =>
  tables.updateTable('papers').set({ voided_at: now }).where('id', '=', id).where('voided_at', 'is', null),
);
