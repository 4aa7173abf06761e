import { cleanText } from './cleanText.ts';
import type { Reading } from './reading.ts';
import { readSeveral } from './several.ts';

/**
 * A number plate as the ledger keeps it: `粤B12345`, without the dot, upper-case. The shape is checked loosely:
 * five or six signs after the letter (new-energy cars have six), 挂 学 警 港 澳 领 使 as the last one, and 武警 and
 * army plates; the letters I and O do not occur among the signs, they are a mistyped 1 and 0.
 */
export function readPlate(text: string): Reading<string, 'plate/shape'> {
  const plate = cleanText(text)
    .toUpperCase()
    .replace(/[\s·•・‧∙⋅.\-_]/gu, '');
  if (civil.test(plate) || army.test(plate) || police.test(plate)) return { ok: true, value: plate };
  const mended = plate.slice(0, 2) + plate.slice(2).replace(/O/g, '0').replace(/I/g, '1');
  return civil.test(mended)
    ? { ok: false, why: 'plate/shape', suggestion: mended }
    : { ok: false, why: 'plate/shape' };
}

/** All the plates of a cell. */
export const readPlates = (text: string): Reading<string[], 'plate/shape'> => readSeveral(text, readPlate);

const sign = '[A-HJ-NP-Z0-9]';
const civil = new RegExp(
  `^[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼使][A-Z]${sign}{4,5}[A-HJ-NP-Z0-9挂学警港澳领使试超]$`,
);
const army = /^[军空海北沈兰济南广成VKHBSLJNGC][A-Z][A-Z0-9]?\d{4,5}$/;
const police = /^WJ[\p{Script=Han}\d]?\d{4,6}[A-Z]?$/u;
