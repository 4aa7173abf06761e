import type { MeterKind } from '../../../src-shared/rules/feeItems.ts';

/** What a meter counts, by what people call it: 电表, 水费, 天然气, 1-1-1智能水表; `null` where nothing tells. */
export const meterKindOf = (text: string): MeterKind | null =>
  kinds.find(([words]) => words.test(text))?.[1] ?? null;

/** Hot water is water, and 暖气 has a 气 in it: what is more particular comes first. */
const kinds: readonly (readonly [RegExp, MeterKind])[] = [
  [/[热熱]水/u, 'hot-water'],
  [/暖|供[热熱]|[热熱][表量能力]/u, 'heat'],
  [/[电電]/u, 'electricity'],
  [/燃|煤[气氣]|天然[气氣]|[气氣]表|^[气氣]/u, 'gas'],
  [/水/u, 'water'],
];
