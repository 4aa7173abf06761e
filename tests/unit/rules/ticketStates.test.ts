import { describe, expect, test } from 'vitest';
import {
  canDo,
  isUrgent,
  runningClock,
  ticketClasses,
  ticketClocks,
  ticketMoves,
  ticketStates,
} from '../../../src-shared/rules/ticketStates.ts';

const hour = 3_600_000;
const registeredAt = Date.parse('2026-11-22T08:10:00+08:00');

describe('the classes', () => {
  test('TKT-12 TKT-13 seven are urgent, four are general', () => {
    expect(ticketClasses.filter(isUrgent)).toHaveLength(7);
    expect(ticketClasses.filter((name) => !isUrgent(name))).toHaveLength(4);
  });

  test.each(ticketClasses)('TKT-14 TKT-15 the clocks of %s', (name) => {
    expect(ticketClocks(name, registeredAt)).toEqual(
      name.startsWith('urgent')
        ? { arriveBy: registeredAt + 2 * hour, fixBy: registeredAt + 24 * hour }
        : { arriveBy: null, fixBy: registeredAt + 72 * hour },
    );
  });
});

describe('the states', () => {
  test('from each state exactly this can be done', () => {
    const moves = Object.keys(ticketMoves) as (keyof typeof ticketMoves)[];
    const possible = Object.fromEntries(
      ticketStates.map((state) => [state, moves.filter((move) => canDo(move, state))]),
    );

    expect(possible).toEqual({
      registered: ['correct', 'schedule', 'cancel'],
      scheduled: ['correct', 'schedule', 'dispatch', 'cancel'],
      dispatched: ['recall', 'enterVoucher', 'cancel'],
      finished: ['accept'],
      closed: [],
      cancelled: [],
    });
  });
});

describe('the clock a repair runs on', () => {
  const urgent = ticketClocks('urgent-3', registeredAt);
  const general = ticketClocks('general-1', registeredAt);
  const arriveBy = registeredAt + 2 * hour;

  test('TKT-14 as long as nobody was sent, it is the one to be there, also when it has run out', () => {
    for (const state of ['registered', 'scheduled'] as const)
      for (const now of [registeredAt, arriveBy + hour])
        expect(runningClock({ state, ...urgent }, now)).toEqual({ toDo: 'arrive', dueAt: arriveBy });
  });

  test('TKT-14 once someone was sent, it is the one to be there until that is over, then the one to mend it', () => {
    const state = 'dispatched';

    expect(runningClock({ state, ...urgent }, arriveBy)).toEqual({ toDo: 'arrive', dueAt: arriveBy });
    expect(runningClock({ state, ...urgent }, arriveBy + 1)).toEqual({ toDo: 'fix', dueAt: urgent.fixBy });
  });

  test('TKT-15 a general one only has to be mended', () => {
    expect(runningClock({ state: 'registered', ...general }, registeredAt)).toEqual({
      toDo: 'fix',
      dueAt: registeredAt + 72 * hour,
    });
  });

  test.each(['finished', 'closed', 'cancelled'] as const)('none runs once it is %s', (state) => {
    expect(runningClock({ state, ...urgent }, registeredAt)).toBeNull();
  });
});
