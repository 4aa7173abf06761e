import type { z } from 'zod';
import type { HandoverSlip } from '../../src-shared/contract/handover/handing.ts';
import type { Sheet } from '../../src-shared/rules/papers.ts';

type Data = z.output<typeof HandoverSlip>;
export type HandoverItem = Data['items'][number];

/** How many lines a page has room for, and how many signs a line of an item: what is a little more is written smaller. */
const room = {
  a4: { first: 48, next: 54, signs: 28, money: 44 },
  a5: { first: 30, next: 36, signs: 15, money: 30 },
} as const;

/** The items of 交接班记录 on as many pages as they need; the money and the tickets stand before them on the first. */
export function handoverPages(
  { money, items, remark }: Pick<Data, 'money' | 'items' | 'remark'>,
  sheet: Sheet,
): HandoverItem[][] {
  const { first, next, signs, money: moneySigns } = room[sheet === 'a5' ? 'a5' : 'a4'];
  const linesOf = (text: string, most: number): number => Math.max(1, Math.ceil(text.length / most));
  const before = money.reduce((lines, { name, text }) => lines + linesOf(name + text, moneySigns), 0);
  const after = remark === '' ? 0 : linesOf(remark, moneySigns);
  const pages: HandoverItem[][] = [[]];
  let left: number = first - before - after;
  for (const item of items) {
    const lines = Math.max(linesOf(item.text, signs), linesOf(item.remark + item.assignedTo, signs / 2));
    if (lines > left && pages.at(-1)!.length > 0) {
      pages.push([]);
      left = next;
    }
    pages.at(-1)!.push(item);
    left -= lines;
  }
  return pages;
}
