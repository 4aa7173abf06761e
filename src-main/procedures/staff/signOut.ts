import type { Contract, Output } from '../../../src-shared/contract/index.ts';

/** The clerk leaves the counter; the journal's row is all there is to it. */
export const signOut = (): Output<Contract['staff']['signOut']> => ({});
