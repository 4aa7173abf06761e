import { z } from 'zod';

export const FeeItemId = z.uuid().brand<'FeeItemId'>();
export type FeeItemId = z.output<typeof FeeItemId>;
export const StandardId = z.uuid().brand<'StandardId'>();
export const RepairPriceId = z.uuid().brand<'RepairPriceId'>();
export const MeterId = z.uuid().brand<'MeterId'>();
export const ReadingId = z.uuid().brand<'ReadingId'>();
export const SharedCostId = z.uuid().brand<'SharedCostId'>();
export const BillingRunId = z.uuid().brand<'BillingRunId'>();
export const ChargeId = z.uuid().brand<'ChargeId'>();
export type ChargeId = z.output<typeof ChargeId>;
export const AdjustmentId = z.uuid().brand<'AdjustmentId'>();
export const DisputeId = z.uuid().brand<'DisputeId'>();
export const DunningId = z.uuid().brand<'DunningId'>();
/** A unit, one of its vehicles or parking spaces: whatever an item is charged for. */
export const ObjectId = z.uuid().brand<'ObjectId'>();
export type ObjectId = z.output<typeof ObjectId>;

/** Who may look at what is owed. */
export const lookers = ['receptionist', 'supervisor', 'finance', 'manager'] as const;
/** Who sets prices, posts runs and lets go of money owed. */
export const deciders = ['supervisor', 'finance', 'manager'] as const;
/** Who lets a household off for paying late. */
export const lateFeeWaivers = ['supervisor', 'manager'] as const;
/** Who takes back what was owed before this ledger. */
export const openingWithdrawers = ['supervisor', 'manager'] as const;
/** Who works at the desk. */
export const desk = ['receptionist', 'supervisor', 'manager'] as const;
