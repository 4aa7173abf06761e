/**
 * The digits under a visitor pass's bar code: `10`, the day as yymmdd, the counter's number in two digits, the pass's
 * number of that day in four, and a check digit (Luhn): fifteen, and one more from the 10,000th pass of a day on.
 */
export function passCode(day: string, counterNumber: number, passNumber: number): string {
  const yymmdd = day.replaceAll('-', '').slice(2);
  const digits = `10${yymmdd}${padded(counterNumber, 2)}${padded(passNumber, 4)}`;
  return digits + checkDigit(digits);
}

/** Whether it can be a pass's code at all; a mistyped digit, or two that changed places, do not pass. */
export const isPassCode = (code: string): boolean =>
  /^10\d{13,14}$/.test(code) && checkDigit(code.slice(0, -1)) === code.at(-1);

const padded = (number: number, width: number): string => String(number).padStart(width, '0');

/** Luhn: from the right every other digit counts twice, a ten less nine, and the whole ends in 0. */
function checkDigit(digits: string): string {
  const sum = [...digits].reverse().reduce((total, digit, at) => {
    const twice = Number(digit) * (at % 2 === 0 ? 2 : 1);
    return total + (twice > 9 ? twice - 9 : twice);
  }, 0);
  return String((10 - (sum % 10)) % 10);
}
