import type { Contract, Input, Output } from '../../../../src-shared/contract/index.ts';
import { query, tables } from '../../../ledger/query.ts';
import { refuse } from '../../../ledger/refuse.ts';
import type { Scene } from '../../../ledger/scene.ts';
import type { Schema } from '../../../ledger/schema.ts';
import { refuseBlind } from '../../drawer/blind.ts';
import { registerAround } from './registerAround.ts';
import { weekAround } from './weekAround.ts';
import { weekData } from './weekData.ts';

type RegisterWeek = Contract['receipts']['registerWeek'];

/**
 * FEE-10: on its last day, or whenever after, a week's slips are written down as they are at this moment, each
 * exception looked at. What is taken later that day is in the next week's register.
 */
export function registerWeek(scene: Scene, { day, looked }: Input<RegisterWeek>): Output<RegisterWeek> {
  const { tx, staff, now, today } = scene;
  refuseBlind(scene);
  const week = weekAround(tx, day);
  if (week.register) refuse('week/registered', { by: week.register.registered_by_name });
  if (today < week.toOn) refuse('week/not-over', { toOn: week.toOn });
  const data = weekData(tx, week, today);
  const seen = new Set(looked);
  const unseen = data.exceptions.filter(({ key }) => !seen.has(key)).length;
  if (unseen > 0) refuse('week/exception-unseen', { n: unseen });

  tx.run(writeRegister, {
    from_on: week.fromOn,
    to_on: week.toOn,
    data: JSON.stringify(data),
    registered_at: now,
    registered_by: staff.id,
  });
  return registerAround(tx, week.fromOn, today);
}

type NewRegister = Pick<
  Schema['week_registers'],
  'from_on' | 'to_on' | 'data' | 'registered_at' | 'registered_by'
>;

const writeRegister = query<NewRegister>()((row) =>
  tables.insertInto('week_registers').values({
    from_on: row.from_on,
    to_on: row.to_on,
    data: row.data,
    registered_at: row.registered_at,
    registered_by: row.registered_by,
  }),
);
