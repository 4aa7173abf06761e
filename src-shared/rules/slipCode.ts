import type { PaperKind } from './papers.ts';

/**
 * The digits under a slip's bar code: two for the kind of paper (`10` 访客单, `20` 维修任务单), the day as yymmdd, the
 * counter's number in two digits, the paper's number of that day in four, and a check digit (Luhn): fifteen, and one
 * more from the 10,000th paper of a day on.
 */
export function slipCode(kind: PaperKind, day: string, counterNumber: number, number: number): string {
  const yymmdd = day.replaceAll('-', '').slice(2);
  const digits = `${prefixes[kind]}${yymmdd}${padded(counterNumber, 2)}${padded(number, 4)}`;
  return digits + checkDigit(digits);
}

/**
 * The digits under a receipt's bar code: its kind, the number of its book at the counter in four digits, its own number
 * in eight, and the check digit: fifteen.
 */
export function receiptCode(book: number, no: number): string {
  const digits = `${prefixes.receipt}${padded(book, 4)}${padded(no, 8)}`;
  return digits + checkDigit(digits);
}

/** What a receipt is kept under: the number of its book and its own, as they stand in its bar code. */
export const receiptKey = (book: number, no: number): number => book * 100_000_000 + no;

/** Which receipt a scanned code names; `null` where it is not the code of one. */
export function readReceiptCode(code: string): { book: number; no: number } | null {
  if (code.length !== 15 || kindOfSlip(code) !== 'receipt') return null;
  return { book: Number(code.slice(2, 6)), no: Number(code.slice(6, 14)) };
}

/** Which paper a code stands on; `null` where it is no code of ours: a mistyped digit, or two that changed places. */
export function kindOfSlip(code: string): PaperKind | null {
  if (!/^\d{15,16}$/.test(code) || checkDigit(code.slice(0, -1)) !== code.at(-1)) return null;
  return kinds.find((kind) => code.startsWith(prefixes[kind])) ?? null;
}

const prefixes: Readonly<Record<PaperKind, string>> = {
  'visitor-pass': '10',
  'work-order': '20',
  receipt: '30',
  'deposit-refund': '31',
  'dunning-notice': '32',
  'meter-route': '33',
  'prepaid-refund': '34',
  'hand-in': '35',
  'handover-record': '36',
};
const kinds = Object.keys(prefixes) as PaperKind[];

const padded = (number: number, width: number): string => String(number).padStart(width, '0');

/** Luhn: from the right every other digit counts twice, a ten less nine, and the whole ends in 0. */
function checkDigit(digits: string): string {
  const sum = [...digits].reverse().reduce((total, digit, at) => {
    const twice = Number(digit) * (at % 2 === 0 ? 2 : 1);
    return total + (twice > 9 ? twice - 9 : twice);
  }, 0);
  return String((10 - (sum % 10)) % 10);
}
