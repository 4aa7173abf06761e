import { cleanText } from './cleanText.ts';
import type { Reading } from './reading.ts';

/**
 * Reads a cell that may hold several numbers (电话, 车牌) set apart by ; ， 、 / or spaces. A space inside one number
 * (138 0000 0000, 粤B 12345) does not part it. Each is kept once, in the order written; `null` from `readOne` is
 * left out.
 */
export function readSeveral<Why extends string>(
  text: string,
  readOne: (text: string) => Reading<string | null, Why>,
): Reading<string[], Why> {
  const values = new Set<string>();
  for (const piece of cleanText(text).split(/[;,、/|]/)) {
    if (piece.trim() === '') continue;
    const whole = readOne(piece);
    const found = whole.ok ? [whole.value] : wordByWord(piece, readOne);
    if (found === null && !whole.ok) return whole;
    for (const value of found ?? []) if (value !== null) values.add(value);
  }
  return { ok: true, value: [...values] };
}

/** Takes words together until they make a number, then goes on; `null` when some are left over. */
function wordByWord<Why extends string>(
  piece: string,
  readOne: (text: string) => Reading<string | null, Why>,
): (string | null)[] | null {
  const values: (string | null)[] = [];
  let pending = '';
  for (const word of piece.trim().split(' ')) {
    pending = `${pending} ${word}`.trim();
    const reading = readOne(pending);
    if (!reading.ok) continue;
    values.push(reading.value);
    pending = '';
  }
  return pending === '' ? values : null;
}
