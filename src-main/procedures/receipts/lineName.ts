import type { ChargeSource } from '../../../src-shared/rules/feeItems.ts';

/** What a line of a receipt is for, as it prints: 物业服务费, 物业服务费违约金, 水费预存款. */
export function lineName(line: {
  kind: 'charge' | 'prepaid' | 'deposit';
  item_name: string | null;
  source: ChargeSource | null;
}): string {
  if (line.kind === 'prepaid') return `${line.item_name ?? ''}${prepaidName}`;
  return `${line.item_name ?? ''}${line.source === 'late-fee' ? '违约金' : ''}`;
}

export const prepaidName = '预存款';
