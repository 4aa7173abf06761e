import type { Contract, Output } from '../../../../src-shared/contract/index.ts';
import { query, tables } from '../../../ledger/query.ts';
import { refuse } from '../../../ledger/refuse.ts';
import type { Schema } from '../../../ledger/schema.ts';
import type { Tx } from '../../../ledger/tx.ts';

/** A line of 《维修项目收费标准》 as the screens show it. */
export type RepairPrice = Output<Contract['fees']['repairPrices']>[number];

/** A row as a screen gets it. */
export const toRepairPrice = (row: Schema['repair_prices']): RepairPrice => ({
  id: row.id as RepairPrice['id'],
  name: row.name,
  unit: row.unit,
  priceFen: row.price_fen,
  active: row.active === 1,
  version: row.version,
});

/** The price as it stands by now; refuses `repair-price/unknown`. */
export const repairPriceOrRefuse = (tx: Tx, id: string): RepairPrice =>
  toRepairPrice(tx.first(priceWith, { id }) ?? refuse('repair-price/unknown'));

/** Refuses `repair-price/name-taken`: the tariff is read by its names. */
export function refuseTakenRepairName(tx: Tx, name: string, id: string): void {
  if (tx.first(otherCalled, { name, id })) refuse('repair-price/name-taken', { name });
}

const priceWith = query<{ id: string }>()(({ id }) =>
  tables.selectFrom('repair_prices').selectAll().where('id', '=', id),
);

const otherCalled = query<{ name: string; id: string }>()(({ name, id }) =>
  tables.selectFrom('repair_prices').select('id').where('name', '=', name).where('id', '<>', id),
);
