import type { Failure } from '../../../src-shared/failure.ts';
import { refresh } from '../../app/ledgerQuery.ts';

/** A refusal because the visit is no longer as it was shown: the lists are read again, what was typed stays. */
export function lookAgain({ code }: Failure): void {
  if (stale.has(code)) void refresh('visitors');
}

const stale: ReadonlySet<string> = new Set([
  'visit/changed',
  'visit/not-waiting',
  'visit/already-closed',
  'visit/document-already-returned',
  'visit/unknown',
]);
