import { expect, test } from 'vitest';
import {
  type ChannelDay,
  differenceNow,
  readChannelRow,
  rowsOf,
  typedAtFirst,
  viewOf,
} from '../../src-renderer/features/drawer/channelRow.ts';
import { fen } from '../../src-shared/rules/fen.ts';

const known = (more: Partial<ChannelDay> = {}): ChannelDay => ({
  day: '2026-11-22',
  channel: 'wechat',
  takenFen: fen(20_000),
  count: 2,
  statementFen: null,
  feeFen: null,
  differenceFen: null,
  explanation: null,
  comparedAt: null,
  comparedBy: null,
  ...more,
});
const [row] = rowsOf([known()], 'wechat', '2026-11-21', '2026-11-22');
const typed = (statement: string, why = '', fee = '') => ({ statement, fee, why });

test('every day of the span has its row, the last one first, whether anything was taken or not', () => {
  const rows = rowsOf(
    [known(), known({ channel: 'card', day: '2026-11-21' })],
    'wechat',
    '2026-11-20',
    '2026-11-22',
  );
  expect(rows.map(({ day, takenFen, count }) => [day, takenFen, count])).toEqual([
    ['2026-11-22', 20_000, 2],
    ['2026-11-21', 0, 0],
    ['2026-11-20', 0, 0],
  ]);
});

test('what is typed is compared with what was taken, and a difference asks why', () => {
  expect(readChannelRow(row!, typed(''))).toEqual({ kind: 'same' });
  expect(readChannelRow(row!, typed('200', '', '1.2'))).toEqual({
    kind: 'ready',
    statementFen: 20_000,
    feeFen: 120,
    explanation: null,
    differenceFen: 0,
  });
  expect(readChannelRow(row!, typed('150'))).toEqual({ kind: 'trouble', field: 'why' });
  expect(readChannelRow(row!, typed('150', '次日到账'))).toMatchObject({
    kind: 'ready',
    differenceFen: -5000,
  });
  expect(readChannelRow(row!, typed('15o'))).toEqual({ kind: 'trouble', field: 'statement' });
  expect(readChannelRow(row!, typed('200', '', 'x'))).toEqual({ kind: 'trouble', field: 'fee' });
  expect(differenceNow(row!, typed('150'))).toBe(-5000);
  expect(differenceNow(row!, typed('-'))).toBeNull();
});

test('a day that was compared shows what was typed then, and is new only where that is changed', () => {
  const told = known({ statementFen: fen(15_000), explanation: '次日到账', comparedAt: 1, comparedBy: '王' });
  const [compared] = rowsOf([told], 'wechat', '2026-11-22', '2026-11-22');
  const atFirst = typedAtFirst(compared!);
  expect(atFirst).toEqual(typed('150.00', '次日到账'));
  expect(readChannelRow(compared!, atFirst)).toEqual({ kind: 'same' });
  expect(readChannelRow(compared!, { ...atFirst, statement: '200' })).toMatchObject({ kind: 'ready' });
});

test('the address names a channel and a month that has begun', () => {
  expect(viewOf('card/2026-10', '2026-11')).toEqual({ channel: 'card', month: '2026-10' });
  expect(viewOf('cash/2027-01', '2026-11')).toEqual({ channel: 'wechat', month: '2026-11' });
  expect(viewOf(null, '2026-11')).toEqual({ channel: 'wechat', month: '2026-11' });
});
