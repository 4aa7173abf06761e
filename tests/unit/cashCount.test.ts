import { describe, expect, test } from 'vitest';
import {
  fenOf,
  fieldOfNote,
  readCount,
  readPieces,
  typedOf,
} from '../../src-renderer/features/drawer/countTyped.ts';
import { handInStepOf, standOf, type Shift } from '../../src-renderer/features/drawer/drawerStand.ts';
import { afterPass } from '../../src-renderer/features/drawer/twoPasses.ts';
import { stripTone } from '../../src-renderer/app/handIn/stripTone.ts';
import { ShiftId } from '../../src-shared/contract/drawer/shifts.ts';
import { StaffId } from '../../src-shared/contract/staff.ts';
import { denominations } from '../../src-shared/rules/drawerShifts.ts';
import { fen } from '../../src-shared/rules/fen.ts';

describe('what the keypad types', () => {
  test.each([
    ['0', 0],
    ['37', 37],
    ['2*', 200],
    ['2*15', 215],
    ['37+20', 57],
    ['1*+1*+8', 208],
    ['２把', 200],
    [' 3 ', 3],
    ['100000', null],
  ])('%j is so many notes', (typed, pieces) => {
    expect(readPieces(typed)).toBe(pieces);
  });

  test.each(['', ' ', '-1', '1.5', 'a', '3+', '*', '2**', '999*99999'])('%j is no count', (typed) => {
    expect(readPieces(typed)).toBeNull();
  });

  test('a count is whole only when no kind is blank: 0 has to be typed', () => {
    const typed = typedOf(denominations.map((denominationFen) => ({ denominationFen, pieces: 0 })));
    expect(readCount({ ...typed, [fieldOfNote(50)]: '', [fieldOfNote(10_000)]: '2*' })).toMatchObject({
      total: 2_000_000,
      blank: 50,
    });
    const whole = readCount({ ...typed, [fieldOfNote(10)]: '3', [fieldOfNote(2_000)]: '1' });
    expect(whole.blank).toBeNull();
    expect(fenOf(whole.counts)).toBe(2_030);
    expect(whole.counts.map(({ denominationFen }) => denominationFen)).toEqual([...denominations]);
  });
});

describe('a receiver whose count is not what was sealed', () => {
  const counted = (pieces: number) =>
    denominations.map((denominationFen) => ({
      denominationFen,
      pieces: denominationFen === 100 ? pieces : 1,
    }));

  test('she counts again; twice the same, and it is the drawer that differs', () => {
    expect(afterPass(null, counted(3))).toEqual({ kind: 'again' });
    expect(afterPass(counted(3), counted(3))).toEqual({ kind: 'differs' });
  });

  test('where her own two counts differ she is told at which notes, and never by how much', () => {
    expect(afterPass(counted(3), counted(4))).toEqual({ kind: 'unsure', at: [100] });
  });
});

describe('where the drawer stands', () => {
  const wang = StaffId.parse('01a204aa-f731-7319-8c7e-7ef16d998eeb');
  const li = StaffId.parse('01a204aa-f731-7319-8c7e-7ef16d998eec');
  const shift = (state: Shift['state'], bagNumber: string | null = null): Shift => ({
    id: ShiftId.parse('01a205c6-1f80-725b-9274-6f6c06aed144'),
    nth: 1,
    state,
    cashierId: wang,
    cashierName: '王晓梅',
    openedAt: 0,
    receipts: 0,
    suspendedAt: null,
    bagNumber,
    isCounted: false,
  });

  test.each([
    ['open', 'open', 'count'],
    ['suspended', 'away', 'count'],
    ['counting', 'counting', 'count'],
    ['review', 'review', 'difference'],
    ['sealed', 'sealed', 'receive'],
  ] as const)('hers and %s: %s, and 交款 goes on with %s', (state, stand, step) => {
    expect(standOf(shift(state), wang)).toBe(stand);
    expect(handInStepOf(stand)).toBe(step);
  });

  test('a colleague sees no step of a count that is not hers, but may receive what is sealed', () => {
    expect(
      ['open', 'suspended', 'counting', 'review'].map((state) =>
        handInStepOf(standOf(shift(state as Shift['state']), li)),
      ),
    ).toEqual([null, null, null, null]);
    expect(handInStepOf(standOf(shift('sealed', 'B-1'), li))).toBe('receive');
    expect(handInStepOf(standOf(null, li))).toBeNull();
  });
});

describe('交款倒计时', () => {
  const at = (clock: string) => Date.parse(`2026-11-23T${clock}:00+08:00`);
  const strip = (clock: string, more: Partial<Parameters<typeof stripTone>[0]> = {}) =>
    stripTone(
      {
        now: at(clock),
        cutOff: '17:00',
        secondsLeft: Math.max(0, (at('17:00') - at(clock)) / 1000),
        remindFrom: '16:30',
        drawerReceipts: 3,
        afterCutOffReceipts: 0,
        safeFen: fen(0),
        overdueDays: [],
        handedInToday: false,
        ...more,
      },
      'Asia/Shanghai',
    );

  test('CSH-01 it is there from 16:30, amber from 16:45, red when the day is over and nothing was handed in', () => {
    expect(strip('16:29')).toBeNull();
    expect(strip('16:30')).toBe('calm');
    expect(strip('16:44')).toBe('calm');
    expect(strip('16:45')).toBe('soon');
    expect(strip('16:59')).toBe('soon');
    expect(strip('17:00', { overdueDays: ['2026-11-23'] })).toBe('late');
    expect(strip('08:00', { overdueDays: ['2026-11-20'] })).toBe('late');
  });

  test('there is none where nothing is to be handed in, or finance is not there', () => {
    expect(strip('16:50', { drawerReceipts: 0 })).toBeNull();
    expect(strip('16:50', { drawerReceipts: 0, safeFen: fen(100) })).toBe('soon');
    expect(strip('16:50', { secondsLeft: null })).toBeNull();
    expect(strip('17:20', { drawerReceipts: 0, afterCutOffReceipts: 1, handedInToday: true })).toBe('calm');
  });
});
