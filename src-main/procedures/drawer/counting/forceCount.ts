import type { Contract, Input, Output } from '../../../../src-shared/contract/index.ts';
import type { ShiftState } from '../../../../src-shared/rules/drawerShifts.ts';
import { query, tables } from '../../../ledger/query.ts';
import { refuse } from '../../../ledger/refuse.ts';
import type { Scene } from '../../../ledger/scene.ts';
import type { Schema } from '../../../ledger/schema.ts';
import { proveSecret } from '../../staff/proveSecret.ts';
import { endPause } from '../endPause.ts';
import { liveShift } from '../shiftRow.ts';
import { toSealed } from '../toSealed.ts';
import { reckon } from './reckon.ts';

type ForceCount = Contract['drawer']['forceCount'];

/**
 * Whoever has the drawer is not there: a supervisor counts it before a witness, who proves herself. A difference stays
 * that of the owner, who can be neither of the two.
 */
export function forceCount(scene: Scene, input: Input<ForceCount>): Output<ForceCount> {
  const { tx, staff } = scene;
  const shift = tx.first(liveShift, {}) ?? refuse('drawer/not-open');
  if (!notCountedYet.has(shift.state)) refuse('drawer/not-open');
  const { staffId: witnessId, secret } = input.witness;
  if (shift.cashier_id === staff.id || shift.cashier_id === witnessId) {
    refuse('drawer/owner-counts-herself', { name: shift.cashier_name });
  }
  if (witnessId === staff.id) refuse('approval/same-person');
  const witness = proveSecret(scene, witnessId, secret);

  endPause(scene, shift.id);
  const countId = reckon(scene, { shiftId: shift.id, counts: input.counts });
  tx.run(writeForced, {
    count_id: countId,
    forced_by: staff.id,
    witnessed_by: witness.id,
    why: input.why,
  });
  return toSealed(scene, shift.id);
}

/** What was counted and is only looked into may be counted by others as well. */
const notCountedYet: ReadonlySet<ShiftState> = new Set(['open', 'suspended', 'counting', 'review']);

const writeForced = query<Schema['drawer_forced_counts']>()((row) =>
  tables.insertInto('drawer_forced_counts').values({
    count_id: row.count_id,
    forced_by: row.forced_by,
    witnessed_by: row.witnessed_by,
    why: row.why,
  }),
);
