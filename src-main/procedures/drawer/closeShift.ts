import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { z } from 'zod';
import type { Reception } from '../../../src-shared/contract/drawer/shifts.ts';
import { type Fen, minus } from '../../../src-shared/rules/fen.ts';
import { query, tables } from '../../ledger/query.ts';
import { refuse } from '../../ledger/refuse.ts';
import type { Scene } from '../../ledger/scene.ts';
import type { Schema } from '../../ledger/schema.ts';
import { paymentFacts, shiftFacts } from '../../ledger/shiftFacts.ts';
import { refuseClockBack } from './clockBack.ts';
import { type Receiver, sealedShift, whoReceives } from './sealedShift.ts';
import { type Counts, writeCount } from './writeCount.ts';

type Ending = { shiftId: string; counts: Counts; receiver: Receiver; retained: Fen };
type Ended = { turnIn: Fen; retained: Fen; reception: z.output<typeof Reception> };

/**
 * The end of a shift (I10): another person counted the sealed drawer herself, note by note the same, and proves who she
 * is; so much stays in it, the rest leaves it (I4), and from here on nothing of it changes. Both have signed for one
 * digest. Codes: `drawer/not-sealed`, `drawer/receiver-is-cashier`, `drawer/counts-differ` and those of a second person.
 */
export function closeShift(scene: Scene, { shiftId, counts, receiver, retained }: Ending): Ended {
  const { tx, now } = scene;
  const shift = sealedShift(tx, shiftId);
  refuseClockBack(scene, shift.opened_at);
  const receivedBy = whoReceives(scene, shift, receiver);
  const sealed = new Map(
    tx.all(sealedNotes, { shiftId }).map((note) => [note.denomination_fen, note.pieces]),
  );
  if (counts.some(({ denominationFen, pieces }) => sealed.get(denominationFen) !== pieces)) {
    refuse('drawer/counts-differ');
  }

  const { countId, counted } = writeCount(scene, {
    shiftId,
    purpose: 'receiving',
    counts,
    countedBy: receivedBy,
  });
  const turnIn = minus(counted, retained);
  const { facts } = tx.first(factsOf, { shiftId })!;
  const digest = signatureOver([facts, receivedBy, now, turnIn, retained]);
  tx.run(writeReception, {
    shift_id: shiftId,
    count_id: countId,
    received_by: receivedBy,
    received_at: now,
    turn_in_fen: turnIn,
    retained_fen: retained,
    digest,
  });
  tx.run(writeEnd, { shiftId, now, retained });
  const reception = {
    shiftId,
    receivedBy,
    receivedAt: now,
    turnInFen: turnIn,
    retainedFen: retained,
    digest,
  };
  return { turnIn, retained, reception: reception as Ended['reception'] };
}

/** What both sign: the invariants make it again from the rows, joined the same way. */
const signatureOver = (signed: readonly (string | number)[]): string =>
  createHash('sha256').update(signed.join('|')).digest('hex');

const sealedNotes = query<{ shiftId: string }>()(({ shiftId }) =>
  tables
    .selectFrom('drawer_seals')
    .innerJoin('drawer_count_lines', 'drawer_count_lines.count_id', 'drawer_seals.count_id')
    .select(['denomination_fen', 'pieces'])
    .where('shift_id', '=', shiftId),
);

/** A receipt's id is no older than its shift. */
const paymentsOf = `(SELECT ${paymentFacts} FROM receipt_payments WHERE shift_id = shift.id
  AND receipt_id >= printf('%08x-%04x-', shift.opened_at >> 16, shift.opened_at & 65535))`;

const factsOf = query<{ shiftId: string }>()(({ shiftId }) =>
  tables
    .selectFrom('drawer_shifts as shift')
    .select(sql<string>`${sql.raw(shiftFacts(paymentsOf))}`.as('facts'))
    .where('shift.id', '=', shiftId),
);

const writeReception = query<Schema['drawer_receptions']>()((row) =>
  tables.insertInto('drawer_receptions').values({
    shift_id: row.shift_id,
    count_id: row.count_id,
    received_by: row.received_by,
    received_at: row.received_at,
    turn_in_fen: row.turn_in_fen,
    retained_fen: row.retained_fen,
    digest: row.digest,
  }),
);

const writeEnd = query<{ shiftId: string; now: number; retained: Fen }>()(({ shiftId, now, retained }) =>
  tables
    .updateTable('drawer_shifts')
    .set({ state: 'closed', ended_at: now, retained_fen: retained })
    .where('id', '=', shiftId),
);
