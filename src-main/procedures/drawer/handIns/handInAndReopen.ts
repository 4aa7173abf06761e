import type { Contract, Input, Output } from '../../../../src-shared/contract/index.ts';
import { handInReceivers } from '../../../../src-shared/contract/drawer/handIns.ts';
import { fen, fenText } from '../../../../src-shared/rules/fen.ts';
import { amountOf, staysFor, without } from '../../../../src-shared/rules/floatStays.ts';
import { refuse } from '../../../ledger/refuse.ts';
import type { Scene } from '../../../ledger/scene.ts';
import { holdsOneOf, staffOnDuty } from '../../../ledger/staffOnDuty.ts';
import { closeShift } from '../closeShift.ts';
import { drawerSettings } from '../drawerSettings.ts';
import { openShift } from '../openShift.ts';
import { currentShift } from '../shiftRow.ts';
import { handInNow } from './handInRow.ts';
import { markHanded } from './handOver.ts';
import { nextSlip, writeHandIn } from './writeHandIn.ts';

type HandInAndReopen = Contract['drawer']['handInAndReopen'];

/**
 * 16:45 交款 (CSH-01): the sealed drawer is received by another person's own count, its shift is over, all
 * that is due goes on a slip and to that person, and the clerk has the drawer again with the float. All of it or nothing.
 */
export function handInAndReopen(scene: Scene, input: Input<HandInAndReopen>): Output<HandInAndReopen> {
  const { tx, staff } = scene;
  const { counts, stays, receiver } = input;
  const receiving = staffOnDuty(tx, receiver.staffId) ?? refuse('staff/unknown');
  if (receiving.id === staff.id) refuse('hand-in/receiver-is-maker');
  if (!holdsOneOf(receiving, handInReceivers)) refuse('approval/not-allowed', { name: receiving.name });
  const floatDue = amountOf(staysFor(counts, drawerSettings(tx).floatFen));
  const leaves = without(counts, stays);
  if (amountOf(stays) !== floatDue || leaves === null) {
    refuse('drawer/float-differs', { float: fenText(fen(floatDue)) });
  }

  const { reception } = closeShift(scene, {
    shiftId: input.shiftId,
    counts,
    receiver,
    retained: fen(floatDue),
  });
  const slip = nextSlip(scene);
  const { pieces, lateReason } = input;
  const id = slip && writeHandIn(scene, slip, { pieces, leaves, lateReason });
  if (id !== null) markHanded(scene, id, receiver.staffId);
  if (input.reopen) openShift(scene, { cashierId: staff.id, counts: stays, reason: null });
  return { handIn: id === null ? null : handInNow(scene, id), shift: currentShift(tx), reception };
}
