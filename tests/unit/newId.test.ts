import { expect, test } from 'vitest';
import { idsFrom, newId } from '../../src-main/ledger/newId.ts';

const version7 = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

test('ids of one instant rise one after the other, none comes twice, and each is a UUID of version 7', () => {
  const now = Date.parse('2026-11-22T00:10:00Z');
  const ids = Array.from({ length: 200_000 }, () => newId(now));

  expect(ids.every((id) => version7.test(id))).toBe(true);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids).toEqual(ids.toSorted());
  expect(ids.every((id) => id > idsFrom(now) && id < idsFrom(now + 1))).toBe(true);
});

test('a later instant’s ids come after; an instant that comes again gives others', () => {
  const now = Date.parse('2026-11-22T00:10:00Z');
  const [first, later, again] = [newId(now), newId(now + 1), newId(now)];

  expect(later > first).toBe(true);
  expect(again).not.toBe(first);
  expect(again < later).toBe(true);
});
