import { z } from 'zod';
import { usages } from '../../rules/estate.ts';
import { monthCounts } from '../../rules/charges/period.ts';
import { roundings } from '../../rules/charges/rounding.ts';
import { priceUnits } from '../../rules/charges/terms.ts';
import {
  dueAfter,
  feeMethods,
  feeObjects,
  frequencies,
  meterKinds,
  shareKeys,
} from '../../rules/feeItems.ts';
import { BuildingId, ParkingSpaceId, ProjectId, UnitId, VehicleId } from '../households.ts';
import { command, query } from '../procedure.ts';
import { Day, FenAmount, Instant, line } from '../text.ts';
import { deciders, FeeItemId, lookers, RepairPriceId, StandardId } from './ids.ts';

/** What a fee item is; it stays so once it is made. */
const nature = {
  method: z.enum(feeMethods),
  object: z.enum(feeObjects),
  frequency: z.enum(frequencies),
  /** Of a metered item: which meters. */
  meterKind: z.enum(meterKinds).nullable(),
  /** Of a shared one: by what it is shared out. */
  shareBy: z.enum(shareKeys).nullable(),
};
/** What of it may change; a charge keeps what held when it was booked. */
const terms = {
  name: line(20),
  /** What the price is for: 1.40 元 a month. */
  priceUnit: z.enum(priceUnits),
  rounding: z.enum(roundings),
  monthCount: z.enum(monthCounts),
  /** 度, 吨, 张: of metered items and those counted in pieces. */
  quantityUnit: line(6).nullable(),
  /** 损耗: a share in 1/1,000,000 of what was counted, or so many 1/1,000 units each time; at most one of the two. */
  lossShareMillionths: z.int().min(0).max(1_000_000).nullable(),
  lossFixedThousandths: z.int().min(0).max(1_000_000_000).nullable(),
  dueAfter: z.enum(dueAfter),
  /** Days to pay, from the period's first or last day. */
  dueDays: z.int().min(0).max(365),
  /** 违约金 a day in 1/1,000,000 of what is unpaid; `null`: none, as it is unless the contract has one. */
  lateRateMillionths: z.int().min(1).max(1_000_000).nullable(),
  lateGraceDays: z.int().min(0).max(3650),
  /** At most so much of the charge, in 1/1,000,000. */
  lateCapMillionths: z.int().min(1).max(10_000_000).nullable(),
};
export const FeeItem = z.strictObject({
  id: FeeItemId,
  ...nature,
  ...terms,
  active: z.boolean(),
  /** Whether anything was ever charged for it. */
  used: z.boolean(),
  version: z.int(),
});

/** In 1/10,000 yuan. */
const price = z.int().min(0).max(10_000_000_000);
/** One band of a tiered price: up to and with so many 1/1,000 units; the last has no end. Only what falls into it has its price. */
const Tier = z.strictObject({ upTo: z.int().min(1).max(1_000_000_000_000).nullable(), price });
const FloorBand = z.strictObject({ from: z.int().min(-9).max(200), to: z.int().min(-9).max(200), price });

/** For whom a standard holds: at most one place, the narrowest wins; none is the whole office. */
const scope = {
  projectId: ProjectId.nullable(),
  buildingId: BuildingId.nullable(),
  /** Only homes, only shops… of the place. */
  usage: z.enum(usages).nullable(),
  unitId: UnitId.nullable(),
  vehicleId: VehicleId.nullable(),
  spaceId: ParkingSpaceId.nullable(),
};
const rates = {
  price: price.nullable(),
  /** Of metered items, instead of one price. */
  tiers: z.array(Tier).min(1).max(10).nullable(),
  /** Of items by floor; the price multiplies the area. */
  floorBands: z.array(FloorBand).min(1).max(60).nullable(),
  /** `(单价＋0.5)×面积×月数`; it comes to yuan, or to a household's weight in a shared cost. */
  formula: line(200).nullable(),
};
export const Standard = z.strictObject({
  id: StandardId,
  itemId: FeeItemId,
  ...scope,
  /** The place in words: 和园一期, 3栋, 3-1-502, 粤B12345. */
  scopeName: z.string(),
  ...rates,
  fromOn: Day,
  toOn: Day.nullable(),
  note: z.string().nullable(),
  setAt: Instant,
  setBy: z.string(),
});

const RepairPrice = z.strictObject({
  id: RepairPriceId,
  name: z.string(),
  unit: z.string(),
  priceFen: FenAmount,
  active: z.boolean(),
  version: z.int(),
});
const repairPriceFacts = { name: line(40), unit: line(6), priceFen: FenAmount.min(0).max(100_000_000_000) };

/** Why an item, or a price, can not be as typed; `at` names the tier, band or place in the formula. */
const rateErrors = [
  'standard/rate-missing',
  'standard/rate-unfit',
  'tiers/none',
  'tiers/order',
  'tiers/no-end',
  'tiers/negative',
  'floors/backwards',
  'floors/overlap',
  'floors/negative',
  'formula/empty',
  'formula/too-long',
  'formula/unknown-name',
  'formula/unknown-sign',
  'formula/shape',
  'formula/unclosed',
  'formula/divide-by-zero',
] as const;

/** FEE-01, FEE-20: what is charged, and at what price for whom. */
export const items = {
  items: query({ roles: [...lookers, 'admin'], input: z.strictObject({}), output: z.array(FeeItem) }),
  addItem: command({
    roles: [...deciders, 'admin'],
    input: z.strictObject({ ...nature, ...terms }),
    output: FeeItem,
    errors: ['item/name-taken', 'item/shape'],
    topics: ['fees'],
  }),
  changeItem: command({
    roles: [...deciders, 'admin'],
    input: z.strictObject({ id: FeeItemId, version: z.int().min(1), ...terms, active: z.boolean() }),
    output: FeeItem,
    errors: ['item/unknown', 'item/changed', 'item/name-taken', 'item/shape'],
    topics: ['fees'],
  }),
  /** All prices of an item, those that hold or will hold first, then history. */
  standards: query({
    roles: [...lookers, 'admin'],
    input: z.strictObject({ itemId: FeeItemId }),
    output: z.array(Standard),
    errors: ['item/unknown'],
  }),
  /** FEE-01: a price from a day on; the one that held for the same place until then ends the day before. */
  setStandard: command({
    roles: [...deciders, 'admin'],
    input: z.strictObject({ itemId: FeeItemId, ...scope, ...rates, fromOn: Day, note: line(60).nullable() }),
    output: Standard,
    errors: [
      'item/unknown',
      'standard/scope',
      'standard/place-unknown',
      'standard/not-after-last',
      'standard/charged-already',
      ...rateErrors,
    ],
    topics: ['fees'],
  }),
  endStandard: command({
    roles: [...deciders, 'admin'],
    input: z.strictObject({ id: StandardId, toOn: Day }),
    output: Standard,
    errors: ['standard/unknown', 'standard/ended', 'standard/charged-already'],
    topics: ['fees'],
  }),
  /** What a formula typed so far means, and what it would come to for a home of 100㎡; for the field while typing. */
  tryFormula: query({
    roles: [...lookers, 'admin'],
    input: z.strictObject({ text: z.string().max(400), price: price.nullable() }),
    output: z.strictObject({
      ok: z.boolean(),
      text: z.string(),
      code: z.string().nullable(),
      at: z.int(),
      to: z.int(),
    }),
    /** Never refused by: what `code` may say besides, once the formula itself is one. */
    errors: ['formula/no-value', 'formula/negative'],
  }),
  /** FEE-20: 《维修项目收费标准》, in the order of its names. */
  repairPrices: query({
    roles: [...lookers, 'admin'],
    input: z.strictObject({}),
    output: z.array(RepairPrice),
  }),
  addRepairPrice: command({
    roles: [...deciders, 'admin'],
    input: z.strictObject(repairPriceFacts),
    output: RepairPrice,
    errors: ['repair-price/name-taken'],
    topics: ['fees'],
  }),
  changeRepairPrice: command({
    roles: [...deciders, 'admin'],
    input: z.strictObject({
      id: RepairPriceId,
      version: z.int().min(1),
      ...repairPriceFacts,
      active: z.boolean(),
    }),
    output: RepairPrice,
    errors: ['repair-price/unknown', 'repair-price/changed', 'repair-price/name-taken'],
    topics: ['fees'],
  }),
  /** FEE-20: what a repair costs by the tariff; what stands in none needs the engineers' review within 15 minutes. */
  quoteRepair: query({
    roles: lookers,
    input: z.strictObject({
      lines: z
        .array(z.strictObject({ name: line(40), quantity: z.int().min(1).max(1_000_000) }))
        .min(1)
        .max(50),
    }),
    output: z.strictObject({
      lines: z.array(
        z.strictObject({
          name: z.string(),
          inTariff: z.boolean(),
          unit: z.string().nullable(),
          priceFen: FenAmount.nullable(),
          /** `quantity` is in 1/1,000. */
          quantity: z.int(),
          amountFen: FenAmount.nullable(),
        }),
      ),
      totalFen: FenAmount,
      needsReview: z.boolean(),
      reviewWithinMinutes: z.int().nullable(),
    }),
  }),
};
