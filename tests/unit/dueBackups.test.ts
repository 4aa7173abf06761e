import { expect, test } from 'vitest';
import { type BackupMoment, dueBackups } from '../../src-main/service/dueBackups.ts';

const minute = 60_000;
const now = Date.parse('2026-11-22T10:00:00+08:00');

/** A desk at work, its last copy 31 minutes old, without a second disk. */
const moment = (but: Partial<BackupMoment> = {}): BackupMoment => ({
  now,
  today: '2026-11-22',
  hasMoved: true,
  firstAt: now - 31 * minute,
  firstTriedAt: null,
  isLeaving: false,
  hasSecondFolder: false,
  secondOn: null,
  secondTriedAt: null,
  ...but,
});

const halfHour = { occasion: 'half-hour', place: 'first' };
const leaving = { occasion: 'leaving', place: 'first' };
const daily = { occasion: 'daily', place: 'second' };

test.each<[when: string, but: Partial<BackupMoment>, due: object[]]>([
  ['half an hour after the last, if something was done', {}, [halfHour]],
  ['not while nothing was done', { hasMoved: false }, []],
  ['not before half an hour is over', { firstAt: now - 29 * minute }, []],
  ['at once where there never was one', { firstAt: null }, [halfHour]],
  ['not again within half an hour of a try that failed', { firstTriedAt: now - 5 * minute }, []],
  ['again half an hour after a try that failed', { firstTriedAt: now - 30 * minute }, [halfHour]],
  [
    'at once where the clock was set back, for nobody knows how long ago the last was',
    { firstAt: now + minute },
    [halfHour],
  ],
  ['when somebody leaves, however short the time', { isLeaving: true, firstAt: now - minute }, [leaving]],
  [
    'when somebody leaves, also after a try that failed',
    { isLeaving: true, firstTriedAt: now - minute },
    [leaving],
  ],
  ['not when somebody leaves who did nothing', { isLeaving: true, hasMoved: false }, []],
  [
    'once a day on the second disk, also when nothing was done',
    { hasMoved: false, hasSecondFolder: true, secondOn: '2026-11-21' },
    [daily],
  ],
  ['on a second disk that never had one', { hasMoved: false, hasSecondFolder: true }, [daily]],
  [
    'not twice a day on the second disk',
    { hasMoved: false, hasSecondFolder: true, secondOn: '2026-11-22' },
    [],
  ],
  [
    'on the second disk again half an hour after the stick was not there',
    { hasMoved: false, hasSecondFolder: true, secondTriedAt: now - 30 * minute },
    [daily],
  ],
  [
    'not on the second disk every minute while the stick is not there',
    { hasMoved: false, hasSecondFolder: true, secondTriedAt: now - 29 * minute },
    [],
  ],
  ['in both places', { hasSecondFolder: true }, [halfHour, daily]],
])('a backup is due %s', (_, but, due) => {
  expect(dueBackups(moment(but))).toEqual(due);
});
