import { sql } from 'kysely';
import { tables } from '../../ledger/query.ts';

/*
 * Charges of whole periods lie by the day they begin, then by household, for a run writes them so. A household's are found
 * by asking for each day on which anything begins: some dozens a year.
 */

/** The days of a span on which any period charged begins, as the table `begins` of a query. */
export const withBegins = (fromOn: string, toOn: string) =>
  tables.withRecursive('begins(day)', (db) =>
    db
      .selectFrom(
        sql<{ day: string | null }>`(SELECT min(from_on) AS day FROM charges
          WHERE from_on >= ${fromOn} AND from_on <= ${toOn} AND ${isPeriod})`.as('first'),
      )
      .select('first.day')
      .unionAll(
        db
          .selectFrom('begins')
          .select(
            sql<string | null>`(SELECT min(from_on) FROM charges
              WHERE from_on > begins.day AND from_on <= ${toOn} AND ${isPeriod})`.as('day'),
          )
          .where('begins.day', 'is not', null),
      ),
  );

/** Said as the index of periods has it, so that it is read. */
export const isPeriod = sql<boolean>`charges.withdrawn_at IS NULL AND charges.source IN ('run', 'ahead', 'opening')`;

/** What is no period that counts: typed by hand, run up by being late, or taken back. Said as its own index has it. */
export const isBeside = sql<boolean>`(charges.source IN ('manual', 'late-fee', 'ticket') OR charges.withdrawn_at IS NOT NULL)`;
