import { query, tables } from '../../../ledger/query.ts';
import type { Scene } from '../../../ledger/scene.ts';
import { type RepairPrice, toRepairPrice } from './repairPriceRow.ts';

/** FEE-20: the tariff of repairs by name, what is no longer in it last. */
export function repairPrices({ tx }: Scene): RepairPrice[] {
  return tx
    .all(allPrices, {})
    .map(toRepairPrice)
    .toSorted((a, b) => Number(b.active) - Number(a.active) || byName.compare(a.name, b.name));
}

const byName = new Intl.Collator('zh-CN', { numeric: true });

const allPrices = query()(() => tables.selectFrom('repair_prices').selectAll());
