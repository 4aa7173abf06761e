import { sql } from 'kysely';
import { type Fen, sum } from '../../../src-shared/rules/fen.ts';
import { dayFrom } from '../../../src-shared/rules/officeInstant.ts';
import { idsFrom } from '../../ledger/newId.ts';
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
  const idsSince = idsFrom(now - (daysLookedBack + 1) * 86_400_000);
  const lines = tx.all(linesSince, { unitIds: JSON.stringify(unitIds), since, idsSince });
  const usual = new Map<string, Fen>();
  for (const [unitId, ofUnit] of Map.groupBy(lines, ({ unit_id }) => unit_id)) {
    const bills = [...Map.groupBy(ofUnit, ({ receipt_id }) => receipt_id).values()];
    const amounts = bills.map((bill) => sum(bill.map(({ amount_fen }) => amount_fen))).sort((a, b) => a - b);
    usual.set(unitId, amounts[Math.floor((amounts.length - 1) / 2)]!);
  }
  return usual;
}

const daysLookedBack = 365;

/**
 * The lines of a household's receipts, without those that were voided or reversed. A receipt's id tells when it was
 * entered, never before it was received: older ones are passed over in the index.
 */
export const linesSince = query<{ unitIds: string; since: string; idsSince: string }>()((asked) =>
  tables
    .selectFrom('receipt_lines')
    .innerJoin('receipts', 'receipts.id', 'receipt_lines.receipt_id')
    .select(['receipt_lines.unit_id', 'receipt_lines.receipt_id', 'receipt_lines.amount_fen'])
    .where('receipt_lines.unit_id', 'in', sql<string>`(SELECT value FROM json_each(${asked.unitIds}))`)
    .where('receipt_lines.receipt_id', '>=', asked.idsSince)
    .where('receipts.received_on', '>', asked.since)
    .where('receipts.kind', '=', 'receipt')
    .where('receipts.voided_at', 'is', null)
    // a deposit or a top-up is no bill
    .where('receipt_lines.kind', '=', 'charge')
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
