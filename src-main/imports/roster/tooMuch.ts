import type { RosterRow } from '../../../src-shared/contract/rosterRow.ts';
import type { RowProblem } from '../rowProblem.ts';
import type { RowPlace } from '../source.ts';
import type { RosterValues } from './columns.ts';

/** More than the ledger keeps for one person or unit; nothing is cut off silently. */
export function tooMuch(row: RosterRow, at: RowPlace<keyof RosterValues>): RowProblem | null {
  if ((row.person?.phones.length ?? 0) > 8) return at.problem('import/too-many', ['phones'], { most: 8 });
  if (row.plates.length > 20) return at.problem('import/too-many', ['plates'], { most: 20 });
  if (row.parkingSpaces.length > 20) return at.problem('import/too-many', ['parkingSpaces'], { most: 20 });
  return (row.note?.length ?? 0) > 500 ? at.problem('import/cell-too-long', ['note']) : null;
}
