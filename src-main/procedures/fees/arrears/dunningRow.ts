import type { Contract, Output } from '../../../../src-shared/contract/index.ts';
import { query, tables } from '../../../ledger/query.ts';
import type { Scene } from '../../../ledger/scene.ts';
import type { Schema } from '../../../ledger/schema.ts';

/** A household that was asked for what it owes, as the screens show it. */
export type Dunning = Output<Contract['fees']['dun']>;

type Said = Pick<
  Schema['dunnings'],
  'unit_id' | 'way' | 'owed_fen' | 'result' | 'promised_on' | 'note' | 'paper_id'
>;

/** FEE-09: writes down who was asked for how much, in which way, and how it answered. */
export function writeDunning({ tx, staff, now, today, newId }: Scene, said: Said): string {
  const id = newId();
  tx.run(insertDunning, { ...said, id, made_at: now, made_on: today, made_by: staff.id });
  return id;
}

const dunnings = tables
  .selectFrom('dunnings')
  .innerJoin('staff', 'staff.id', 'dunnings.made_by')
  .select([
    'dunnings.id',
    'dunnings.unit_id',
    'dunnings.way',
    'dunnings.owed_fen',
    'dunnings.result',
    'dunnings.promised_on',
    'dunnings.note',
    'dunnings.made_at',
    'staff.name as made_by',
  ]);

/** A row as a screen gets it. */
export const toDunning = (row: NonNullable<(typeof dunningNamed)['row']>): Dunning => ({
  id: row.id as Dunning['id'],
  unitId: row.unit_id as Dunning['unitId'],
  way: row.way,
  owedFen: row.owed_fen,
  result: row.result,
  promisedOn: row.promised_on,
  note: row.note,
  madeAt: row.made_at,
  madeBy: row.made_by,
});

export const dunningNamed = query<{ id: string }>()(({ id }) => dunnings.where('dunnings.id', '=', id));

/** A household's, the latest first; two hundred are ten years of them. */
export const dunningsOfUnit = query<{ unitId: string }>()(({ unitId }) =>
  dunnings
    .where('dunnings.unit_id', '=', unitId)
    .orderBy('dunnings.made_at', 'desc')
    .orderBy('dunnings.id', 'desc')
    .limit(200),
);

const insertDunning = query<Schema['dunnings']>()((row) =>
  tables.insertInto('dunnings').values({
    id: row.id,
    unit_id: row.unit_id,
    way: row.way,
    owed_fen: row.owed_fen,
    result: row.result,
    promised_on: row.promised_on,
    note: row.note,
    paper_id: row.paper_id,
    made_at: row.made_at,
    made_on: row.made_on,
    made_by: row.made_by,
  }),
);
