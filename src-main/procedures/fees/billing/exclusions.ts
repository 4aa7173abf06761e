import type { Contract, Input } from '../../../../src-shared/contract/index.ts';
import type { BillingLine } from '../calculation/billingLine.ts';

/** What a run leaves out, and why. */
export type Exclusions = Readonly<{
  leavesOut: (line: BillingLine) => boolean;
  isLeftOut: (itemId: string, objectId: string) => boolean;
  /** Each item of an object once, however often it was named. */
  all: readonly Readonly<{ itemId: string; objectId: string; reason: string }>[];
}>;

/** What somebody chose to leave out of a run, by item and object. */
export function exclusionsOf(asked: Input<Contract['fees']['postRun']>['excluded']): Exclusions {
  const byKey = new Map(asked.map((each) => [`${each.itemId} ${each.objectId}`, each]));
  const isLeftOut = (itemId: string, objectId: string): boolean =>
    byKey.size > 0 && byKey.has(`${itemId} ${objectId}`);
  return {
    leavesOut: ({ item, object }) => isLeftOut(item.id, object.objectId),
    isLeftOut,
    all: [...byKey.values()],
  };
}
