/** Something timed: called again and again with a counter. A number it gives back is its own reading, in µs. */
export type Run = (n: number) => unknown;

export type Ratio = {
  name: string;
  goal: number;
  /** Median over blocks of subject ÷ limit. */
  ratio: number;
  /** The limit against itself, the same way: what the machine's noise alone makes of 1. */
  noise: number;
  limitUs: number;
  subjectUs: number;
  subjectP99Us: number;
  calls: number;
  verdict: 'pass' | 'FAIL' | 'NOISY';
};

/**
 * How much longer the subject takes than the limit it can not be faster than. Blocks of both, and of the limit once
 * more, follow each other in turn, so that a machine that drifts drifts under all three.
 */
export async function ratio(asked: {
  name: string;
  goal: number;
  limit: Run;
  subject: Run;
  blocks?: number;
  calls?: number;
  /** Blocks before those that count. */
  warmUp?: number;
}): Promise<Ratio> {
  const { blocks = 60, calls = 25, warmUp = 3 } = asked;
  const runs = [asked.limit, asked.limit, asked.subject];
  const means: number[][] = [[], [], []];
  const single: number[][] = [[], [], []];
  let n = 0;
  for (let block = -warmUp; block < blocks; block++) {
    for (let turn = 0; turn < 3; turn++) {
      const which = (turn + block + warmUp) % 3;
      const run = runs[which]!;
      let sum = 0;
      for (let i = 0; i < calls; i++) {
        const began = performance.now();
        const answer = run(n++);
        const reading: unknown = answer instanceof Promise ? await answer : answer;
        const took = typeof reading === 'number' ? reading : (performance.now() - began) * 1000;
        sum += took;
        if (block >= 0) single[which]!.push(took);
      }
      if (block >= 0) means[which]!.push(sum / calls);
    }
  }
  const [limit, again, subject] = means as [number[], number[], number[]];
  const found = quantile(
    subject.map((mean, i) => mean / ((limit[i]! + again[i]!) / 2)),
    0.5,
  );
  const noise = quantile(
    again.map((mean, i) => mean / limit[i]!),
    0.5,
  );
  return {
    name: asked.name,
    goal: asked.goal,
    ratio: found,
    noise,
    limitUs: quantile([...single[0]!, ...single[1]!], 0.5),
    subjectUs: quantile(single[2]!, 0.5),
    subjectP99Us: quantile(single[2]!, 0.99),
    calls: blocks * calls,
    verdict: Math.abs(noise - 1) > 0.1 ? 'NOISY' : found <= asked.goal ? 'pass' : 'FAIL',
  };
}

/** The value below which that share of the sample lies. */
export function quantile(sample: readonly number[], share: number): number {
  const sorted = [...sample].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

/** One figure as a line of the report. */
export const ratioLine = (r: Ratio): string =>
  `${r.verdict.padEnd(5)} ${r.name.padEnd(44)} ${r.ratio.toFixed(2)}× (目标 ≤ ${r.goal})  A/A ${r.noise.toFixed(3)}  ` +
  `p50 ${r.limitUs.toFixed(0)} → ${r.subjectUs.toFixed(0)} µs  p99 ${r.subjectP99Us.toFixed(0)} µs  n ${r.calls}`;
