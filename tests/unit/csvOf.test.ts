import { expect, test } from 'vitest';
import { csvOf } from '../../src-renderer/app/sheet/csvOf.ts';

test('failed rows leave as a table that any spreadsheet reads', () => {
  expect(
    csvOf([
      ['行号', '说明'],
      [3, '“89.321”，最多两位'],
      [4, 'a "b", c\nd'],
    ]),
  ).toBe('行号,说明\r\n3,“89.321”，最多两位\r\n4,"a ""b"", c\nd"\r\n');
});

test.each(['=1+1', '+86', '-1', '@SUM(A1)'])('a name %s is not run as a formula', (name) => {
  expect(csvOf([[name]])).toBe(`'${name}\r\n`);
});
