import fs from 'node:fs';
import type { Failure, Result } from '../../src-shared/failure.ts';
import type { Verification } from '../ledger/verify.ts';

/** What a command has to say: a result, or nothing more where it has already answered line by line. */
export type CommandResult =
  | Result<unknown>
  | { ok: false; error: { code: 'desk/usage'; params: { problem: string } } }
  | { ok: false; error: Failure; value: Verification }
  | 'answered';

/** Prints a result as one JSON line and says the exit code that goes with it. */
export function printResult(result: CommandResult): number {
  if (result === 'answered') return 0;
  writeLine(result);
  return result.ok ? 0 : 1;
}

/** One JSON line on standard output, gone from this process when the call returns. */
export function writeLine(value: unknown): void {
  let rest = Buffer.from(`${JSON.stringify(value)}\n`, 'utf8');
  while (rest.length > 0) {
    try {
      rest = rest.subarray(fs.writeSync(1, rest));
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? error.code : undefined;
      if (code === 'EPIPE') return; // whoever read has gone; the ledger has already committed
      if (code !== 'EAGAIN') throw error;
    }
  }
}
