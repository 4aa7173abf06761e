import { handing } from '../../../../src-shared/contract/handover/handing.ts';
import type { Contract, Input, Output } from '../../../../src-shared/contract/index.ts';
import { query, tables } from '../../../ledger/query.ts';
import { refuse } from '../../../ledger/refuse.ts';
import type { Scene } from '../../../ledger/scene.ts';
import type { Schema } from '../../../ledger/schema.ts';
import { takeNumber } from '../../../ledger/series.ts';
import { dutyShiftNamed } from '../post/dutyShiftRow.ts';
import { compiledNow } from './compile.ts';
import { handoverDigest } from './handoverDigest.ts';
import { handoverNamed, waitingHandover } from './handoverRow.ts';
import type { NewItem } from './itemsNow.ts';

type Prepare = Contract['handover']['prepare'];

/**
 * SHF-06, SHF-08, SHF-10: the outgoing clerk passes on what compiled itself, with her own additions below. A drawer in
 * the middle of its count is counted first.
 */
export function prepare(scene: Scene, { dutyShiftId, additions, remark }: Input<Prepare>): Output<Prepare> {
  const { tx, staff, now, today, counter, newId } = scene;
  const shift = dutyShiftNamed(tx, dutyShiftId) ?? refuse('duty-shift/unknown');
  const before = waitingHandover(tx);
  if (before) refuse('handover/waiting', { number: before.number, by: before.prepared_by_name });
  const { money, items } = compiledNow(scene);
  if (money.drawer?.state === 'counting' || money.drawer?.state === 'review') refuse('drawer/being-counted');

  const id = newId();
  const day = today.replaceAll('-', '');
  const nth = String(takeNumber(tx, `handover/${day}`)).padStart(3, '0');
  const record = {
    id,
    number: `JB-${counter.code}-${day}-${nth}`,
    business_date: today,
    duty_shift_id: shift.id,
    prepared_at: now,
    prepared_by: staff.id,
    remark: remark === '' ? null : remark,
    facts: JSON.stringify(inOrder.parse(money)),
  };
  const rows = [...items, ...additions.map((text) => ownItem(text, now))].map((item, at) =>
    itemRow(id, at + 1, item),
  );
  tx.run(writeHandover, { ...record, digest: handoverDigest(record, rows) });
  for (const row of rows) tx.run(writeItem, row);
  return handoverNamed(tx, id);
}

/** The same facts are the same text, here and in the journal. */
const inOrder = handing.compile.output.shape.money;

const ownItem = (text: string, now: number): NewItem => ({
  section: 'own',
  kind: 'own',
  ref: null,
  dueAt: null,
  since: now,
  facts: { text },
});

type ItemRow = Omit<
  Schema['handover_items'],
  'acknowledged_at' | 'acknowledged_by' | 'remark' | 'assigned_to'
>;

const itemRow = (handoverId: string, nth: number, item: NewItem): ItemRow => ({
  handover_id: handoverId,
  nth,
  section: item.section,
  kind: item.kind,
  ref: item.ref,
  due_at: item.dueAt,
  since: item.since,
  facts: JSON.stringify(item.facts),
});

type NewHandover = Omit<
  Schema['handovers'],
  'withdrawn_at' | 'signed_at' | 'signed_by' | 'witnessed_by' | 'paper_id'
>;

const writeHandover = query<NewHandover>()((row) =>
  tables.insertInto('handovers').values({
    id: row.id,
    number: row.number,
    business_date: row.business_date,
    duty_shift_id: row.duty_shift_id,
    prepared_at: row.prepared_at,
    prepared_by: row.prepared_by,
    remark: row.remark,
    facts: row.facts,
    digest: row.digest,
    withdrawn_at: null,
    signed_at: null,
    signed_by: null,
    witnessed_by: null,
    paper_id: null,
  }),
);

const writeItem = query<ItemRow>()((row) =>
  tables.insertInto('handover_items').values({
    handover_id: row.handover_id,
    nth: row.nth,
    section: row.section,
    kind: row.kind,
    ref: row.ref,
    due_at: row.due_at,
    since: row.since,
    facts: row.facts,
    acknowledged_at: null,
    acknowledged_by: null,
    remark: null,
    assigned_to: null,
  }),
);
