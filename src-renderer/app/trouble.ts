import { create } from 'zustand';
import type { Failure } from '../../src-shared/failure.ts';

type Trouble = { failure: Failure | null; isSignedOut: boolean };

/** What only an answer told us of, and what concerns the whole window. */
export const useTrouble = create<Trouble>()(() => ({ failure: null, isSignedOut: false }));

/**
 * Looks at a failed answer: a ledger that is behind its heads refuses everything until an admin has decided, and to a
 * person who works here no more it is as if she had not signed in.
 */
export function noteTrouble(failure: Failure): void {
  if (failure.code === 'ledger/behind') useTrouble.setState({ failure });
  if (failure.code === 'auth/signed-out') useTrouble.setState({ isSignedOut: true });
}
