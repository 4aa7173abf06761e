import type { FailureCode } from './contract/index.ts';

/** Why a call was not done: a code with parameters. The sentence lives in the catalogs of the screens. */
export type Failure = { code: FailureCode; params?: Record<string, string | number> };

/** What crosses a process: never an exception. */
export type Result<T> = { ok: true; value: T } | { ok: false; error: Failure };
