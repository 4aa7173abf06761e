import { handing } from '../../../../src-shared/contract/handover/handing.ts';
import type { Contract, Output } from '../../../../src-shared/contract/index.ts';
import { query, tables } from '../../../ledger/query.ts';
import { refuse } from '../../../ledger/refuse.ts';
import type { Tx } from '../../../ledger/tx.ts';

export type Handover = Output<Contract['handover']['handover']>;
export type Item = Handover['items'][number];

/** The record that waits to be read and signed; there is one at most. */
export const waitingHandover = (tx: Tx): HandoverRow | undefined => tx.first(waitingRow, {});

/** A record by its id; refuses one that is not there. */
export function handoverNamed(tx: Tx, id: string): Handover {
  return toHandover(tx, tx.first(handoverOfId, { id }) ?? refuse('handover/unknown'));
}

/** A record with all its items, as it stands now. */
export const toHandover = (tx: Tx, row: HandoverRow): Handover => ({
  ...handoverHead(row),
  money: handing.compile.output.shape.money.parse(JSON.parse(row.facts)),
  items: tx.all(itemsOf, { id: row.id }).map((item) => ({
    nth: item.nth,
    section: item.section,
    kind: item.kind,
    ref: item.ref,
    dueAt: item.due_at,
    since: item.since,
    facts: JSON.parse(item.facts) as Item['facts'],
    acknowledgedAt: item.acknowledged_at,
    acknowledgedBy: item.reader,
    remark: item.remark,
    assignedTo: item.assigned_to,
  })),
});

/** A record without what it says. */
export const handoverHead = (row: HandoverRow): Omit<Handover, 'money' | 'items'> => ({
  id: row.id as Handover['id'],
  number: row.number,
  day: row.business_date,
  dutyShiftId: row.duty_shift_id as Handover['dutyShiftId'],
  dutyShiftName: row.shift_name,
  preparedAt: row.prepared_at,
  preparedBy: row.prepared_by_name,
  preparedById: row.prepared_by as Handover['preparedById'],
  remark: row.remark,
  digest: row.digest,
  signedAt: row.signed_at,
  signedBy: row.signed_by_name,
  witnessedBy: row.witnessed_by_name,
  paperId: row.paper_id as Handover['paperId'],
});

export type HandoverRow = NonNullable<(typeof waitingRow)['row']>;

export const handovers = tables
  .selectFrom('handovers')
  .innerJoin('duty_shifts', 'duty_shifts.id', 'handovers.duty_shift_id')
  .innerJoin('staff as preparer', 'preparer.id', 'handovers.prepared_by')
  .leftJoin('staff as signer', 'signer.id', 'handovers.signed_by')
  .leftJoin('staff as witness', 'witness.id', 'handovers.witnessed_by')
  .selectAll('handovers')
  .select([
    'duty_shifts.name as shift_name',
    'preparer.name as prepared_by_name',
    'signer.name as signed_by_name',
    'witness.name as witnessed_by_name',
  ]);

export const waitingRow = query()(() =>
  handovers.where('handovers.signed_at', 'is', null).where('handovers.withdrawn_at', 'is', null),
);

const handoverOfId = query<{ id: string }>()(({ id }) => handovers.where('handovers.id', '=', id));

export const itemsOf = query<{ id: string }>()(({ id }) =>
  tables
    .selectFrom('handover_items')
    .leftJoin('staff as reader', 'reader.id', 'handover_items.acknowledged_by')
    .selectAll('handover_items')
    .select('reader.name as reader')
    .where('handover_items.handover_id', '=', id)
    .orderBy('handover_items.nth'),
);
