import { sql } from 'kysely';
import type { Fen } from '../../../src-shared/rules/fen.ts';
import { query, tables } from '../../ledger/query.ts';
import type { Tx } from '../../ledger/tx.ts';

/** What a line of a receipt is about: a charge (its own household and item count), or a household with or without an item. */
export type LineRef = {
  kind: 'charge' | 'prepaid' | 'deposit';
  unitId: string | null;
  itemId: string | null;
  chargeId: string | null;
};

/** A line with everything its receipt says of it, as it stands before the receipt settles anything. */
export type DescribedLine = NonNullable<(typeof linesNamed)['row']>;

/** Looks all lines of a receipt up at once, in their order; what the ledger does not know is `null` in them. */
export const describeLines = (tx: Tx, refs: readonly LineRef[]): DescribedLine[] =>
  tx.all(linesNamed, { refs: JSON.stringify(refs) }).sort((a, b) => a.at - b.at);

const linesNamed = query<{ refs: string }>()(({ refs }) =>
  tables
    .selectFrom(sql<{ key: number; value: string }>`json_each(${refs})`.as('line'))
    .leftJoin('charges', (join) => join.on('charges.id', '=', sql<string>`line.value ->> 'chargeId'`))
    .leftJoin('units', (join) =>
      join.on('units.id', '=', sql<string>`coalesce(charges.unit_id, line.value ->> 'unitId')`),
    )
    .leftJoin('fee_items', (join) =>
      join.on('fee_items.id', '=', sql<string>`coalesce(charges.item_id, line.value ->> 'itemId')`),
    )
    .select([
      'line.key as at',
      sql<LineRef['kind']>`line.value ->> 'kind'`.as('kind'),
      'units.id as unit_id',
      'units.code as unit_code',
      'units.area_cm2',
      'fee_items.id as item_id',
      'fee_items.name as item_name',
      'fee_items.method',
      'fee_items.active',
      'fee_items.quantity_unit',
      'charges.id as charge_id',
      'charges.object_id',
      'charges.standard_id',
      'charges.source',
      'charges.from_on',
      'charges.to_on',
      'charges.quantity',
      'charges.price',
      'charges.rule',
      'charges.calculation',
      'charges.amount_fen',
      'charges.settled_fen',
      'charges.withdrawn_at',
    ])
    .select((eb) =>
      (['waiver', 'offset'] as const).map((kind) =>
        eb
          .selectFrom('charge_adjustments')
          .select(sql<Fen>`coalesce(sum(amount_fen), 0)`.as('total'))
          .whereRef('charge_id', '=', 'charges.id')
          .where('kind', '=', kind)
          .as(kind),
      ),
    ),
);
