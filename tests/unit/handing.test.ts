import { expect, test } from 'vitest';
import {
  additionsIn,
  inSections,
  isReadBy,
  type Item,
  nextUnread,
} from '../../src-renderer/features/handover/handing.ts';
import { type Check, stepNow } from '../../src-renderer/features/handover/leavingSteps.ts';
import { monthFrom } from '../../src-renderer/features/handover/monthFrom.ts';
import { shiftNow } from '../../src-renderer/features/handover/shiftNow.ts';

const item = (nth: number, section: Item['section'], acknowledgedBy: string | null = null): Item => ({
  nth,
  section,
  kind: 'own',
  ref: null,
  dueAt: null,
  since: 0,
  facts: {},
  acknowledgedAt: acknowledgedBy === null ? null : 1,
  acknowledgedBy,
  remark: null,
  assignedTo: null,
});

test('what is passed on stands in the order it is read, and no part is empty', () => {
  const parts = inSections([item(1, 'own'), item(2, 'repairs'), item(3, 'night'), item(4, 'repairs')]);

  expect(parts.map(({ section, items }) => [section, items.map(({ nth }) => nth)])).toEqual([
    ['night', [3]],
    ['repairs', [2, 4]],
    ['own', [1]],
  ]);
});

test('after an item comes the next one she has not read herself, round to the first; read by a colleague is unread', () => {
  const items = [item(1, 'own'), item(2, 'own', '王晓梅'), item(3, 'own', '李建国'), item(4, 'own')];
  const isRead = (one: Item) => isReadBy(one, '李建国');

  expect(nextUnread(items, isRead, 1)?.nth).toBe(2);
  expect(nextUnread(items, isRead, 2)?.nth).toBe(4);
  expect(nextUnread(items, isRead, 4)?.nth).toBe(1);
  expect(nextUnread([item(1, 'own', '李建国')], isRead, 0)).toBeUndefined();
});

test('each line that is added is an item of its own, and an empty one is none', () => {
  expect(additionsIn(' 钥匙借出 12 号\n\n  \n快递柜满了\n')).toEqual(['钥匙借出 12 号', '快递柜满了']);
  expect(additionsIn('  ')).toEqual([]);
});

const zone = 'Asia/Shanghai';
const shifts = [
  { id: 'morning', from: '08:00', to: '12:00', earlyMinutes: 10 },
  { id: 'afternoon', from: '14:00', to: '18:00', earlyMinutes: 10 },
  { id: 'night', from: '18:00', to: '08:00', earlyMinutes: 10 },
];
const at = (clock: string) =>
  shiftNow(shifts, Date.parse(`2026-11-23T${clock}:00+08:00`), '2026-11-23', zone)?.id;

test('the shift one signs in for is told by the clock: the next one shortly before it, else the one that lasts', () => {
  expect(at('03:00')).toBe('night');
  expect(at('07:20')).toBe('night');
  expect(at('07:40')).toBe('morning');
  expect(at('11:59')).toBe('morning');
  expect(at('13:00')).toBe('afternoon');
  expect(at('17:05')).toBe('afternoon');
  expect(at('17:45')).toBe('night');
  expect(at('23:00')).toBe('night');
  expect(at('12:30')).toBeUndefined();
});

test('the way out is at its first part that something is left in, and at the sign-out once all is done', () => {
  const check = (name: Check['item'], left: number): Check => ({
    item: name,
    proved: true,
    left,
    done: null,
  });
  const of = (book: number, log: number, record: number) =>
    stepNow([check('repair-book', book), check('work-log', log), check('handover-prepared', record)]);

  expect([of(1, 1, 1), of(0, 1, 1), of(0, 0, 1), of(0, 0, 0)]).toEqual([
    'checks',
    'log',
    'handover',
    'signOut',
  ]);
});

test('months follow each other over the year', () => {
  expect([monthFrom('2026-12', 1), monthFrom('2026-01', -1), monthFrom('2026-11', 0)]).toEqual([
    '2027-01',
    '2025-12',
    '2026-11',
  ]);
});
