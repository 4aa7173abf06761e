import { sql } from 'kysely';
import { idsIn, query, tables } from '../../ledger/query.ts';
import type { Scene } from '../../ledger/scene.ts';

/**
 * Periods that were charged only because somebody paid them ahead (FEE-05) go with the receipt that paid them: nobody
 * owes next year because of a mistake. One that was settled otherwise since, or is doubted, stays.
 */
export function withdrawAhead({ tx, now }: Scene, chargeIds: readonly string[], takenAt: number): void {
  const asked = { ids: JSON.stringify(chargeIds), takenAt, now };
  // 违约金 of a period that was late when it was paid goes before its period
  tx.run(withdrawLateFees, asked);
  tx.run(withdrawPeriods, asked);
}

type Asked = { ids: string; takenAt: number; now: number };

const paidAheadBy = (ids: string, takenAt: number) =>
  tables
    .selectFrom('charges')
    .select('charges.id')
    .where('charges.id', 'in', idsIn(ids))
    .where('charges.source', '=', 'ahead')
    .where('charges.booked_at', '=', takenAt)
    .where('charges.settled_fen', '=', sql<never>`0`)
    .where('charges.disputed', '=', 0)
    .where('charges.withdrawn_at', 'is', null);

const withdrawLateFees = query<Asked>()(({ ids, takenAt, now }) =>
  tables
    .updateTable('charges')
    .set({ withdrawn_at: now })
    .where('late_of', 'is not', null)
    .where('late_of', 'in', paidAheadBy(ids, takenAt))
    .where('settled_fen', '=', sql<never>`0`)
    .where('disputed', '=', 0)
    .where('withdrawn_at', 'is', null),
);

const withdrawPeriods = query<Asked>()(({ ids, takenAt, now }) =>
  tables
    .updateTable('charges')
    .set({ withdrawn_at: now })
    .where(
      'id',
      'in',
      paidAheadBy(ids, takenAt).where((eb) =>
        eb.not(
          eb.exists(
            eb
              .selectFrom('charges as late')
              .select('late.id')
              .whereRef('late.late_of', '=', 'charges.id')
              .where('late.withdrawn_at', 'is', null),
          ),
        ),
      ),
    ),
);
