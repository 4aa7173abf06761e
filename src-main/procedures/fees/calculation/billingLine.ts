import type { Period } from '../../../../src-shared/rules/charges/period.ts';
import type { BillingOddity } from '../../../../src-shared/rules/feeItems.ts';
import type { ChargedObject } from './chargedObjects.ts';
import type { ComputedCharge, FeeItemRow } from './computed.ts';
import type { MeterUse } from './meterBook.ts';

/** What a run asks for: the periods of these items that begin in these days, in these buildings (all: `null`). */
export type RunScope = Readonly<{
  items: readonly FeeItemRow[];
  span: Period;
  buildingIds: readonly string[] | null;
  /** Whether somebody left an object of an item out of the run, with a reason. */
  isLeftOut: (itemId: string, objectId: string) => boolean;
}>;

/** One charge a run would make, or why it makes none. */
export type BillingLine = Readonly<{
  item: FeeItemRow;
  object: ChargedObject;
  /** The whole period of the item that it is for, or is a piece of. */
  whole: Period;
  period: Period;
  charge: ComputedCharge | null;
  /** Why it is not charged; `null` where it is. */
  oddity: BillingOddity | null;
  uses: readonly MeterUse[];
}>;
