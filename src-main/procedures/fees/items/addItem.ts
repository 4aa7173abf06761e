import type { Contract, Input, Output } from '../../../../src-shared/contract/index.ts';
import { query, tables } from '../../../ledger/query.ts';
import type { Scene } from '../../../ledger/scene.ts';
import type { Schema } from '../../../ledger/schema.ts';
import { itemOrRefuse, refuseMisshapen, refuseTakenItemName, termColumns, toItem } from './itemRow.ts';

type AddItem = Contract['fees']['addItem'];

/** Something the office charges for. Whom, and how much, its standards say. */
export function addItem({ tx, newId }: Scene, input: Input<AddItem>): Output<AddItem> {
  refuseMisshapen(input);
  const id = newId();
  refuseTakenItemName(tx, input.name, id);

  tx.run(writeItem, {
    ...termColumns(input),
    id,
    method: input.method,
    object: input.object,
    frequency: input.frequency,
    meter_kind: input.meterKind,
    share_by: input.shareBy,
  });
  return toItem(itemOrRefuse(tx, id));
}

const writeItem = query<Omit<Schema['fee_items'], 'longest_days' | 'active' | 'version'>>()((row) =>
  tables.insertInto('fee_items').values({
    id: row.id,
    name: row.name,
    method: row.method,
    object: row.object,
    frequency: row.frequency,
    price_unit: row.price_unit,
    rounding: row.rounding,
    month_count: row.month_count,
    quantity_unit: row.quantity_unit,
    meter_kind: row.meter_kind,
    loss_share_millionths: row.loss_share_millionths,
    loss_fixed_thousandths: row.loss_fixed_thousandths,
    share_by: row.share_by,
    due_after: row.due_after,
    due_days: row.due_days,
    late_rate_millionths: row.late_rate_millionths,
    late_grace_days: row.late_grace_days,
    late_cap_millionths: row.late_cap_millionths,
    longest_days: 0,
    active: 1,
    version: 1,
  }),
);
