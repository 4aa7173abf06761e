import { cleanText } from './cleanText.ts';
import type { Reading } from './reading.ts';
import { readSeveral } from './several.ts';

export type PhoneTrouble = 'phone/shape' | 'phone/placeholder';

/**
 * A phone number as the ledger keeps it: mobile `13800000000`, landline `0755-12345678` with its extension
 * `0755-12345678-801`, service number `4001234567`, foreign number `+85291234567`. +86 is taken off. Numbers typed
 * only to fill a field (18999999999, all one digit) are nobody's number and are refused.
 */
export function readPhone(text: string): Reading<string, PhoneTrouble> {
  const typed = withoutLabels(cleanText(text));
  const [main, extension] = parted(typed);
  const digits = main.replace(/\D/g, '');
  if (!/^[+\d\s().-]+$/.test(main)) return { ok: false, why: 'phone/shape' };
  if (isPlaceholder(digits)) return { ok: false, why: 'phone/placeholder' };

  const abroad = /^\+(?!86)/.test(main) && /^[1-9]\d{6,14}$/.test(digits);
  if (abroad && extension === '') return { ok: true, value: `+${digits}` };

  const national = withoutCountry(main, digits);
  if (isPlaceholder(national)) return { ok: false, why: 'phone/placeholder' };
  if (/^1[3-9]\d{9}$/.test(national) || /^[48]00\d{7}$/.test(national)) {
    return extension === '' ? { ok: true, value: national } : { ok: false, why: 'phone/shape' };
  }
  const landline = landlineOf(main, national);
  if (landline === null) return { ok: false, why: 'phone/shape' };
  return { ok: true, value: extension === '' ? landline : `${landline}-${extension}` };
}

/** All the numbers of a cell; numbers typed only to fill it are left out. */
export function readPhones(text: string): Reading<string[], PhoneTrouble> {
  return readSeveral(text, (piece) => {
    const reading = readPhone(piece);
    return !reading.ok && reading.why === 'phone/placeholder' ? { ok: true, value: null } : reading;
  });
}

const label =
  '手机号?码?|移动电话|联系电话|电话|座机|固话|宅电|住宅|家庭?|办公室?|本人|业主|租户|先生|女士|太太|夫人|丈夫|妻子|' +
  '父亲|母亲|儿子|女儿|爱人|老公|老婆|父|母|子|女|妻|夫|tel|mobile|phone|mob';
const labelAround = new RegExp(
  `^(?:${label})\\s*\\d?\\s*[:.]?\\s*(?=[+\\d(])|\\s*\\((?:${label})\\)$`,
  'giu',
);

const withoutLabels = (text: string): string => text.replace(labelAround, '').trim();

/** A number and its extension: 转801, ext. 801, x801, #801, or a third group after two dashes. */
function parted(text: string): [main: string, extension: string] {
  const marked =
    /^(.*?)\s*(?:-?\s*转|ext\.?|x|#)\s*(\d{1,6})$/i.exec(text) ??
    /^((?:\(?0\d{2,3}\)?[-\s]?\d|[2-8])\d{6,7})-(\d{1,6})$/.exec(text);
  return [marked?.[1] ?? text, marked?.[2] ?? ''];
}

/** `+86 755…` leaves out the 0 of the area code; `0086` and a bare `86` before a whole number count as well. */
function withoutCountry(typed: string, digits: string): string {
  if (/^\+86\D*[2-9]/.test(typed)) return `0${digits.slice(2)}`;
  return digits.replace(/^(?:00)?86(?=1[3-9]\d{9}$|0\d{9,11}$)/, '');
}

const placeholders = new Set([
  '18999999999',
  '19999999999',
  '13999999999',
  '13000000000',
  '10000000000',
  '1234567',
  '12345678',
  '123456789',
  '1234567890',
  '12345678900',
  '12345678901',
  '12345678910',
]);

/** Numbers that offices and other systems type when there is none. 13800000000 is not one: it serves as an example. */
const isPlaceholder = (digits: string): boolean => /^(\d)\1{6,}$/.test(digits) || placeholders.has(digits);

/** `0755-12345678`: the area code is 010, 02x or four digits long; without one, seven or eight digits from 2 to 8. */
function landlineOf(typed: string, digits: string): string | null {
  if (/^[2-8]\d{6,7}$/.test(digits)) return typed.startsWith('+') ? null : digits;
  const match = /^(010|02\d|0[3-9]\d{2})([2-8]\d{6,7}|1\d{6,7})$/.exec(digits);
  const [, area, number] = match ?? [];
  if (area === undefined || number === undefined) return null;
  const written = /^\D*(?:86\D*)?(0\d{2,3})\D+\d/.exec(typed)?.[1];
  return written === undefined || written === area ? `${area}-${number}` : null;
}

/**
 * A number as it may be shown to anyone at the desk (HOU-12): 138****0000; of a landline the area code and the last two
 * digits stay, `0755-******78`; of any other number the last four at most.
 */
export function maskPhone(number: string): string {
  if (/^1\d{10}$/.test(number)) return `${number.slice(0, 3)}****${number.slice(-4)}`;
  const [, area = '', local = ''] = /^(0\d{2,3}-)(\d{7,8})(?:-\d+)?$/.exec(number) ?? [];
  if (area !== '') return `${area}${'*'.repeat(local.length - 2)}${local.slice(-2)}`;
  const shown = Math.min(4, Math.floor(number.length / 3));
  return `${'*'.repeat(number.length - shown)}${number.slice(-shown)}`;
}
