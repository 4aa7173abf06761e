import type { Contract, Input, Output } from '../../../../src-shared/contract/index.ts';
import { query, tables } from '../../../ledger/query.ts';
import { refuse } from '../../../ledger/refuse.ts';
import type { Scene } from '../../../ledger/scene.ts';
import type { Schema } from '../../../ledger/schema.ts';
import { itemOrRefuse, refuseMisshapen, refuseTakenItemName, termColumns, toItem } from './itemRow.ts';

type ChangeItem = Contract['fees']['changeItem'];

/** How an item is charged from now on. What is booked stays as it was booked, its 违约金 too. */
export function changeItem({ tx }: Scene, input: Input<ChangeItem>): Output<ChangeItem> {
  const { id, version, active } = input;
  const before = toItem(itemOrRefuse(tx, id));
  if (before.version !== version) refuse('item/changed');
  refuseMisshapen({ ...before, ...input });
  refuseTakenItemName(tx, input.name, id);

  tx.run(writeTerms, { ...termColumns(input), id, active: active ? 1 : 0, version: version + 1 });
  return toItem(itemOrRefuse(tx, id));
}

type Terms = Omit<
  Schema['fee_items'],
  'method' | 'object' | 'frequency' | 'meter_kind' | 'share_by' | 'longest_days'
>;

const writeTerms = query<Terms>()((row) =>
  tables
    .updateTable('fee_items')
    .set({
      name: row.name,
      price_unit: row.price_unit,
      rounding: row.rounding,
      month_count: row.month_count,
      quantity_unit: row.quantity_unit,
      loss_share_millionths: row.loss_share_millionths,
      loss_fixed_thousandths: row.loss_fixed_thousandths,
      due_after: row.due_after,
      due_days: row.due_days,
      late_rate_millionths: row.late_rate_millionths,
      late_grace_days: row.late_grace_days,
      late_cap_millionths: row.late_cap_millionths,
      active: row.active,
      version: row.version,
    })
    .where('id', '=', row.id),
);
