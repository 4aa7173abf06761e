import type { Fen, FenTrouble } from '../../../src-shared/rules/fen.ts';
import type { Reading } from '../../../src-shared/rules/reading.ts';

/** The sentence for an amount that can not be taken, nothing at all included. */
export function amountTrouble(read: Reading<Fen, FenTrouble>) {
  return read.ok ? ('trouble.nothing' as const) : wordsOf[read.why];
}

const wordsOf = {
  'fen/shape': 'trouble.shape',
  'fen/too-fine': 'trouble.too-fine',
  'fen/negative': 'trouble.negative',
  'fen/too-much': 'trouble.too-much',
} as const satisfies Record<FenTrouble, string>;
