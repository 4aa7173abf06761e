import type { ChargeSource } from '../../../src-shared/rules/feeItems.ts';
import { chargeName } from '../fees/chargeName.ts';

/** What a line of a receipt is for, as it prints: 物业服务费, 物业服务费违约金, 水费预存款. */
export function lineName(line: {
  kind: 'charge' | 'prepaid' | 'deposit';
  item_name: string | null;
  source: ChargeSource | null;
}): string {
  const itemName = line.item_name ?? '';
  return line.kind === 'prepaid' ? `${itemName}${prepaidName}` : chargeName(itemName, line.source);
}

export const prepaidName = '预存款';
