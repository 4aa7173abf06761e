/**
 * How a fee item comes to its amount: area × price, a fixed price, what a meter counted, a price by floor (电梯费), a
 * share of a common cost (公摊), a formula of its own, whatever is typed for it once (工本费), or money held as a deposit.
 */
export const feeMethods = [
  'area',
  'fixed',
  'metered',
  'floor',
  'shared',
  'formula',
  'once',
  'deposit',
] as const;
export type FeeMethod = (typeof feeMethods)[number];

/** What is charged: the home itself, each of its vehicles or each of its parking spaces. */
export const feeObjects = ['unit', 'vehicle', 'space'] as const;
export type FeeObject = (typeof feeObjects)[number];

/** How often an item is charged; the anniversary is that of the handover (放户日). */
export const frequencies = ['monthly', 'quarterly', 'half-yearly', 'yearly', 'anniversary', 'once'] as const;
export type Frequency = (typeof frequencies)[number];

export const meterKinds = ['water', 'hot-water', 'electricity', 'gas', 'heat'] as const;
export type MeterKind = (typeof meterKinds)[number];

/** By what a common cost is shared out. */
export const shareKeys = ['area', 'household', 'formula'] as const;
export type ShareKey = (typeof shareKeys)[number];

/** From which end of its period a charge's days to pay are counted. */
export const dueAfter = ['begin', 'end'] as const;
export type DueAfter = (typeof dueAfter)[number];

/** Where a charge comes from. */
export const chargeSources = ['run', 'ahead', 'manual', 'opening', 'late-fee', 'ticket'] as const;
export type ChargeSource = (typeof chargeSources)[number];

/** Charges that are taken back one by one; what a run charged goes with its run. */
export const withdrawableSources: ReadonlySet<ChargeSource> = new Set([
  'manual',
  'ahead',
  'opening',
  'late-fee',
]);

/** What settles a charge besides money at the desk: 减免, 预存冲抵, a payment made before this ledger, 押金抵扣. */
export const adjustmentKinds = ['waiver', 'offset', 'history', 'deposit'] as const;
export type AdjustmentKind = (typeof adjustmentKinds)[number];

export const dunningWays = ['phone', 'visit', 'notice'] as const;
export type DunningWay = (typeof dunningWays)[number];

export const dunningResults = ['promised', 'refused', 'unreachable', 'doubted', 'told', 'handed'] as const;
export type DunningResult = (typeof dunningResults)[number];

/** How long a charge has been overdue, in days: up to and with so many; the last band has no end. */
export const ageBands = [
  { band: 'not-due', upTo: 0 },
  { band: 'to-30', upTo: 30 },
  { band: 'to-90', upTo: 90 },
  { band: 'to-365', upTo: 365 },
  { band: 'over-365', upTo: null },
] as const;
export const ageBandNames = ['not-due', 'to-30', 'to-90', 'to-365', 'over-365'] as const;
export type AgeBand = (typeof ageBandNames)[number];

/** What a line of a billing preview should be looked at for. */
export const billingOddities = [
  'no-standard',
  'no-area',
  'no-floor',
  'no-handover',
  'no-reading',
  'reading-trouble',
  'no-shared-cost',
  'share-waits',
  'shares-changed',
  'formula-trouble',
  'jump',
  'already-charged',
  'overlaps',
] as const;
export type BillingOddity = (typeof billingOddities)[number];
