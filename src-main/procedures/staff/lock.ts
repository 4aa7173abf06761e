import type { Contract, Output } from '../../../src-shared/contract/index.ts';

/** The screen was locked, by the clerk or because nobody touched it; the journal's row is all there is to it. */
export const lock = (): Output<Contract['staff']['lock']> => ({});
