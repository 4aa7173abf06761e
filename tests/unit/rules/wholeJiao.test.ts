import { assert, integer, property } from 'fast-check';
import { expect, test } from 'vitest';
import { fen } from '../../../src-shared/rules/fen.ts';
import { wholeJiao } from '../../../src-shared/rules/wholeJiao.ts';

test('1684.03 is paid as 1684.10 with 0.07 over, or as 1684.00 with 0.03 left', () => {
  expect(wholeJiao(fen(168_403))).toEqual({ up: 168_410, over: 7, down: 168_400, left: 3 });
});

test('less than a jiao has nothing below it but nothing', () => {
  expect(wholeJiao(fen(3))).toEqual({ up: 10, over: 7, down: 0, left: 3 });
});

test('a whole jiao stays as it is, and of any other sum not a fen is lost', () => {
  assert(
    property(integer({ min: 0, max: 1_000_000 }), (amount) => {
      const found = wholeJiao(fen(amount));
      expect(found === null).toBe(amount % 10 === 0);
      if (found === null) return;
      expect(found.up - found.over).toBe(amount);
      expect(found.down + found.left).toBe(amount);
      expect([found.up % 10, found.down % 10, found.over + found.left]).toEqual([0, 0, 10]);
    }),
  );
});
