import { expect, test } from 'vitest';
import { backupStateOf, isCalendarEnding, toneOfDisk } from '../../src-renderer/app/statusTones.ts';

const hour = 3_600_000;
const now = Date.parse('2026-11-22T17:00:00+08:00');
const office = {
  now,
  head: { seq: 100, hash: '' },
  lastBackupAt: now - 3 * hour,
  hasSecondBackupFolder: false,
  lastSecondBackupAt: null,
  backupTrouble: null,
};
const copy = (seq: number) => ({
  at: now,
  file: '',
  bytes: 1,
  seq,
  occasion: 'half-hour' as const,
  place: 'first' as const,
});
const asks = (kind: 'office.backup-old' | 'office.second-backup-old') => [
  { kind, ref: null, dueAt: null, since: 0, facts: {} },
];
const toneOf = (...[status, made, matters]: Parameters<typeof backupStateOf>) =>
  backupStateOf(status, made, matters).first.tone;

test('a copy may be days old while nothing was done since; with work in no copy it shows after two hours, then after a day', () => {
  expect(toneOf({ ...office, lastBackupAt: now - 70 * hour }, [copy(100)])).toBe('fine');
  expect(toneOf({ ...office, lastBackupAt: now - hour }, [copy(99)])).toBe('fine');
  expect(toneOf(office, [copy(99)])).toBe('soon');
  expect(toneOf({ ...office, lastBackupAt: null }, [])).toBe('soon');
  expect(toneOf(office, [copy(99)], asks('office.backup-old'))).toBe('bad');
});

test('a backup that failed is shown, however young the last one is', () => {
  const failed = { ...office, lastBackupAt: now, backupTrouble: 'backup/no-folder' };

  expect(backupStateOf(failed, [copy(100)]).first).toMatchObject({
    tone: 'soon',
    trouble: 'backup/no-folder',
  });
});

test('the second copy is spoken of only where there is a place for it', () => {
  const withSecond = { ...office, hasSecondBackupFolder: true };

  expect(backupStateOf(office, []).second).toBeNull();
  expect(backupStateOf(withSecond, []).second).toMatchObject({ age: null, tone: 'fine' });
  expect(backupStateOf(withSecond, [], asks('office.second-backup-old')).second?.tone).toBe('bad');
});

test('room on the disk: 5 GB and more is in order, under 1 GB is bad', () => {
  expect([5, 4.9, 1, 0.9].map((gb) => toneOfDisk(gb * 1024 ** 3))).toEqual(['fine', 'soon', 'soon', 'bad']);
});

test('that the next year’s holidays are not known is said from December on, and of this year at once', () => {
  const days = ['2026-11-30', '2026-12-01', '2027-01-01'];

  expect(days.map((day) => isCalendarEnding({ day, calendarThrough: 2026 }))).toEqual([false, true, true]);
  expect(isCalendarEnding({ day: '2026-12-01', calendarThrough: 2027 })).toBe(false);
});
