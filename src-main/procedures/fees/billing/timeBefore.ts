import { periodAt, type Period } from '../../../../src-shared/rules/charges/period.ts';
import type { Fen } from '../../../../src-shared/rules/fen.ts';
import { dayFrom } from '../../../../src-shared/rules/officeInstant.ts';
import { query, tables } from '../../../ledger/query.ts';
import type { Tx } from '../../../ledger/tx.ts';
import type { BillingLine } from '../calculation/billingLine.ts';
import { isPeriod } from '../periodsOf.ts';
import { stepOf } from '../calculation/homePeriods.ts';

/**
 * What each line's item was for the same object the time before: only a whole period, and only after a whole one, for
 * anything else can not be compared.
 */
export function timeBefore(tx: Tx, lines: readonly BillingLine[]): ReadonlyMap<BillingLine, Fen> {
  const inRun = new Map<string, Fen>();
  for (const { item, object, period, charge } of lines)
    if (charge) inRun.set(keyOf(item.id, object.objectId, period), charge.amount);
  const read = new Map<string, ReadonlyMap<string, Fen>>();
  const chargedFor = (itemId: string, { from, to }: Period): ReadonlyMap<string, Fen> => {
    const key = `${itemId} ${from} ${to}`;
    const known = read.get(key);
    if (known) return known;
    const rows = tx.all(chargedExactly, { itemId, from, to });
    const amounts = new Map(rows.map(({ object_id, amount_fen }) => [object_id, amount_fen]));
    read.set(key, amounts);
    return amounts;
  };

  // the lines of one period share it
  const previousOf = new Map<Period, Period | null>();
  const previousTo = ({ item, object, whole }: BillingLine): Period | null => {
    const known = previousOf.get(whole);
    if (known !== undefined) return known;
    const step = stepOf(item.frequency, object.home.handedOverOn);
    const previous = step && periodAt(step, dayFrom(whole.from, -1));
    previousOf.set(whole, previous);
    return previous;
  };

  const before = new Map<BillingLine, Fen>();
  for (const line of lines) {
    const { item, object, whole, period, charge } = line;
    if (charge === null || period.from !== whole.from || period.to !== whole.to) continue;
    const previous = previousTo(line);
    if (previous === null) continue;
    const amount =
      chargedFor(item.id, previous).get(object.objectId) ??
      inRun.get(keyOf(item.id, object.objectId, previous));
    if (amount !== undefined) before.set(line, amount);
  }
  return before;
}

/** More than three times what it was, or less than a third: somebody should look at it. */
export const isJump = (amount: Fen, before: Fen): boolean => amount > before * 3 || amount * 3 < before;

const keyOf = (itemId: string, objectId: string, { from, to }: Period): string =>
  `${itemId} ${objectId} ${from} ${to}`;

export const chargedExactly = query<{ itemId: string; from: string; to: string }>()(({ itemId, from, to }) =>
  tables
    .selectFrom('charges')
    .select(['object_id', 'amount_fen'])
    .where(isPeriod)
    .where('from_on', '=', from)
    .where('item_id', '=', itemId)
    .where('to_on', '=', to),
);
