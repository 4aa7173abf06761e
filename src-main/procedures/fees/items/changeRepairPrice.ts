import type { Contract, Input, Output } from '../../../../src-shared/contract/index.ts';
import { query, tables } from '../../../ledger/query.ts';
import { refuse } from '../../../ledger/refuse.ts';
import type { Scene } from '../../../ledger/scene.ts';
import type { Schema } from '../../../ledger/schema.ts';
import { refuseTakenRepairName, repairPriceOrRefuse } from './repairPriceRow.ts';

type ChangeRepairPrice = Contract['fees']['changeRepairPrice'];

/** FEE-20: corrects a line of the tariff, or takes it out of it. */
export function changeRepairPrice(
  { tx }: Scene,
  { id, version, name, unit, priceFen, active }: Input<ChangeRepairPrice>,
): Output<ChangeRepairPrice> {
  const before = repairPriceOrRefuse(tx, id);
  if (before.version !== version) refuse('repair-price/changed');
  refuseTakenRepairName(tx, name, id);
  tx.run(writeChange, {
    id,
    name,
    unit,
    price_fen: priceFen,
    active: active ? 1 : 0,
    version: version + 1,
  });
  return repairPriceOrRefuse(tx, id);
}

const writeChange = query<Schema['repair_prices']>()(({ id, name, unit, price_fen, active, version }) =>
  tables.updateTable('repair_prices').set({ name, unit, price_fen, active, version }).where('id', '=', id),
);
