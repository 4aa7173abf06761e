import { expect, test } from 'vitest';
import { withSigns } from '../../src-renderer/app/form/choiceSigns.ts';

const several = (count: number) =>
  Array.from({ length: count }, (_, at) => ({ value: `${at + 1}`, words: `${at + 1}` }));
const signsOf = (parts: Parameters<typeof withSigns>[0]) =>
  withSigns(parts).flatMap(({ choices }) => choices.map(({ digit }) => digit));

test('the tenth of several is chosen by 0, the eleventh by A, and what has no key is left to the arrows', () => {
  const signs = signsOf([{ words: '', choices: several(40), columns: 2 }]);
  expect(signs.slice(0, 12).join(' ')).toBe('1 2 3 4 5 6 7 8 9 0 A B');
  expect(signs.slice(35)).toEqual(['Z', '', '', '', '']);
});

test('choices in parts are numbered through, and one keeps the key it brings', () => {
  const parts = [
    { words: '现金', choices: several(2), columns: 1 },
    { words: '其他', choices: [...several(1), { value: 'mixed', words: '混合', digit: '0' }], columns: 1 },
  ];
  expect(signsOf(parts)).toEqual(['1', '2', '3', '0']);
});
