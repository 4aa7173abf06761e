import type { Contract, Output } from '../../../../src-shared/contract/index.ts';
import { query, tables } from '../../../ledger/query.ts';
import type { Tx } from '../../../ledger/tx.ts';

export type Absence = Output<Contract['handover']['leavePost']>;

/** Where somebody is away from the post now. */
export function absentNow(tx: Tx, staffId: string): (Absence & { id: string }) | undefined {
  const row = tx.first(absenceOpen, { staffId });
  return row && { ...toAbsence(row), id: row.id };
}

/** An absence that was just written. */
export const absenceNow = (tx: Tx, id: string): Absence => toAbsence(tx.first(absenceOfId, { id })!);

/** Who was away from the post on a day, in the order they left. */
export const absencesOn = (tx: Tx, day: string): Absence[] => tx.all(absencesOfDay, { day }).map(toAbsence);

type Row = NonNullable<(typeof absenceOfId)['row']>;

const toAbsence = (row: Row): Absence => ({
  staffId: row.staff_id as Absence['staffId'],
  staffName: row.staff_name,
  leftAt: row.left_at,
  reason: row.reason,
  toldName: row.told_name,
  reliefName: row.relief_name,
  backAt: row.back_at,
});

const absences = tables
  .selectFrom('absences')
  .innerJoin('staff', 'staff.id', 'absences.staff_id')
  .leftJoin('staff as told', 'told.id', 'absences.told_id')
  .innerJoin('staff as relief', 'relief.id', 'absences.relief_id')
  .selectAll('absences')
  .select(['staff.name as staff_name', 'told.name as told_name', 'relief.name as relief_name']);

const absenceOpen = query<{ staffId: string }>()(({ staffId }) =>
  absences.where('absences.staff_id', '=', staffId).where('absences.back_at', 'is', null),
);

const absenceOfId = query<{ id: string }>()(({ id }) => absences.where('absences.id', '=', id));

const absencesOfDay = query<{ day: string }>()(({ day }) =>
  absences.where('absences.business_date', '=', day).orderBy('absences.left_at'),
);
