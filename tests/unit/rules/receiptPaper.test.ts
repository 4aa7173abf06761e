import { expect, test } from 'vitest';
import { defaultTemplate, linesAPage, pagesOfLines } from '../../../src-shared/rules/receiptPaper.ts';

const short = { item: '物业服务费', calculation: '100.24㎡ × 1.40元 × 12月 = 1684.03元' };
const long = { item: '电费', calculation: `${'230度 × 0.5283元 + '.repeat(12)}1度 × 0.8783元 = 1458.99元` };

test('an office that never decided how its receipts look has every amount reckoned on them', () => {
  expect(defaultTemplate.columns).toContain('calculation');
});

test('five lines with a calculation each stand on one page of a third of a sheet, the sixth on the next', () => {
  expect(sizes(Array.from({ length: 6 }, () => short))).toEqual([5, 1]);
});

test('where tiers run over several rows fewer lines stand on a page, and none is lost or parted', () => {
  const lines = [long, short, long, short, short, short];
  expect(sizes(lines)).toEqual([3, 3]);
  expect(pagesOfLines(lines, linesAPage).flat()).toEqual(lines);
});

test('one line alone has its page, however long its calculation is', () => {
  const endless = { calculation: '一'.repeat(2000) };
  expect(sizes([endless, endless])).toEqual([1, 1]);
});

test('a receipt without lines still has its one page', () => {
  expect(sizes([])).toEqual([0]);
});

const sizes = (lines: readonly { calculation?: string }[]): number[] =>
  pagesOfLines(lines, linesAPage).map((page) => page.length);
