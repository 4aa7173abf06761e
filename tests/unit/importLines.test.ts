import { expect, test } from 'vitest';
import { linesOf } from '../../src-renderer/features/households/import/linesOf.ts';

const problem = (code: string) => ({ code, column: 'F 建筑面积', params: {} });
const line = { sheet: '', unit: '', person: '', changes: [] };

test('a row with two faults is one failed row that tells both', () => {
  const lines = linesOf({
    lines: [
      { ...line, row: 2, action: 'add', problem: null },
      { ...line, row: 3, action: 'failed', problem: problem('import/cell-area') },
      { ...line, row: 3, action: 'failed', problem: problem('import/cell-phone') },
      { ...line, row: 3, sheet: '二', action: 'failed', problem: problem('import/cell-name') },
    ],
    notices: [{ sheet: '', row: 9, ...problem('import/row-merged') }],
  });

  expect(lines.map(({ row, action, problems }) => [row, action, problems.map(({ code }) => code)])).toEqual([
    [2, 'add', []],
    [3, 'failed', ['import/cell-area', 'import/cell-phone']],
    [3, 'failed', ['import/cell-name']],
    [9, 'notice', ['import/row-merged']],
  ]);
});

test('two people of one row stay two lines', () => {
  const two = linesOf({
    lines: [
      { ...line, row: 2, person: '张三', action: 'add', problem: null },
      { ...line, row: 2, person: '李四', action: 'add', problem: null },
    ],
    notices: [],
  });
  expect(two).toHaveLength(2);
});
