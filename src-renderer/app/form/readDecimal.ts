import { cleanText } from '../../../src-shared/rules/cleanText.ts';
import { readRatio } from '../../../src-shared/rules/charges/ratio.ts';
import type { Reading } from '../../../src-shared/rules/reading.ts';

export type DecimalTrouble = 'shape' | 'too-fine' | 'negative' | 'too-much';

/**
 * A number as it is typed at the desk (`1.40`, `1,200`, `￥80元`, `0.05%`) as a whole number of the ledger's small units:
 * with 4 places `1.40` is 14000. At most 999,999,999, and nothing below 0.
 */
export function readDecimal(typed: string, places: number): Reading<number, DecimalTrouble> {
  const text = cleanText(typed)
    .replace(/^[¥￥]\s*/u, '')
    .replace(/\s*(?:元|[%％])$/u, '')
    .replace('。', '.'); // what the decimal key writes while Chinese is being typed
  const read = readRatio(text);
  if (!read.ok || /[%％]/u.test(text)) return { ok: false, why: 'shape' };
  const { numerator, denominator } = read.value;
  if (numerator < 0n) return { ok: false, why: 'negative' };
  const scaled = numerator * 10n ** BigInt(places);
  if (scaled % denominator !== 0n) return { ok: false, why: 'too-fine' };
  if (numerator / denominator > 999_999_999n) return { ok: false, why: 'too-much' };
  return { ok: true, value: Number(scaled / denominator) };
}

/** What stands in a field that was looked at before, in small units; `null` where nothing does. */
export function scaled(typed: string | undefined, places: number): number | null {
  const read = readDecimal(typed ?? '', places);
  return read.ok ? read.value : null;
}
