import { expect, test } from 'vitest';
import {
  type Duty,
  linesOf,
  type Matter,
  overdueIn,
  type Today,
} from '../../src-renderer/app/today/lines.ts';

const at = (clock: string) => Date.parse(`2026-11-22T${clock}:00+08:00`);
const matter = (
  ref: string,
  kind: Matter['kind'],
  dueAt: number | null,
  more: Partial<Matter> = {},
): Matter => ({
  ref,
  kind,
  dueAt,
  since: at('08:00'),
  facts: {},
  ...more,
});
const duty = (name: Duty['name'], due: string, remind: string, more: Partial<Duty> = {}): Duty => ({
  name,
  title: null,
  dueOn: '2026-11-22',
  dueAt: at(due),
  remindAt: at(remind),
  left: 1,
  done: null,
  ...more,
});
const today = (now: string, matters: Matter[], duties: Duty[] = []): Today => ({
  day: '2026-11-22',
  now: at(now),
  dayKind: 'weekend',
  holiday: null,
  calendarThrough: 2026,
  matters,
  duties,
  coming: [],
  glance: [],
});
const standsOf = (of: Today) =>
  linesOf(of).map(({ stand, matter: one, duty: other }) => [stand, one?.ref ?? other?.name]);

test('what is past its time stands on top, then what is about to be, what has time, what has no clock, what comes later', () => {
  const lines = standsOf(
    today(
      '11:55',
      [
        matter('later today', 'tickets.fix', at('18:00')),
        matter('waits', 'visitors.waiting', null),
        matter('soon', 'tickets.arrive', at('12:20')),
        matter('late', 'tickets.fix', at('11:30')),
      ],
      [
        duty('morning-check', '08:10', '08:00', { left: null }),
        duty('work-log-noon', '12:00', '11:50'),
        duty('repair-book', '18:00', '17:30', { left: 4 }),
      ],
    ),
  );

  expect(lines).toEqual([
    ['overdue', 'morning-check'],
    ['overdue', 'late'],
    ['soon', 'work-log-noon'],
    ['soon', 'soon'],
    ['next', 'later today'],
    ['waiting', 'waits'],
    ['later', 'repair-book'],
  ]);
});

test('an urgent repair is about to run out half an hour before, a general one four hours before', () => {
  const urgent = { facts: { class: 'urgent-1' } };
  const lines = standsOf(
    today('10:00', [
      matter('general', 'tickets.fix', at('14:00')),
      matter('general later', 'tickets.fix', at('14:01')),
      matter('urgent', 'tickets.unscheduled', at('10:30'), urgent),
      matter('urgent later', 'tickets.unscheduled', at('10:31'), urgent),
    ]),
  );

  expect(lines).toEqual([
    ['soon', 'urgent'],
    ['soon', 'general'],
    ['next', 'urgent later'],
    ['next', 'general later'],
  ]);
});

test('a duty is done by its tick or its record; one that finds nothing to do when its time comes asks for nothing', () => {
  const done = { at: at('09:00'), by: '王晓梅', byHand: false };
  const nothing = duty('visitors-out', '18:00', '17:45', { left: 0 });

  expect(standsOf(today('10:00', [], [nothing]))).toEqual([['later', 'visitors-out']]);
  expect(standsOf(today('18:30', [], [nothing]))).toEqual([['done', 'visitors-out']]);
  expect(standsOf(today('10:00', [], [duty('repair-book', '18:00', '17:30', { left: 0, done })]))).toEqual([
    ['done', 'repair-book'],
  ]);
});

test('how many things are past their time is counted over matters and duties alike', () => {
  const of = today(
    '12:01',
    [matter('late', 'tickets.fix', at('12:00')), matter('waits', 'visitors.waiting', null)],
    [duty('work-log-noon', '12:00', '11:50'), duty('repair-book', '18:00', '17:30')],
  );

  expect(overdueIn(of)).toBe(2);
});

test('what is late today comes before what was asked on an earlier day, and the record to be read is for now', () => {
  const before = { dueOn: '2026-11-20', dueAt: at('12:00') - 2 * aDay, remindAt: at('08:00') - 2 * aDay };
  const lines = standsOf(
    today(
      '10:00',
      [
        matter('waits', 'visitors.waiting', null),
        matter('record', 'handover.waiting', null),
        matter('late', 'tickets.fix', at('09:30')),
      ],
      [duty('fee-slip-register', '12:00', '08:00', before), duty('morning-check', '08:10', '08:00')],
    ),
  );

  expect(lines).toEqual([
    ['overdue', 'morning-check'],
    ['overdue', 'late'],
    ['overdue', 'fee-slip-register'],
    ['soon', 'record'],
    ['waiting', 'waits'],
  ]);
});

test('a duty not done on its day stands beside the one of today, each its own line, and one shown ahead has time', () => {
  const before = { dueOn: '2026-11-21', dueAt: at('12:00') - aDay, remindAt: at('08:00') - aDay };
  const ahead = { dueOn: '2026-11-25', dueAt: at('12:00') + 3 * aDay, remindAt: at('08:00') - 2 * aDay };
  const of = today(
    '10:00',
    [],
    [
      duty('fee-summary', '12:00', '08:00', ahead),
      duty('fee-slip-register', '12:00', '08:00', before),
      duty('fee-slip-register', '12:00', '08:00'),
      duty('fee-summary', '12:00', '08:00', { ...ahead, remindAt: at('08:00') + aDay }),
    ],
  );

  expect(linesOf(of).map(({ id, stand }) => [id, stand])).toEqual([
    ['fee-slip-register 2026-11-21', 'overdue'],
    ['fee-slip-register 2026-11-22', 'soon'],
    ['fee-summary 2026-11-25', 'next'],
    ['fee-summary 2026-11-25', 'next'],
  ]);
  expect(overdueIn(of)).toBe(1);
});

const aDay = 86_400_000;
