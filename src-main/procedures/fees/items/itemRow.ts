import type { Contract, Output } from '../../../../src-shared/contract/index.ts';
import { itemTrouble, type ItemShape } from '../../../../src-shared/rules/feeShapes.ts';
import { query, tables } from '../../../ledger/query.ts';
import { refuse } from '../../../ledger/refuse.ts';
import type { Schema } from '../../../ledger/schema.ts';
import type { Tx } from '../../../ledger/tx.ts';

/** A fee item as the screens show it. */
export type FeeItem = Output<Contract['fees']['items']>[number];

/** A row as a screen gets it. Whatever was charged for it has made its longest period longer than nothing. */
export const toItem = (row: Schema['fee_items']): FeeItem => ({
  id: row.id as FeeItem['id'],
  name: row.name,
  method: row.method,
  object: row.object,
  frequency: row.frequency,
  meterKind: row.meter_kind,
  shareBy: row.share_by,
  priceUnit: row.price_unit,
  rounding: row.rounding,
  monthCount: row.month_count,
  quantityUnit: row.quantity_unit,
  lossShareMillionths: row.loss_share_millionths,
  lossFixedThousandths: row.loss_fixed_thousandths,
  dueAfter: row.due_after,
  dueDays: row.due_days,
  lateRateMillionths: row.late_rate_millionths,
  lateGraceDays: row.late_grace_days,
  lateCapMillionths: row.late_cap_millionths,
  active: row.active === 1,
  used: row.longest_days > 0,
  version: row.version,
});

/** The columns of an item that may change, from what was typed. */
export const termColumns = (
  facts: Omit<
    FeeItem,
    'id' | 'method' | 'object' | 'frequency' | 'meterKind' | 'shareBy' | 'active' | 'used' | 'version'
  >,
) => ({
  name: facts.name,
  price_unit: facts.priceUnit,
  rounding: facts.rounding,
  month_count: facts.monthCount,
  quantity_unit: facts.quantityUnit,
  loss_share_millionths: facts.lossShareMillionths,
  loss_fixed_thousandths: facts.lossFixedThousandths,
  due_after: facts.dueAfter,
  due_days: facts.dueDays,
  late_rate_millionths: facts.lateRateMillionths,
  late_grace_days: facts.lateGraceDays,
  late_cap_millionths: facts.lateCapMillionths,
});

/** Refuses `item/shape` with the field that does not fit what kind of item it is. */
export function refuseMisshapen(item: ItemShape): void {
  const field = itemTrouble(item);
  if (field !== null) refuse('item/shape', { field });
}

/** Refuses `item/name-taken`: on a receipt only the name tells one item from another. */
export function refuseTakenItemName(tx: Tx, name: string, id: string): void {
  if (tx.first(otherCalled, { name, id })) refuse('item/name-taken', { name });
}

/** The item, active or not; refuses `item/unknown`. */
export const itemOrRefuse = (tx: Tx, id: string): Schema['fee_items'] =>
  tx.first(itemWith, { id }) ?? refuse('item/unknown');

const itemWith = query<{ id: string }>()(({ id }) =>
  tables.selectFrom('fee_items').selectAll().where('id', '=', id),
);

const otherCalled = query<{ name: string; id: string }>()(({ name, id }) =>
  tables.selectFrom('fee_items').select('id').where('name', '=', name).where('id', '<>', id),
);
