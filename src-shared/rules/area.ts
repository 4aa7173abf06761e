import { cleanText } from './cleanText.ts';
import type { Reading } from './reading.ts';

export type AreaTrouble = 'area/shape' | 'area/too-fine' | 'area/out-of-range';

/** An area typed in m² (at most two decimals) as whole cm²: 94.56 is 945600. Above 0 and at most 100,000 m². */
export function readArea(typed: string | number): Reading<number, AreaTrouble> {
  const text = cleanText(String(typed)).replace(/\s*(?:㎡|m2|m²|平方米|平米|平方|平)$/iu, '');
  if (!/^[+-]?(?:\d{1,3}(?:,\d{3})+|\d+)?(?:\.\d*)?$/.test(text) || !/\d/.test(text)) {
    return { ok: false, why: 'area/shape' };
  }
  const metres = Number(text.replaceAll(',', ''));
  if (!(metres > 0) || metres > 100_000) return { ok: false, why: 'area/out-of-range' };
  const hundredths = Math.round(metres * 100);
  // a spreadsheet computes with floats: 94.56 may arrive as 94.56000000000002, and that is no third decimal
  if (Math.abs(metres * 100 - hundredths) > 1e-6) {
    return { ok: false, why: 'area/too-fine', suggestion: (hundredths / 100).toFixed(2) };
  }
  if (hundredths === 0) return { ok: false, why: 'area/too-fine' };
  return { ok: true, value: hundredths * 100 };
}

/** Whole cm² as m² with two decimals, as it stands on papers and in forms: 945600 is 94.56. */
export const areaText = (cm2: number): string => (cm2 / 10_000).toFixed(2);
