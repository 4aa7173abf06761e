import { assert, property, string } from 'fast-check';
import { expect, test } from 'vitest';
import { cleanProse, cleanText } from '../../../src-shared/rules/cleanText.ts';

test('text is kept plain: no full-width signs, no invisible or control characters, single spaces', () => {
  expect(cleanText('　Ａ１２\u200b\u0007 \r\n 楼\ufeff ')).toBe('A12 楼');
  expect(cleanText('𬀩㛃龑')).toBe('𬀩㛃龑');
  expect(cleanText('张\ud800三')).toBe('张三');
});

test('prose keeps its Chinese punctuation', () => {
  expect(cleanProse('老人独居，上门请先打电话（１３８）\n谢谢')).toBe('老人独居，上门请先打电话（138） 谢谢');
});

test('cleaning twice changes nothing', () => {
  assert(
    property(string({ unit: 'binary' }), (text) => {
      expect(cleanText(cleanText(text))).toBe(cleanText(text));
      expect(cleanProse(cleanProse(text))).toBe(cleanProse(text));
    }),
    { numRuns: 2000 },
  );
});
