import type { Contract, Output } from '../../../src-shared/contract/index.ts';
import { type HandoverSection, handoverSections } from '../../../src-shared/rules/handovers.ts';

/** A record of what one shift passes on to the next, its items, and its card of money. */
export type Handover = Output<Contract['handover']['handover']>;
export type Item = Handover['items'][number];
export type MoneyFacts = Handover['money'];

/** The items of a record in its parts, in the order they are read; no part is empty. */
export const inSections = (items: readonly Item[]): { section: HandoverSection; items: Item[] }[] =>
  handoverSections
    .map((section) => ({ section, items: items.filter((item) => item.section === section) }))
    .filter(({ items: own }) => own.length > 0);

/** SHF-07: who signs has read it herself; what somebody else has read is unread for her. */
export const isReadBy = ({ acknowledgedBy }: Item, name: string): boolean => acknowledgedBy === name;

/** The next item nobody but others has read, from one on and round to the first; `undefined` where all are read. */
export function nextUnread(
  items: readonly Item[],
  isRead: (item: Item) => boolean,
  after: number,
): Item | undefined {
  const unread = items.filter((item) => !isRead(item));
  return unread.find(({ nth }) => nth > after) ?? unread[0];
}

/** What the outgoing clerk adds: each line that says something is an item of its own. */
export const additionsIn = (typed: string): string[] =>
  typed
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
