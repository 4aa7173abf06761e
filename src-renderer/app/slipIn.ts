import { kindOfSlip } from '../../src-shared/rules/slipCode.ts';

/** The code of a slip of ours in what a scanner sent, whatever it is set to send before and after it; `null` without one. */
export function slipIn(text: string): string | null {
  for (const [run] of [...text.matchAll(/\d{15,}/g)].toReversed())
    for (const length of [run.length, 16, 15]) {
      const code = run.slice(-length);
      if (kindOfSlip(code) !== null) return code;
    }
  return null;
}
