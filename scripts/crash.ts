// `npm run test:crash [-- --kills 1000 --seed 1]`: `kill -9` among payments, counts, seals, receptions and hand-ins, the same
// code as tests/faults/drawerKills.test.ts with bigger numbers; and two desks that are wrong on purpose, which it must catch.
// Exit code 1 where anything was lost, done twice or not as it should be, or a control was not caught.
import { parseArgs } from 'node:util';
import { childScript } from '../tests/faults/desk.ts';
import { drawerSteps } from '../tests/faults/drawerSteps.ts';
import { tellStorm } from '../tests/faults/tellStorm.ts';
import { type TillStorm, type TillViolation, tillStorm } from '../tests/faults/tillStorm.ts';
import { untilSeen } from '../tests/faults/untilSeen.ts';

const { values: given } = parseArgs({
  options: {
    kills: { type: 'string', default: '1000' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
  },
});
const [kills, seed] = [Number(given.kills), Number(given.seed)];

tellStorm(
  'kill -9',
  await tillStorm({
    kills,
    seed,
    progress: (done) => {
      if (done % 100 === 0 && done < kills) console.log(`  ${done} of ${kills} kills`);
    },
  }),
  seed,
);

const { steps, wrong } = await drawerSteps();
tell(wrong.length === 0, `dead after each of ${steps} steps, and back at each: ${wrong.length} otherwise`);
for (const what of wrong) console.log(`    ${what}`);

await caught('answers before COMMIT', 'lost', (ledger) => [childScript('answersBeforeCommit'), ledger]);
await caught('skips the journal row', 'verify', (ledger) => [childScript('skipsJournal'), ledger, 'drawer.']);

/** A desk that is wrong on purpose: here it is the storm that fails when it sees nothing. */
async function caught(
  what: string,
  kind: TillViolation['kind'],
  server: (ledger: string) => string[],
): Promise<void> {
  const storm = (nth: number): Promise<TillStorm> => tillStorm({ kills: 20, seed: nth, server });
  const { kills: until, seen, isCaught } = await untilSeen(kind, storm, seed);
  const kinds = [...new Set(seen.map((violation) => violation.kind))];
  tell(
    isCaught,
    `control: a desk that ${what}: ${isCaught ? `caught after ${until} kills (${kinds.join()})` : `NOT CAUGHT in ${until} kills`}`,
  );
}

function tell(isGood: boolean, text: string): void {
  console.log(`${isGood ? '✓' : '✗'} ${text}`);
  if (!isGood) process.exitCode = 1;
}
