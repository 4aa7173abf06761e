import { expect, test } from 'vitest';
import { handoverPages } from '../../src-renderer/slips/handoverPages.ts';

const items = (count: number, text = '报修没有完成') =>
  Array.from({ length: count }, (_, at) => ({
    nth: String(at + 1),
    section: '报修',
    text,
    due: '',
    remark: '',
    assignedTo: '',
  }));
const money = [{ name: '钱箱', text: '第 1 班 王晓梅，12 张' }];

test('an empty record is one page, and every item is on one page in its order', () => {
  expect(handoverPages({ money, items: [], remark: '' }, 'a4')).toEqual([[]]);
  const pages = handoverPages({ money, items: items(100), remark: '' }, 'a4');
  expect(pages.length).toBeGreaterThan(1);
  expect(pages.flat().map(({ nth }) => Number(nth))).toEqual(Array.from({ length: 100 }, (_, at) => at + 1));
});

test('long items and a smaller sheet take more pages', () => {
  const short = handoverPages({ money, items: items(40), remark: '' }, 'a4').length;
  expect(handoverPages({ money, items: items(40), remark: '' }, 'a5').length).toBeGreaterThan(short);
  expect(
    handoverPages({ money, items: items(40, '很长的事项'.repeat(20)), remark: '' }, 'a4').length,
  ).toBeGreaterThan(short);
});

test('an item longer than a page stands on one all the same', () => {
  expect(handoverPages({ money, items: items(2, '字'.repeat(3000)), remark: '' }, 'a5')).toHaveLength(2);
});
