import type { TillStorm, TillViolation } from './tillStorm.ts';

/**
 * A control: storms over a desk that is wrong on purpose, until one of them sees this of it. A storm stops at the first thing
 * it sees, which may be another: that the ledger ends before where it once was, while nothing acknowledged is lost yet.
 */
export async function untilSeen(
  kind: TillViolation['kind'],
  storm: (seed: number) => Promise<TillStorm>,
  seed: number,
): Promise<{ kills: number; seen: TillViolation[]; isCaught: boolean }> {
  const seen: TillViolation[] = [];
  let kills = 0;
  for (let nth = 0; nth < 8 && !seen.some((violation) => violation.kind === kind); nth++) {
    const told = await storm(seed + nth);
    kills += told.kills;
    seen.push(...told.violations);
  }
  return { kills, seen, isCaught: seen.some((violation) => violation.kind === kind) };
}
