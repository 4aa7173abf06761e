import type { FeeMethod, FeeObject } from '../../../../src-shared/rules/feeItems.ts';
import { query, tables } from '../../../ledger/query.ts';
import type { Tx } from '../../../ledger/tx.ts';

/** Which items there are, and whose each home, car and parking space is. */
export type Facts = {
  items: ReadonlyMap<string, { method: FeeMethod; object: FeeObject }>;
  objects: Readonly<Record<FeeObject, ReadonlyMap<string, string>>>;
};

/** Of one item for one home, car or space. */
export const subjectKey = (unitId: string, itemId: string, objectId: string): string =>
  `${unitId} ${itemId} ${objectId}`;

/** All of it at once: a file has tens of thousands of rows. */
export const facts = (tx: Tx): Facts => ({
  items: new Map(tx.all(everyItem, {}).map((item) => [item.id, item])),
  objects: {
    unit: new Map(tx.all(everyUnit, {}).map(({ id }) => [id, id])),
    vehicle: new Map(tx.all(everyVehicle, {}).map(({ id, unit_id }) => [id, unit_id])),
    space: new Map(tx.all(everySpace, {}).map(({ id, unit_id }) => [id, unit_id ?? ''])),
  },
});

const everyItem = query()(() => tables.selectFrom('fee_items').select(['id', 'method', 'object']));
const everyUnit = query()(() => tables.selectFrom('units').select('id'));
const everyVehicle = query()(() =>
  tables.selectFrom('vehicles').select(['id', 'unit_id']).where('ended_at', 'is', null),
);
const everySpace = query()(() => tables.selectFrom('parking_spaces').select(['id', 'unit_id']));
