import { sql } from 'kysely';
import { businessDate } from '../../../src-shared/rules/businessDate.ts';
import { lateFee, type LateFee, type Settled } from '../../../src-shared/rules/charges/lateFee.ts';
import { type Rounding, yuanText } from '../../../src-shared/rules/charges/rounding.ts';
import type { ChargeSource } from '../../../src-shared/rules/feeItems.ts';
import { type Fen, fen, minus } from '../../../src-shared/rules/fen.ts';
import { dayFrom } from '../../../src-shared/rules/officeInstant.ts';
import { idsIn, query, tables } from '../../ledger/query.ts';
import type { OpenScene, Scene } from '../../ledger/scene.ts';
import { chargeRow, type NewCharge, writeCharge } from './bookCharge.ts';

/** What has to be known of a charge to say what paying it late costs: itself, and the 违约金 it was booked with. */
export type LateCharge = {
  id: string;
  source: ChargeSource;
  due_on: string;
  amount_fen: Fen;
  rounding: Rounding;
  late_rate_millionths: number | null;
  late_grace_days: number | null;
  late_cap_millionths: number | null;
};

/** 违约金 run up by today and booked as no charge yet, with its calculation. */
export type AccruedLateFee = { amount: Fen; text: string; fromOn: string; toOn: string };

type Reader = Pick<OpenScene, 'tx' | 'today' | 'counter'>;

/**
 * 违约金 of many charges by today, by their ids; whoever owes none is not in it. Where none has a rate, or nothing is
 * overdue, nothing is read.
 */
export function accruedLateFees(
  scene: Reader,
  charges: readonly LateCharge[],
): ReadonlyMap<string, AccruedLateFee> {
  const late = charges.filter((charge) => isLate(charge, scene.today));
  if (late.length === 0) return new Map();
  const settled = settledOf(scene, late);
  const booked = bookedOf(scene, late);
  const accrued = new Map<string, AccruedLateFee>();
  for (const charge of late) {
    const fee = feeOf(charge, settled.get(charge.id) ?? [], scene.today);
    const left = fee && leftOf(fee, booked.get(charge.id));
    if (left) accrued.set(charge.id, left);
  }
  return accrued;
}

/**
 * Books the 违约金 a charge has run up by today, or by the day it was paid by hand, as a charge of its own, to be paid
 * today; what runs up later is booked later. `null` where there is none.
 */
export function bookLateFee(
  scene: Scene,
  chargeId: string,
  day: string = scene.today,
): { id: string; balance: Fen } | null {
  const { tx, staff, now, today, newId } = scene;
  const charge = tx.first(lateCharge, { chargeId });
  if (!charge) return null;
  const accrued = accruedLateFees({ tx, counter: scene.counter, today: day }, [charge]).get(chargeId);
  if (!accrued) return null;
  const id = newId();
  const fee: NewCharge = {
    unitId: charge.unit_id,
    itemId: charge.item_id,
    objectId: charge.object_id,
    source: 'late-fee',
    lateOf: chargeId,
    fromOn: accrued.fromOn,
    toOn: accrued.toOn,
    dueOn: today,
    amount: accrued.amount,
    rule: charge.rounding,
    calculation: accrued.text,
  };
  tx.run(writeCharge, chargeRow(fee, { id, now, staffId: staff.id }));
  return { id, balance: accrued.amount };
}

/** Being late costs nothing on a late fee itself. */
const isLate = ({ source, late_rate_millionths, due_on, late_grace_days }: LateCharge, today: string) =>
  late_rate_millionths !== null && source !== 'late-fee' && dayFrom(due_on, late_grace_days ?? 0) < today;

const feeOf = (charge: LateCharge, settled: readonly Settled[], today: string): LateFee | null =>
  lateFee(
    { principal: charge.amount_fen, dueDate: charge.due_on, settled },
    {
      ratePerDay: charge.late_rate_millionths,
      graceDays: charge.late_grace_days ?? 0,
      cap: charge.late_cap_millionths,
      rounding: charge.rounding,
    },
    today,
  );

function leftOf(fee: LateFee, booked: Booked | undefined): AccruedLateFee | null {
  const [first] = fee.spans;
  const last = fee.spans.at(-1);
  const amount = minus(fee.amount, booked?.amount_fen ?? fen(0));
  if (!first || !last || amount <= 0) return null;
  if (!booked) return { amount, text: fee.text, fromOn: first.from, toOn: last.to };
  return {
    amount,
    text: `${fee.text} − ${yuanText(booked.amount_fen)} = ${yuanText(amount)}`,
    fromOn: booked.to_on < last.to ? dayFrom(booked.to_on, 1) : first.from,
    toOn: last.to,
  };
}

/** What settled each of the charges or took that back, by the day it counts from. */
function settledOf({ tx, counter }: Reader, charges: readonly LateCharge[]): Map<string, Settled[]> {
  const settled = new Map<string, Settled[]>(charges.map(({ id }) => [id, []]));
  for (const { charge_id, day, voided_at, amount_fen } of tx.all(settlements, idsOf(charges)))
    settled.get(charge_id)?.push({
      day: voided_at === null ? day : businessDate(voided_at, counter.zone),
      amount: amount_fen,
    });
  return settled;
}

type Booked = NonNullable<(typeof bookedLateFees)['row']>;

const bookedOf = ({ tx }: Reader, charges: readonly LateCharge[]): Map<string, Booked> =>
  new Map(tx.all(bookedLateFees, idsOf(charges)).map((row) => [row.late_of, row]));

const idsOf = (charges: readonly LateCharge[]): { ids: string } => ({
  ids: JSON.stringify(charges.map(({ id }) => id)),
});

/** `voided_at` where the line takes back what the receipt paid: on the day it was voided. */
export const settlements = query<{ ids: string }>()(({ ids }) =>
  tables
    .selectFrom('unit_lines')
    .innerJoin('receipts', 'receipts.id', 'unit_lines.receipt_id')
    .select(['unit_lines.charge_id', 'receipts.received_on as day', 'unit_lines.amount_fen'])
    .select((eb) => eb.case().when('voids', '=', 1).then(eb.ref('receipts.voided_at')).end().as('voided_at'))
    .where('unit_lines.unit_id', 'in', (eb) =>
      eb.selectFrom('charges').select('unit_id').where('id', 'in', idsIn(ids)),
    )
    .where('unit_lines.charge_id', 'in', idsIn(ids))
    .$narrowType<{ charge_id: string }>()
    .unionAll(
      tables
        .selectFrom('charge_adjustments')
        .select(['charge_id', 'made_on as day', 'amount_fen', sql<number | null>`NULL`.as('voided_at')])
        .where('charge_id', 'in', idsIn(ids)),
    ),
);

export const bookedLateFees = query<{ ids: string }>()(({ ids }) =>
  tables
    .selectFrom('charges')
    .select((eb) => [
      'late_of',
      eb.fn.max<string>('to_on').as('to_on'),
      eb.fn.sum<Fen>('amount_fen').as('amount_fen'),
    ])
    .where('late_of', 'in', idsIn(ids))
    .where('withdrawn_at', 'is', null)
    .groupBy('late_of')
    .$narrowType<{ late_of: string }>(),
);

const lateCharge = query<{ chargeId: string }>()(({ chargeId }) =>
  tables
    .selectFrom('charges')
    .innerJoin('fee_items', 'fee_items.id', 'charges.item_id')
    .select(['charges.id', 'unit_id', 'item_id', 'object_id', 'source', 'due_on', 'amount_fen', 'rounding'])
    .select(['charges.late_rate_millionths', 'charges.late_grace_days', 'charges.late_cap_millionths'])
    .where('charges.id', '=', chargeId)
    .where('charges.withdrawn_at', 'is', null),
);
