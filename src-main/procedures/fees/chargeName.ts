import type { ChargeSource } from '../../../src-shared/rules/feeItems.ts';

/** What a charge is called on paper and in the books: 物业服务费, and 物业服务费违约金 where it is what being late cost. */
export const chargeName = (itemName: string, source: ChargeSource | null): string =>
  source === 'late-fee' ? `${itemName}违约金` : itemName;
