import type { Contract, Input, Output } from '../../../../src-shared/contract/index.ts';
import { query, tables } from '../../../ledger/query.ts';
import type { Scene } from '../../../ledger/scene.ts';
import type { Schema } from '../../../ledger/schema.ts';
import { refuseTakenRepairName, repairPriceOrRefuse } from './repairPriceRow.ts';

type AddRepairPrice = Contract['fees']['addRepairPrice'];

/** FEE-20: another line of 《维修项目收费标准》. */
export function addRepairPrice(
  { tx, newId }: Scene,
  { name, unit, priceFen }: Input<AddRepairPrice>,
): Output<AddRepairPrice> {
  const id = newId();
  refuseTakenRepairName(tx, name, id);
  tx.run(writePrice, { id, name, unit, price_fen: priceFen });
  return repairPriceOrRefuse(tx, id);
}

const writePrice = query<Omit<Schema['repair_prices'], 'active' | 'version'>>()(
  ({ id, name, unit, price_fen }) =>
    tables.insertInto('repair_prices').values({ id, name, unit, price_fen, active: 1, version: 1 }),
);
