import type { FailureCode } from '../../src-shared/contract/index.ts';
import type { Failure } from '../../src-shared/failure.ts';

/** Thrown, not returned, inside a handler: throwing is what rolls the transaction back. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly failure: Failure;
  /** Whether what the handler wrote before refusing stays (a wrong PIN must be counted). */
  readonly kept: boolean;

  constructor(failure: Failure, kept: boolean) {
    super(failure.code);
    this.failure = failure;
    this.kept = kept;
  }
}

/** Ends a handler with a code; nothing it wrote remains. */
export function refuse(code: FailureCode, params?: Failure['params']): never {
  throw new Refusal(params ? { code, params } : { code }, false);
}

/** Ends a handler with a code and keeps what it wrote, with a journal row: the refusal itself is a fact. */
export function refuseAndKeep(code: FailureCode, params?: Failure['params']): never {
  throw new Refusal(params ? { code, params } : { code }, true);
}
