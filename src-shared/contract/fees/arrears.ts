import { z } from 'zod';
import { ageBandNames, dunningResults, dunningWays } from '../../rules/feeItems.ts';
import { fen } from '../../rules/fen.ts';
import { BuildingId, UnitId } from '../households.ts';
import { PaperId } from '../papers.ts';
import { command, query, report } from '../procedure.ts';
import { Day, FenAmount, Instant, line } from '../text.ts';
import { desk, DunningId, FeeItemId, lookers } from './ids.ts';

const AgeBand = z.enum(ageBandNames);
const Month = z.string().regex(/^\d{4}-(?:0[1-9]|1[0-2])$/);

const Dunning = z.strictObject({
  id: DunningId,
  unitId: UnitId,
  way: z.enum(dunningWays),
  owedFen: FenAmount,
  result: z.enum(dunningResults),
  promisedOn: Day.nullable(),
  note: z.string().nullable(),
  madeAt: Instant,
  madeBy: z.string(),
});

/** FEE-08: one item over a span, as 收缴率 is reckoned: what was charged for it against what came in for it. */
export const CollectionLine = z.strictObject({
  itemId: FeeItemId,
  itemName: z.string(),
  /** 期初欠费: still open of earlier periods when the span began. */
  openingFen: FenAmount,
  /** 本期应收: charges whose period begins in the span, less those of earlier periods that were withdrawn in it. */
  chargedFen: FenAmount,
  /** 减免, and how much of it is for earlier periods. */
  waivedFen: FenAmount,
  waivedEarlierFen: FenAmount,
  /** 收当期, 收往欠, 预收冲抵 (with what was paid before the span for periods of the span). */
  receivedFen: FenAmount,
  receivedEarlierFen: FenAmount,
  offsetFen: FenAmount,
  offsetEarlierFen: FenAmount,
  /** 期末欠费 = 期初 + 应收 − 减免 − 收当期 − 收往欠 − 预收冲抵. */
  closingFen: FenAmount,
  households: z.int(),
  /** Households that owe nothing more of the span. */
  householdsPaid: z.int(),
});
const Collection = z.strictObject({
  lines: z.array(CollectionLine),
  /**
   * 收缴率 in 1/10,000: (收当期 + 冲抵) ÷ (应收 − 减免), what is for earlier periods left out; `null` where nothing was
   * charged. Then the same of households: those that owe nothing more of the span ÷ those charged.
   */
  rate: z.int().nullable(),
  householdRate: z.int().nullable(),
  /**
   * 新增预收 (for later periods too), 退预存 and 预收余额; 押金 taken, kept (a charge each, under 冲抵) and still held. Months
   * that were reported before refunds were told have none.
   */
  prepaidFen: FenAmount,
  prepaidRefundedFen: FenAmount.default(fen(0)),
  prepaidBalanceFen: FenAmount,
  depositsFen: FenAmount,
  depositsKeptFen: FenAmount.default(fen(0)),
  depositsHeldFen: FenAmount,
});

/** Arrears, dunning, and what was collected of what was charged. */
export const arrears = {
  /** Who owes, the most first; a page of a hundred. Totals are of everything that fits, not of the page. */
  arrears: query({
    roles: lookers,
    input: z.strictObject({
      buildingId: BuildingId.nullable(),
      /** Only households that owe something as old as this. */
      band: AgeBand.nullable(),
      atLeastFen: FenAmount.min(0),
      /** The last row of the page before: what it owed and its id. */
      after: z.strictObject({ owedFen: FenAmount, unitId: UnitId }).nullable(),
    }),
    output: z.strictObject({
      households: z.int(),
      owedFen: FenAmount,
      disputedFen: FenAmount,
      byBand: z.array(z.strictObject({ band: AgeBand, owedFen: FenAmount })),
      rows: z.array(
        z.strictObject({
          unitId: UnitId,
          unitCode: z.string(),
          buildingName: z.string(),
          owners: z.string(),
          owedFen: FenAmount,
          disputedFen: FenAmount,
          charges: z.int(),
          oldestFrom: Day,
          oldestDue: Day,
          lastDunnedAt: Instant.nullable(),
          promisedOn: Day.nullable(),
        }),
      ),
      more: z.boolean(),
    }),
  }),
  /** FEE-09: a household was asked for what it owes, how it answered, and what it promised. */
  dun: command({
    roles: [...desk, 'finance'],
    input: z.strictObject({
      unitId: UnitId,
      way: z.enum(['phone', 'visit']),
      result: z.enum(dunningResults),
      promisedOn: Day.nullable(),
      note: line(120).nullable(),
    }),
    output: Dunning,
    errors: [
      'charge/unit-unknown',
      'dunning/nothing-owed',
      'dunning/promise-missing',
      'dunning/promise-past',
      'dunning/promise-unfit',
    ],
    topics: ['fees'],
  }),
  dunnings: query({ roles: lookers, input: z.strictObject({ unitId: UnitId }), output: z.array(Dunning) }),
  /** 催缴通知单 in one go: room and sums, no phone, no ID; what is doubted or not due yet is not asked for. */
  printNotices: command({
    roles: [...desk, 'finance'],
    input: z.strictObject({ unitIds: z.array(UnitId).min(1).max(500), payBy: Day }),
    output: z.strictObject({ papers: z.array(PaperId), skipped: z.int() }),
    errors: ['charge/unit-unknown', 'dunning/nothing-owed', 'dunning/promise-past'],
    topics: ['fees', 'papers'],
  }),
  /** FEE-08, FEE-11: what was charged, received and is still owed over a span, for the whole estate or a building. */
  collection: report({
    roles: lookers,
    input: z.strictObject({ fromOn: Day, toOn: Day, buildingId: BuildingId.nullable() }),
    output: Collection,
    errors: ['run/backwards', 'drawer/being-counted'],
  }),
  /** FEE-11: the month's sums as they would be reported now, and which entry of the journal was the last by then. */
  reckonMonth: report({
    roles: [...desk, 'finance'],
    input: z.strictObject({ month: Month }),
    output: z.strictObject({ month: Month, seq: z.int().min(0), data: Collection }),
    errors: ['month/not-begun', 'drawer/being-counted'],
  }),
  /** FEE-11: the month's sums, as they were reckoned, are reported to finance; reported once, they stay as they were. */
  reportMonth: command({
    roles: [...desk, 'finance'],
    input: z.strictObject({ month: Month, seq: z.int().min(0), data: Collection }),
    output: z.strictObject({ month: Month, reportedAt: Instant, reportedBy: z.string(), data: Collection }),
    errors: ['month/reported', 'month/not-begun', 'month/moved', 'drawer/being-counted'],
    topics: ['fees', 'duties'],
  }),
  monthReports: query({
    roles: lookers,
    input: z.strictObject({}),
    output: z.array(
      z.strictObject({ month: Month, reportedAt: Instant, reportedBy: z.string(), data: Collection }),
    ),
    errors: ['drawer/being-counted'],
  }),
};

/** What stands on a printed 催缴通知单. */
export const DunningNotice = z.strictObject({
  officeName: z.string(),
  number: z.string(),
  unitCode: z.string(),
  address: z.string(),
  lines: z.array(
    z.strictObject({
      item: z.string(),
      period: z.string(),
      due: z.string(),
      amount: z.string(),
      calculation: z.string(),
    }),
  ),
  moreLines: z.int(),
  /** What is not due yet and will be within the notice's term: told, and not part of the total. */
  upcoming: z.strictObject({ count: z.int(), total: z.string() }).exactOptional(),
  total: z.string(),
  totalInWords: z.string(),
  payBy: z.string(),
  madeAt: z.string(),
  madeBy: z.string(),
});
