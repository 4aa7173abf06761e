import type { Contract, Input } from '../../../src-shared/contract/index.ts';
import { drawerLookers } from '../../../src-shared/contract/drawer/shifts.ts';
import { query, tables } from '../../ledger/query.ts';
import { refuse } from '../../ledger/refuse.ts';
import type { Scene } from '../../ledger/scene.ts';
import { holdsOneOf, staffOnDuty } from '../../ledger/staffOnDuty.ts';
import type { Tx } from '../../ledger/tx.ts';
import { proveSecret } from '../staff/proveSecret.ts';

export type Receiver = Input<Contract['drawer']['receive']>['receiver'];
type SealedShift = NonNullable<(typeof sealed)['row']>;

/** A drawer that is counted and waits for whoever receives it; refuses `drawer/not-sealed`. */
export const sealedShift = (tx: Tx, shiftId: string): SealedShift =>
  tx.first(sealed, { shiftId }) ?? refuse('drawer/not-sealed');

/**
 * Who receives the drawer, proven by her own PIN: anybody who may look into it, but nobody who had it or counted it (I10).
 * Ask before anything is written: a wrong PIN is counted and stays counted.
 */
export function whoReceives(scene: Scene, shift: SealedShift, receiver: Receiver): string {
  const person = staffOnDuty(scene.tx, receiver.staffId) ?? refuse('staff/unknown');
  if (person.id === shift.cashier_id || person.id === shift.counted_by) {
    refuse('drawer/receiver-is-cashier', { name: person.name });
  }
  if (!holdsOneOf(person, drawerLookers)) refuse('approval/not-allowed', { name: person.name });
  return proveSecret(scene, person.id, receiver.secret).id;
}

const sealed = query<{ shiftId: string }>()(({ shiftId }) =>
  tables
    .selectFrom('drawer_shifts')
    .innerJoin('drawer_seals', 'drawer_seals.shift_id', 'drawer_shifts.id')
    .innerJoin('drawer_counts', 'drawer_counts.id', 'drawer_seals.count_id')
    .select([
      'drawer_shifts.id',
      'drawer_shifts.cashier_id',
      'drawer_shifts.opened_at',
      'drawer_counts.id as count_id',
      'drawer_counts.counted_by',
      'drawer_counts.counted_fen',
    ])
    .where('drawer_shifts.id', '=', shiftId)
    .where('drawer_shifts.state', '=', 'sealed'),
);
