import { type Fen, fen } from './fen.ts';

type Item = { item: string; amount: Fen };
type Paid<Method extends string> = { method: Method; amount: Fen };
/** So much of an item came by a method. */
export type ItemByMethod<Method extends string> = { item: string; method: Method; amount: Fen };

/**
 * Parts what a receipt is for by how it was paid: the first items by the first methods, until both are used up. What only
 * went from one method to another (改方式) belongs to no item: ''. Items and methods each keep their own sums.
 */
export function itemsByMethod<Method extends string>(
  items: readonly Item[],
  payments: readonly Paid<Method>[],
): ItemByMethod<Method>[] {
  const parts: ItemByMethod<Method>[] = [];
  const unpaid = items
    .filter(({ amount }) => amount !== 0)
    .map(({ item, amount }) => ({ item, left: amount as number }));
  for (const { method, amount } of payments) {
    let left: number = amount;
    for (const one of unpaid) {
      // money that comes in pays items that cost something, money that goes back those that were given back
      if (left === 0 || Math.sign(one.left) !== Math.sign(left)) continue;
      const part = Math.sign(left) * Math.min(Math.abs(left), Math.abs(one.left));
      one.left -= part;
      left -= part;
      parts.push({ item: one.item, method, amount: fen(part) });
    }
    if (left !== 0) parts.push({ item: '', method, amount: fen(left) });
  }
  return parts;
}
