import type { Fen, FenTrouble } from '../../../src-shared/rules/fen.ts';
import type { Reading } from '../../../src-shared/rules/reading.ts';

/** The sentence of the shell for an amount that can not be taken, nothing at all included. */
export const amountTrouble = (read: Reading<Fen, FenTrouble>) =>
  read.ok ? 'shell:amount.nothing' : amountWords[read.why];

/** What is wrong with an amount as it was typed. */
export const amountWords = {
  'fen/shape': 'shell:amount.shape',
  'fen/too-fine': 'shell:amount.too-fine',
  'fen/negative': 'shell:amount.negative',
  'fen/too-much': 'shell:amount.too-much',
} as const satisfies Record<FenTrouble, string>;
