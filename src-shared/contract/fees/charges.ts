import { z } from 'zod';
import { adjustmentKinds, chargeSources, frequencies } from '../../rules/feeItems.ts';
import { Approval, approvalErrors } from '../approval.ts';
import { UnitId } from '../households.ts';
import { command, query } from '../procedure.ts';
import { Day, FenAmount, Instant, line } from '../text.ts';
import { AdjustmentId, ChargeId, desk, DisputeId, FeeItemId, lookers, ObjectId } from './ids.ts';
import { FeeItem, Standard } from './items.ts';

const above0 = FenAmount.min(1).max(100_000_000_000);

export const Charge = z.strictObject({
  id: ChargeId,
  unitId: UnitId,
  unitCode: z.string(),
  itemId: FeeItemId,
  itemName: z.string(),
  objectId: ObjectId,
  /** The plate or space; '' for the home itself. */
  objectName: z.string(),
  source: z.enum(chargeSources),
  fromOn: Day,
  toOn: Day,
  dueOn: Day,
  amountFen: FenAmount,
  settledFen: FenAmount,
  balanceFen: FenAmount,
  disputed: z.boolean(),
  /** As it prints: 100.24㎡ × 1.40元 × 12月 = 1684.03元. */
  calculation: z.string(),
  bookedAt: Instant,
  withdrawnAt: Instant.nullable(),
  /** 违约金 run up by today on what is unpaid and booked as no charge yet. */
  lateFeeFen: FenAmount,
  lateFeeText: z.string(),
});

/** What settled a charge, or took that back. */
const Settlement = z.strictObject({
  at: Instant,
  on: Day,
  by: z.string(),
  kind: z.enum(['receipt', ...adjustmentKinds]),
  amountFen: FenAmount,
  /** The receipt's number, or why. */
  text: z.string(),
  receiptId: z.uuid().nullable(),
  adjustmentId: AdjustmentId.nullable(),
  /** Whether it may still be taken back here: an adjustment that was not. */
  canTakeBack: z.boolean(),
});
const Dispute = z.strictObject({
  id: DisputeId,
  doubt: z.string(),
  explained: z.string().nullable(),
  openedAt: Instant,
  openedBy: z.string(),
  settledAt: Instant.nullable(),
  settledBy: z.string().nullable(),
  outcome: z.string().nullable(),
});
const chargeSeen = ['charge/unknown', 'charge/withdrawn'] as const;

/** A price for whom and from when, and what it is for: a time, or one of `quantityUnit`. */
const StandardUsed = z.strictObject({
  ...Standard.pick({
    scopeName: true,
    usage: true,
    price: true,
    tiers: true,
    floorBands: true,
    formula: true,
    fromOn: true,
    toOn: true,
  }).shape,
  quantityUnit: FeeItem.shape.quantityUnit,
  /** `null` of what comes once, or is counted. */
  priceUnit: FeeItem.shape.priceUnit.nullable(),
});

/** What households owe, one by one. */
export const charges = {
  /** What these households owe by today, oldest first, with what they have paid ahead; for the counter. */
  owed: query({
    roles: lookers,
    input: z.strictObject({ unitIds: z.array(UnitId).min(1).max(20) }),
    output: z.array(
      z.strictObject({
        unitId: UnitId,
        unitCode: z.string(),
        /** The owners of today, then tenants: who may stand on the receipt. */
        people: z.array(z.string()),
        charges: z.array(Charge),
        owedFen: FenAmount,
        lateFeeFen: FenAmount,
        accounts: z.array(
          z.strictObject({
            id: z.uuid(),
            itemId: FeeItemId.nullable(),
            itemName: z.string().nullable(),
            balanceFen: FenAmount,
            autoApply: z.boolean(),
          }),
        ),
        /** What one of its bills usually is: the middle one of the last year's receipts; `null` before any. */
        usualFen: FenAmount.nullable(),
      }),
    ),
    errors: ['charge/unit-unknown'],
  }),
  /** Periods not charged yet that can be paid ahead, by item and object; at most 36 each. */
  ahead: query({
    roles: lookers,
    input: z.strictObject({ unitId: UnitId }),
    output: z.array(
      z.strictObject({
        itemId: FeeItemId,
        itemName: z.string(),
        objectId: ObjectId,
        objectName: z.string(),
        frequency: z.enum(frequencies),
        periods: z.array(
          z.strictObject({ fromOn: Day, toOn: Day, amountFen: FenAmount, calculation: z.string() }),
        ),
      }),
    ),
    errors: ['charge/unit-unknown'],
  }),
  /** Everything charged to a household for days of a span, the latest first. */
  statement: query({
    roles: lookers,
    input: z.strictObject({ unitId: UnitId, fromOn: Day, toOn: Day }),
    output: z.array(Charge),
    errors: ['charge/unit-unknown'],
  }),
  /** FEE-03: how a charge came to be: its calculation, readings, standard, everything that settled it, and its disputes. */
  charge: query({
    roles: lookers,
    input: z.strictObject({ id: ChargeId }),
    output: z.strictObject({
      ...Charge.shape,
      /** The price it was calculated by; `null` where it had none. */
      standard: StandardUsed.nullable(),
      readings: z.array(
        z.strictObject({ serial: z.string(), fromValue: z.int(), toValue: z.int(), readOn: Day }),
      ),
      runNumber: z.string().nullable(),
      bookedBy: z.string(),
      settlements: z.array(Settlement),
      disputes: z.array(Dispute),
      /** What the same item was for the same object before, the latest first, twelve at most. */
      history: z.array(
        z.strictObject({ fromOn: Day, toOn: Day, amountFen: FenAmount, calculation: z.string() }),
      ),
    }),
    errors: ['charge/unknown'],
  }),
  /** What a fee that comes once would come to, before anything is charged; for the counter. */
  quoteOnce: query({
    roles: lookers,
    input: z.strictObject({
      unitId: UnitId,
      itemId: FeeItemId,
      quantity: z.int().min(1).max(1_000_000_000),
      price: z.int().min(1).max(10_000_000_000).nullable(),
    }),
    output: z.strictObject({ amountFen: FenAmount, calculation: z.string() }),
    errors: [
      'charge/unit-unknown',
      'item/unknown',
      'charge/item-not-once',
      'charge/no-price',
      'charge/nothing',
    ],
  }),
  /** A fee that comes once: a card, a permit; by quantity × price, or an amount. */
  addCharge: command({
    roles: desk,
    input: z.strictObject({
      unitId: UnitId,
      itemId: FeeItemId,
      /** In 1/1,000. */
      quantity: z.int().min(1).max(1_000_000_000),
      /** In 1/10,000 yuan; `null` for the standard's. */
      price: z.int().min(1).max(10_000_000_000).nullable(),
      note: line(60).nullable(),
    }),
    output: Charge,
    errors: [
      'charge/unit-unknown',
      'item/unknown',
      'charge/item-not-once',
      'charge/no-price',
      'charge/nothing',
    ],
    topics: ['fees'],
  }),
  /** Takes back a charge no run made, while nothing of it is settled; an opening one only by who supervises. */
  withdrawCharge: command({
    roles: desk,
    input: z.strictObject({ id: ChargeId, reason: line(60) }),
    output: Charge,
    errors: [...chargeSeen, 'charge/not-manual', 'charge/opening-by-supervisor', 'charge/partly-paid'],
    topics: ['fees'],
  }),
  /** 减免 of a charge, or of the 违约金 it has run up (`lateFee`), with a reason and whoever approves it. */
  waive: command({
    roles: desk,
    input: z.strictObject({
      id: ChargeId,
      lateFee: z.boolean(),
      amountFen: above0,
      reason: line(60),
      approval: Approval,
    }),
    output: Charge,
    errors: [...chargeSeen, 'charge/waive-too-much', ...approvalErrors],
    secret: ['approval'],
    topics: ['fees'],
  }),
  /** Takes a 减免 or 冲抵 back: the charge is owed again, prepaid money returns to its account. */
  takeBack: command({
    roles: desk,
    input: z.strictObject({ id: AdjustmentId, reason: line(60), approval: Approval }),
    output: Charge,
    errors: [
      'adjustment/unknown',
      'adjustment/taken-back',
      'adjustment/history',
      'adjustment/deposit',
      ...approvalErrors,
    ],
    secret: ['approval'],
    topics: ['fees'],
  }),
  /** FEE-03: the owner doubts a charge; it is dunned no more until that is settled. */
  dispute: command({
    roles: desk,
    input: z.strictObject({ id: ChargeId, doubt: line(200), explained: line(200).nullable() }),
    output: Charge,
    errors: [...chargeSeen, 'charge/settled', 'charge/disputed-already'],
    topics: ['fees'],
  }),
  settleDispute: command({
    roles: desk,
    input: z.strictObject({ id: ChargeId, outcome: line(200) }),
    output: Charge,
    errors: [...chargeSeen, 'charge/not-disputed'],
    topics: ['fees'],
  }),
};
