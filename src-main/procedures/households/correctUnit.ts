import type { Contract, Input, Output } from '../../../src-shared/contract/index.ts';
import { query, tables } from '../../ledger/query.ts';
import { refuse } from '../../ledger/refuse.ts';
import type { Scene } from '../../ledger/scene.ts';
import { rewriteUnit } from './estateRows.ts';

type CorrectUnit = Contract['households']['correctUnit'];

/** HOU-04: a unit's facts corrected at once; who did it and what was said stands in the journal. */
export function correctUnit({ tx, now }: Scene, input: Input<CorrectUnit>): Output<CorrectUnit> {
  const found = tx.first(versionOf, { id: input.id }) ?? refuse('unit/unknown');
  if (found.version !== input.version) refuse('unit/changed', { version: found.version });

  const version = input.version + 1;
  tx.run(rewriteUnit, {
    id: input.id,
    floor: input.floor,
    usage: input.usage,
    area_cm2: input.areaCm2,
    inner_area_cm2: input.innerAreaCm2,
    occupancy: input.occupancy,
    handed_over_on: input.handedOverOn,
    moved_in_on: input.movedInOn,
    warranty_until: input.warrantyUntil,
    resident_count: input.residentCount,
    note: input.note,
    version,
    corrected_at: now,
  });
  return { version };
}

const versionOf = query<{ id: string }>()(({ id }) =>
  tables.selectFrom('units').select('version').where('id', '=', id),
);
