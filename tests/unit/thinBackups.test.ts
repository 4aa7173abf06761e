import { array, assert, constantFrom, integer, property, record } from 'fast-check';
import { expect, test } from 'vitest';
import { occasions } from '../../src-shared/rules/backups.ts';
import { businessDate } from '../../src-shared/rules/businessDate.ts';
import { nameOf, readName } from '../../src-main/ledger/backupName.ts';
import { thinnedOut } from '../../src-main/ledger/thinBackups.ts';

const zone = 'Asia/Shanghai';
const ours = '0a1b2c3d';
const others = 'ffffffff';
const halfHour = 30 * 60_000;
const noon = Date.parse('2026-11-22T12:00:00+08:00');

const named = (
  at: number,
  ledger = ours,
  occasion: (typeof occasions)[number] = 'half-hour',
  seq = 1,
): string => nameOf('/data/ledger.db', { ledger, at, seq, occasion });

const kept = (names: readonly string[]): string[] => {
  const gone = new Set(thinnedOut(names, ours, zone));
  return names.filter((name) => !gone.has(name));
};

test('a name says of itself what it was made from', () => {
  expect(named(noon)).toBe('ledger-0a1b2c3d-20261122T040000Z-1-half-hour.backup');
  expect(readName(named(noon))).toEqual({ ledger: ours, at: noon, seq: 1, occasion: 'half-hour' });
  expect(
    readName(nameOf('ledger.db', { ledger: ours, at: noon, seq: 7, occasion: 'before-upgrade' }, 2)),
  ).toEqual({
    ledger: ours,
    at: noon,
    seq: 7,
    occasion: 'before-upgrade',
  });
});

test.each([
  'photo.backup',
  'ledger-20261122T040000Z-1-asked.backup',
  'ledger-0a1b2c3d-20261122T040000Z-1-asked.backup.partial',
  'ledger-0a1b2c3d-20261322T040000Z-1-asked.backup',
  'ledger-0a1b2c3d-20261122T040000Z-1-because.backup',
])('%s is none of our names, and is left alone', (name) => {
  expect(readName(name)).toBeUndefined();
  expect(thinnedOut([name], ours, zone)).toEqual([]);
});

test('of three years of half-hours are left the 48 latest, a month of days, two years of months, and each year', () => {
  const names = Array.from({ length: 3 * 365 * 48 }, (_, i) => named(noon - i * halfHour));

  const left = kept(names);

  const days = new Set(names.map((name) => businessDate(readName(name)!.at, zone)));
  expect(days.size).toBeGreaterThan(1000);
  expect(left.slice(0, 48)).toEqual(names.slice(0, 48));
  // 48 of today and yesterday, 28 more days, 23 more months behind them, and the two years before those
  expect(left.length).toBeLessThanOrEqual(48 + 30 + 24 + 4);
  expect(
    new Set(left.map((name) => readName(name)!.at).map((at) => businessDate(at, zone).slice(0, 4))),
  ).toEqual(new Set(['2026', '2025', '2024', '2023']));
  expect(thinnedOut(left, ours, zone)).toEqual([]); // thinning what was thinned takes nothing more
});

test('whatever lies in the folder: nothing of another ledger goes, no copy before an upgrade, and never the latest', () => {
  const file = record({
    at: integer({ min: Date.parse('2020-01-01'), max: Date.parse('2031-01-01') }).map(
      (at) => at - (at % 1000),
    ),
    ledger: constantFrom(ours, others),
    occasion: constantFrom(...occasions),
    seq: integer({ min: 1, max: 1_000_000 }),
  });
  assert(
    property(array(file, { maxLength: 400, size: 'max' }), (files) => {
      const names = [
        ...new Set(files.map(({ at, ledger, occasion, seq }) => named(at, ledger, occasion, seq))),
      ];
      const gone = thinnedOut(names, ours, zone);
      const left = names.filter((name) => !gone.includes(name)).map((name) => readName(name)!);
      const before = names.map((name) => readName(name)!);

      for (const name of gone) {
        expect(readName(name)).toMatchObject({ ledger: ours });
        expect(readName(name)!.occasion).not.toBe('before-upgrade');
      }
      const mine = before.filter(({ ledger, occasion }) => ledger === ours && occasion !== 'before-upgrade');
      const mineLeft = left.filter(
        ({ ledger, occasion }) => ledger === ours && occasion !== 'before-upgrade',
      );
      expect(mineLeft.length).toBeGreaterThanOrEqual(Math.min(48, mine.length));
      const latest = (rows: typeof mine): number => Math.max(...rows.map(({ at }) => at));
      expect(latest(mineLeft)).toBe(latest(mine));
      const spans = (rows: typeof mine, length: number): string[] =>
        [...new Set(rows.map(({ at }) => businessDate(at, zone).slice(0, length)))].sort().reverse();
      expect(spans(mineLeft, 4)).toEqual(spans(mine, 4));
      expect(spans(mineLeft, 7).slice(0, 24)).toEqual(spans(mine, 7).slice(0, 24));
      expect(spans(mineLeft, 10).slice(0, 30)).toEqual(spans(mine, 10).slice(0, 30));
      expect(
        thinnedOut(
          names.filter((name) => !gone.includes(name)),
          ours,
          zone,
        ),
      ).toEqual([]);
    }),
    { numRuns: 60 },
  );
});

test('a clock that jumps years ahead thins nothing away that it would not have thinned before', () => {
  const names = Array.from({ length: 30 }, (_, day) => named(noon - day * 48 * halfHour));
  const ahead = named(Date.parse('2099-01-01T12:00:00+08:00'));

  expect(kept([ahead, ...names])).toEqual([ahead, ...names]);
});
