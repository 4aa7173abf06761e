import type { Contract, Input, Output } from '../../../../src-shared/contract/index.ts';
import { query, tables } from '../../../ledger/query.ts';
import { refuse } from '../../../ledger/refuse.ts';
import type { Scene } from '../../../ledger/scene.ts';
import { movingNow } from '../movingNow.ts';
import { numberTaken } from './numberTaken.ts';
import { refuseAbsurd } from './refuseAbsurd.ts';
import { refusePayments, refusePrepaid } from './refusePayments.ts';
import { linesTaken } from './takenLines.ts';
import { holding } from './writeLines.ts';
import { writeTaken } from './writeTaken.ts';

type Take = Contract['receipts']['take'];

/**
 * FEE-02, CSH-06: takes money in the clerk's own drawer: one receipt with the next number of a book, what it settles,
 * how it was paid, and its paper in the outbox, all of it or nothing (I22).
 */
export function take(scene: Scene, input: Input<Take>): Output<Take> {
  const { tx, now, today } = scene;
  const moving = movingNow(scene);
  if (input.startedAt > now) refuse('receipt/started-in-future');
  if (input.startedAt < now - dayMs) refuse('receipt/started-long-ago');
  refusePayments(scene, input);
  if (!input.prepaidAgreed && input.lines.some(({ kind }) => kind === 'prepaid')) {
    refuse('receipt/prepaid-not-agreed');
  }
  const number = numberTaken(scene, input);
  const receivedOn = input.handwrittenOn ?? today;
  const described = linesTaken(scene, input.lines, receivedOn);
  const unitId = input.unitId ?? described[0]!.unit_id;
  if (described.every(({ unit_id }) => unit_id !== unitId)) refuseUnknownUnit(scene, unitId);
  refusePrepaid(tx, input.payments, described);
  if (!input.confirmed) refuseAbsurd(scene, input.payer, described);

  return writeTaken(scene, {
    moving: { ...moving, received_on: receivedOn },
    number,
    unitId,
    lines: described.map((line) => ({ ...line, ...holding(scene, line) })),
    input,
  });
}

/** A payment nobody finished within a day is begun anew: its time says nothing (K5). */
const dayMs = 24 * 60 * 60_000;

function refuseUnknownUnit({ tx }: Scene, unitId: string): void {
  if (!tx.first(unitNamed, { unitId })) refuse('charge/unit-unknown');
}

const unitNamed = query<{ unitId: string }>()(({ unitId }) =>
  tables.selectFrom('units').select('id').where('id', '=', unitId),
);
