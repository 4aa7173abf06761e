import { query, tables } from '../../../ledger/query.ts';
import type { Scene } from '../../../ledger/scene.ts';
import { type FeeItem, toItem } from './itemRow.ts';

/** All fee items, those in use before those that are not, by name. */
export function items({ tx }: Scene): FeeItem[] {
  return tx
    .all(allItems, {})
    .map(toItem)
    .toSorted((a, b) => Number(b.active) - Number(a.active) || byName.compare(a.name, b.name));
}

const byName = new Intl.Collator('zh-CN', { numeric: true });

const allItems = query()(() => tables.selectFrom('fee_items').selectAll());
