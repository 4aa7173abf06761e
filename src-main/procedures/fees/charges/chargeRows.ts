import { sql } from 'kysely';
import type { Contract, Output } from '../../../../src-shared/contract/index.ts';
import { fen, minus } from '../../../../src-shared/rules/fen.ts';
import { query, tables } from '../../../ledger/query.ts';
import { refuse } from '../../../ledger/refuse.ts';
import type { Scene } from '../../../ledger/scene.ts';
import { accruedLateFees } from '../lateFees.ts';

/** A charge as the screens show it. */
export type Charge = Output<Contract['fees']['statement']>[number];

/** Charges with their names; the list narrows them down. */
export const chargeRows = tables
  .selectFrom('charges')
  .innerJoin('units', 'units.id', 'charges.unit_id')
  .innerJoin('fee_items', 'fee_items.id', 'charges.item_id')
  .select([
    'charges.id',
    'charges.unit_id',
    'units.code as unit_code',
    'charges.item_id',
    'fee_items.name as item_name',
    'charges.object_id',
    'charges.source',
    'charges.from_on',
    'charges.to_on',
    'charges.due_on',
    'charges.amount_fen',
    'charges.settled_fen',
    'charges.disputed',
    'charges.calculation',
    'charges.booked_at',
    'charges.withdrawn_at',
    'fee_items.rounding',
    'charges.late_rate_millionths',
    'charges.late_grace_days',
    'charges.late_cap_millionths',
  ])
  .select(
    sql<string>`CASE fee_items.object
      WHEN 'vehicle' THEN (SELECT plate FROM vehicles WHERE id = charges.object_id)
      WHEN 'space' THEN (SELECT code FROM parking_spaces WHERE id = charges.object_id)
      ELSE '' END`.as('object_name'),
  );

/** A row of charges as they are read. */
export type ChargeRow = NonNullable<(typeof chargeWith)['row']>;

/** Rows as a screen gets them, with the 违约金 those that are open have run up by today. */
export function toCharges(
  scene: Pick<Scene, 'tx' | 'today' | 'counter'>,
  rows: readonly ChargeRow[],
): Charge[] {
  const late = accruedLateFees(
    scene,
    rows.filter((row) => row.withdrawn_at === null && row.settled_fen < row.amount_fen),
  );
  return rows.map((row) => ({
    id: row.id as Charge['id'],
    unitId: row.unit_id as Charge['unitId'],
    unitCode: row.unit_code,
    itemId: row.item_id as Charge['itemId'],
    itemName: row.item_name,
    objectId: row.object_id as Charge['objectId'],
    objectName: row.object_name,
    source: row.source,
    fromOn: row.from_on,
    toOn: row.to_on,
    dueOn: row.due_on,
    amountFen: row.amount_fen,
    settledFen: row.settled_fen,
    balanceFen: row.withdrawn_at === null ? minus(row.amount_fen, row.settled_fen) : fen(0),
    disputed: row.disputed === 1,
    calculation: row.calculation,
    bookedAt: row.booked_at,
    withdrawnAt: row.withdrawn_at,
    lateFeeFen: late.get(row.id)?.amount ?? fen(0),
    lateFeeText: late.get(row.id)?.text ?? '',
  }));
}

/** The charge as it stands by now. */
export function chargeNow(scene: Scene, id: string): Charge {
  const [charge] = toCharges(scene, [chargeOrRefuse(scene, id)]);
  return charge ?? refuse('charge/unknown');
}

/** The charge, taken back or not; refuses `charge/unknown`. */
export const chargeOrRefuse = ({ tx }: Pick<Scene, 'tx'>, id: string): ChargeRow =>
  tx.first(chargeWith, { id }) ?? refuse('charge/unknown');

/** A charge that still counts; refuses `charge/unknown`, `charge/withdrawn`. */
export function standingCharge(scene: Pick<Scene, 'tx'>, id: string): ChargeRow {
  const charge = chargeOrRefuse(scene, id);
  return charge.withdrawn_at === null ? charge : refuse('charge/withdrawn');
}

const chargeWith = query<{ id: string }>()(({ id }) => chargeRows.where('charges.id', '=', id));
