import type { contract, Output } from '../../../src-shared/contract/index.ts';

export type HandIn = Output<typeof contract.drawer.handIn>;
export type HandInRow = Output<typeof contract.drawer.handIns>[number];

/** `8F3K QW2M`: four signs and four, as a code is read out. */
export const codeText = (code: string): string => code.replace(/(.{4})(?=.)/g, '$1 ');
