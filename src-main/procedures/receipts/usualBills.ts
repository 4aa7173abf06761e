import { type Fen, sum } from '../../../src-shared/rules/fen.ts';
import { dayFrom } from '../../../src-shared/rules/officeInstant.ts';
import { query, tables } from '../../ledger/query.ts';
import type { Scene } from '../../ledger/scene.ts';

/**
 * What one bill of each of these households usually is: the middle one of the last year's receipts, of an even number
 * the smaller of the two; whoever has none is not in it.
 */
export function usualBills(
  { tx, now, today }: Pick<Scene, 'tx' | 'now' | 'today'>,
  unitIds: readonly string[],
): ReadonlyMap<string, Fen> {
  const since = dayFrom(today, -daysLookedBack);
  const enteredSince = now - (daysLookedBack + 1) * 86_400_000;
  const usual = new Map<string, Fen>();
  for (const unitId of unitIds) {
    const lines = tx.all(linesSince, { unitId, since, enteredSince });
    const bills = [...Map.groupBy(lines, ({ receipt_id }) => receipt_id).values()];
    const amounts = bills.map((bill) => sum(bill.map(({ amount_fen }) => amount_fen))).sort((a, b) => a - b);
    const middle = amounts[Math.floor((amounts.length - 1) / 2)];
    if (middle !== undefined) usual.set(unitId, middle);
  }
  return usual;
}

const daysLookedBack = 365;

/**
 * The lines of a household's receipts, without those that were voided or reversed. A receipt is never entered before it
 * was received: older ones are passed over in the index.
 */
export const linesSince = query<{ unitId: string; since: string; enteredSince: number }>()((asked) =>
  tables
    .selectFrom('unit_lines')
    .innerJoin('receipts', 'receipts.id', 'unit_lines.receipt_id')
    .select(['unit_lines.receipt_id', 'unit_lines.amount_fen'])
    .where('unit_lines.unit_id', '=', asked.unitId)
    .where('unit_lines.taken_at', '>=', asked.enteredSince)
    .where('receipts.received_on', '>', asked.since)
    .where('receipts.kind', '=', 'receipt')
    .where('receipts.voided_at', 'is', null)
    // a deposit or a top-up is no bill
    .where('unit_lines.kind', '=', 'charge')
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('receipts as reversal')
            .select('reversal.id')
            .whereRef('reversal.reversal_of', '=', 'receipts.id'),
        ),
      ),
    ),
);
