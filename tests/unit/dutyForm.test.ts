import { expect, test } from 'vitest';
import { contract } from '../../src-shared/contract/index.ts';
import { inParts, newDuty, readDuty, type Rule, typedDuty } from '../../src-renderer/features/duties/duty.ts';
import { missingYear } from '../../src-renderer/features/duties/officeDay.ts';

const rule = (more: Partial<Rule>): Rule => ({
  name: 'fee-summary',
  title: null,
  frequency: 'monthly',
  weekdays: [],
  monthDay: 25,
  periodMonth: 1,
  freeDays: 'before',
  due: '17:00',
  remind: '08:00',
  leadDays: 3,
  roles: ['receptionist'],
  clauses: 'FEE-11',
  active: true,
  proved: true,
  nextOn: '2026-11-25',
  ...more,
});

const wrongOf = (values: ReturnType<typeof readDuty>) => {
  const read = contract.duties.saveDuty.input.safeParse({ ...values, name: null, title: '送温暖' });
  return read.success ? [] : read.error.issues.map(({ path }) => path[0]);
};

test('a duty goes through its fields and comes back as it was', () => {
  for (const one of [
    rule({}),
    rule({ monthDay: 0 }),
    rule({ frequency: 'quarterly', periodMonth: 3 }),
    rule({ frequency: 'weekly', weekdays: [1, 6], monthDay: 1, leadDays: 0 }),
  ]) {
    const { name: _n, title: _t, clauses: _c, proved: _p, nextOn: _o, ...kept } = one;
    expect(readDuty(typedDuty(one))).toEqual(kept);
  }
});

test('what is no day, no month and no number of days is refused at its own field', () => {
  expect(wrongOf(readDuty(newDuty))).toEqual([]);
  expect(wrongOf(readDuty({ ...newDuty, frequency: 'monthly', monthDay: '32' }))).toEqual(['monthDay']);
  expect(wrongOf(readDuty({ ...newDuty, frequency: 'monthly', monthDay: '0' }))).toEqual(['monthDay']);
  expect(wrongOf(readDuty({ ...newDuty, frequency: 'monthly', monthDay: '' }))).toEqual(['monthDay']);
  expect(wrongOf(readDuty({ ...newDuty, frequency: 'yearly', periodMonth: '13' }))).toEqual(['periodMonth']);
  expect(wrongOf(readDuty({ ...newDuty, frequency: 'quarterly', periodMonth: '4' }))).toEqual([
    'periodMonth',
  ]);
  expect(wrongOf(readDuty({ ...newDuty, leadDays: '三' }))).toEqual(['leadDays']);
  expect(wrongOf(readDuty({ ...newDuty, roles: [] }))).toEqual(['roles']);
});

test('the calendar stands by how often a duty comes round, what is out of use last', () => {
  const parts = inParts([
    rule({ name: 'a', active: false, frequency: 'daily' }),
    rule({ name: 'b' }),
    rule({ name: 'c', frequency: 'daily' }),
  ]);

  expect(parts.map(({ part, rules }) => [part, rules.map(({ name }) => name)])).toEqual([
    ['daily', ['c']],
    ['monthly', ['b']],
    ['off', ['a']],
  ]);
});

test('a year without its holidays is missed: this one at once, the next one from December on', () => {
  expect(missingYear('2026-11-30', 2026)).toBeNull();
  expect(missingYear('2026-12-01', 2026)).toBe(2027);
  expect(missingYear('2026-12-01', 2027)).toBeNull();
  expect(missingYear('2027-01-02', 2026)).toBe(2027);
  expect(missingYear('2028-01-02', 2026)).toBe(2027);
});
