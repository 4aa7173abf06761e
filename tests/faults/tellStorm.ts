import type { TillStorm } from './tillStorm.ts';

/** Prints what a campaign came to; the exit code is 1 where anything was wrong. */
export function tellStorm(name: string, storm: TillStorm, seed: number): void {
  const { kills, acknowledged, retried, doneBefore, violations, commands } = storm;
  const of = (kind: string): number => violations.filter((violation) => violation.kind === kind).length;
  const [lost, twice] = [of('lost'), of('twice')];
  console.log(
    `${violations.length === 0 ? '✓' : '✗'} ${name}: ${kills} times, ${acknowledged} acknowledged, ${lost} lost, ` +
      `${twice} twice, ${violations.length - lost - twice} other violations (seed ${seed})`,
  );
  console.log(`    on their way when it died: ${retried}, done all the same: ${doneBefore}`);
  const told = Object.entries(commands).toSorted(([, one], [, other]) => other - one);
  console.log(`    ${told.map(([procedure, times]) => `${procedure} ${times}`).join(', ')}`);
  for (const { kind, detail } of violations.slice(0, 20)) console.log(`    ${kind}: ${detail}`);
  if (violations.length > 0) process.exitCode = 1;
}
