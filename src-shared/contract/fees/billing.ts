import { z } from 'zod';
import { billingOddities } from '../../rules/feeItems.ts';
import { BuildingId, ProjectId, UnitId } from '../households.ts';
import { command, query, report } from '../procedure.ts';
import { Day, FenAmount, Instant, line } from '../text.ts';
import { BillingRunId, deciders, FeeItemId, lookers, ObjectId, SharedCostId } from './ids.ts';

const Oddity = z.enum(billingOddities);

/** What a run would charge for: these items, the periods of theirs that begin in these days, in these buildings (all: `null`). */
const what = {
  itemIds: z.array(FeeItemId).min(1).max(40),
  fromOn: Day,
  toOn: Day,
  buildingIds: z.array(BuildingId).min(1).max(500).nullable(),
};
const Exclusion = z.strictObject({ itemId: FeeItemId, objectId: ObjectId, reason: line(60) });

/** One charge a run would make, or why it makes none. */
export const PreviewRow = z.strictObject({
  unitId: UnitId,
  unitCode: z.string(),
  itemId: FeeItemId,
  objectId: ObjectId,
  /** The plate or space; '' for the home itself. */
  objectName: z.string(),
  fromOn: Day,
  toOn: Day,
  amountFen: FenAmount,
  calculation: z.string(),
  /** What it was charged the time before, for the same length; `null` where there was none. */
  beforeFen: FenAmount.nullable(),
  oddity: Oddity.nullable(),
  /** Whether it will be charged: an oddity such as a jump is charged unless it is excluded, a missing reading is not. */
  charged: z.boolean(),
});

const Run = z.strictObject({
  id: BillingRunId,
  number: z.string(),
  fromOn: Day,
  toOn: Day,
  items: z.array(z.string()),
  /** `null` for every building. */
  buildings: z.array(z.string()).nullable(),
  chargeCount: z.int(),
  totalFen: FenAmount,
  /** How much of it is settled by now, and how many rows it left out. */
  settledFen: FenAmount,
  excluded: z.int(),
  postedAt: Instant,
  postedBy: z.string(),
  withdrawnAt: Instant.nullable(),
  withdrawReason: z.string().nullable(),
});
const SharedCost = z.strictObject({
  id: SharedCostId,
  itemId: FeeItemId,
  itemName: z.string(),
  /** The project or building that shares it; the whole office without. */
  placeName: z.string(),
  fromOn: Day,
  toOn: Day,
  totalFen: FenAmount,
  note: z.string().nullable(),
  enteredBy: z.string(),
  enteredAt: Instant,
});

/** Billing: looked at first, then posted whole. */
export const billing = {
  /** What a run would charge, on the read-only process. `look` chooses which rows are shown, five hundred at most. */
  previewRun: report({
    roles: deciders,
    input: z.strictObject({
      ...what,
      excluded: z.array(Exclusion).max(5000),
      look: z.discriminatedUnion('at', [
        z.strictObject({ at: z.literal('oddities') }),
        z.strictObject({ at: z.literal('building'), buildingId: BuildingId }),
        z.strictObject({ at: z.literal('unit'), unitId: UnitId }),
      ]),
    }),
    output: z.strictObject({
      chargeCount: z.int(),
      totalFen: FenAmount,
      households: z.int(),
      byItem: z.array(
        z.strictObject({ itemId: FeeItemId, name: z.string(), chargeCount: z.int(), totalFen: FenAmount }),
      ),
      byBuilding: z.array(
        z.strictObject({
          buildingId: BuildingId,
          name: z.string(),
          chargeCount: z.int(),
          totalFen: FenAmount,
        }),
      ),
      oddities: z.array(z.strictObject({ oddity: Oddity, count: z.int() })),
      rows: z.array(PreviewRow),
      moreRows: z.int(),
      /** What prepaid money would settle of it, by the households' own choice. */
      offsetFen: FenAmount,
    }),
    errors: ['run/backwards', 'run/too-long', 'item/unknown', 'item/not-periodic'],
  }),
  /** Posts what was looked at; refused if by now it would be another count or sum. The same period is charged once. */
  postRun: command({
    roles: deciders,
    input: z.strictObject({
      ...what,
      excluded: z.array(Exclusion).max(5000),
      chargeCount: z.int().min(1),
      totalFen: FenAmount,
    }),
    output: Run,
    errors: [
      'run/backwards',
      'run/too-long',
      'run/changed',
      'run/nothing',
      'item/unknown',
      'item/not-periodic',
    ],
    topics: ['fees', 'receipts'],
  }),
  /** Takes a whole run back, only while nothing of it is settled and no later charge goes on from its readings. */
  withdrawRun: command({
    roles: deciders,
    input: z.strictObject({ id: BillingRunId, reason: line(60) }),
    output: Run,
    errors: ['run/unknown', 'run/withdrawn', 'run/partly-paid', 'run/gone-on'],
    topics: ['fees'],
  }),
  /** The runs, the latest first, a hundred at most. */
  runs: query({ roles: lookers, input: z.strictObject({}), output: z.array(Run) }),
  /** Costs to be shared out (公摊), the latest first. */
  sharedCosts: query({ roles: lookers, input: z.strictObject({}), output: z.array(SharedCost) }),
  enterSharedCost: command({
    roles: deciders,
    input: z.strictObject({
      itemId: FeeItemId,
      projectId: ProjectId.nullable(),
      buildingId: BuildingId.nullable(),
      fromOn: Day,
      toOn: Day,
      totalFen: FenAmount.min(1).max(100_000_000_000),
      note: line(60).nullable(),
    }),
    output: SharedCost,
    errors: [
      'item/unknown',
      'cost/not-shared',
      'cost/backwards',
      'cost/not-a-period',
      'cost/overlaps',
      'standard/scope',
      'standard/place-unknown',
    ],
    topics: ['fees'],
  }),
  voidSharedCost: command({
    roles: deciders,
    input: z.strictObject({ id: SharedCostId }),
    output: SharedCost,
    errors: ['cost/unknown', 'cost/charged'],
    topics: ['fees'],
  }),
};
