import type { Contract, Input, Output } from '../../../../src-shared/contract/index.ts';
import { query, tables } from '../../../ledger/query.ts';
import { refuse } from '../../../ledger/refuse.ts';
import type { Scene } from '../../../ledger/scene.ts';
import type { Schema } from '../../../ledger/schema.ts';
import { installMeter } from './installMeter.ts';
import { meterNamed, toMeter } from './meterRow.ts';
import { countTrouble, dayTrouble, meterAsReadOrRefuse } from './readingTrouble.ts';

type ReplaceMeter = Contract['fees']['replaceMeter'];

/** 换表: the old meter is taken out at its last reading, and the new one counts from its first on the same day. */
export function replaceMeter(scene: Scene, input: Input<ReplaceMeter>): Output<ReplaceMeter> {
  const { tx } = scene;
  const old = meterAsReadOrRefuse(tx, input.id, {});
  const trouble =
    dayTrouble(old, input.replacedOn, scene.today) ??
    countTrouble(old, { value: input.lastReading, rolledOver: input.lastRolledOver });
  if (trouble) refuse(trouble.code, trouble.params);

  const fresh = {
    unitId: old.unit_id as Output<ReplaceMeter>['unitId'],
    kind: old.kind,
    serial: input.serial,
    place: input.place,
    multiplier: input.multiplier,
    dialDigits: input.dialDigits,
    installedOn: input.replacedOn,
    firstReading: input.firstReading,
  };
  // out before in: a meter that comes back from repair has its old serial number
  const id = scene.newId();
  tx.run(takeOut, {
    id: old.id,
    removed_on: input.replacedOn,
    last_reading: input.lastReading,
    last_rolled_over: input.lastRolledOver ? 1 : 0,
    replaced_by: id,
  });
  installMeter({ ...scene, newId: () => id }, fresh);
  return toMeter(tx.first(meterNamed, { id })!);
}

const takeOut = query<
  Pick<Schema['meters'], 'id' | 'removed_on' | 'last_reading' | 'last_rolled_over' | 'replaced_by'>
>()((row) =>
  tables
    .updateTable('meters')
    .set({
      removed_on: row.removed_on,
      last_reading: row.last_reading,
      last_rolled_over: row.last_rolled_over,
      replaced_by: row.replaced_by,
    })
    .where('id', '=', row.id),
);
