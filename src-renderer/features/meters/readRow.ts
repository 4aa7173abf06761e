import { countedBy, isBeyondDial } from '../../../src-shared/rules/charges/meters.ts';
import { type DecimalTrouble, readDecimal } from '../../app/form/readDecimal.ts';
import type { RouteRow } from './meter.ts';

/** What stands in the column at one meter. */
export type Typed = {
  value: string;
  /** The dial began again at 0. */
  rolledOver: boolean;
  /** The clerk went on to the next: now is the time to say what is wrong. */
  looked: boolean;
  /** A usage far beyond the last one was looked at again and stands. */
  sure: boolean;
};
export const nothingTyped: Typed = { value: '', rolledOver: false, looked: false, sure: false };

/** What a figure in the column comes to, all in 1/1,000; or why it can not be entered as it stands. */
export type RowReading =
  | { kind: 'empty' }
  | { kind: 'trouble'; why: DecimalTrouble | 'backwards' | 'no-dial' | 'beyond-dial' }
  | { kind: 'read'; value: number; usage: number; isJump: boolean };

type Before = Pick<RouteRow, 'dialDigits' | 'lastValue' | 'lastUsage'>;

/** Reads one figure of the column against the reading before; a usage of more than three times the last one is a jump. */
export function readRow({ dialDigits, lastValue, lastUsage }: Before, typed: Typed): RowReading {
  if (typed.value.trim() === '') return { kind: 'empty' };
  const read = readDecimal(typed.value, 3);
  if (!read.ok) return { kind: 'trouble', why: read.why };
  if (isBeyondDial(read.value, dialDigits)) return { kind: 'trouble', why: 'beyond-dial' };
  const isRolledOver = read.value < lastValue;
  if (isRolledOver && (dialDigits === null || !typed.rolledOver))
    return { kind: 'trouble', why: typed.rolledOver ? 'no-dial' : 'backwards' };
  const usage = countedBy({ from: lastValue, to: read.value, dialDigits, isRolledOver });
  return {
    kind: 'read',
    value: read.value,
    usage,
    isJump: lastUsage !== null && lastUsage > 0 && usage > lastUsage * 3,
  };
}

/** What was counted up to a reading that is entered, in 1/1,000; over 0 where the dial began again. */
export function usageEntered({
  value,
  lastValue,
  dialDigits,
  rolledOver,
}: Pick<RouteRow, 'value' | 'lastValue' | 'dialDigits' | 'rolledOver'>): number | null {
  if (value === null || (rolledOver && dialDigits === null)) return null;
  return countedBy({ from: lastValue, to: value, dialDigits, isRolledOver: rolledOver });
}

/** Whether a figure can be entered as it stands: it reads, and if it is a jump somebody looked again. */
export const isReady = (reading: RowReading, { sure }: Typed): boolean =>
  reading.kind === 'read' && (!reading.isJump || sure);
