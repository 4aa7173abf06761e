// `npm run test:power [-- --cuts 50 --seed 1]`: the power goes under a ledger on a loop-mounted disk, and what was not yet
// durable is gone; the same code as tests/faults/powerCuts.test.ts with bigger numbers. Then the same cuts under a desk that
// does not wait for the disk (synchronous=NORMAL): it must lose in more than half of them, or the cuts are blind. Exit code 1
// where anything is wrong. Where nothing may be mounted it says what it did not prove, and exits 0.
import { parseArgs } from 'node:util';
import { childScript } from '../tests/faults/desk.ts';
import { powerCuts, whyNoPowerCuts } from '../tests/faults/powerCuts.ts';
import { tellStorm } from '../tests/faults/tellStorm.ts';

const { values: given } = parseArgs({
  options: {
    cuts: { type: 'string', default: '50' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
  },
});
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(1));
const [cuts, seed] = [Number(given.cuts), Number(given.seed)];

const why = await whyNoPowerCuts();
if (why === undefined) {
  tellStorm('power cut (ext4 on a loop device)', await powerCuts({ cuts, seed }), seed);
  await control();
} else {
  console.log(`SKIPPED: no power can be cut on this machine: ${why}`);
  console.log(
    `NOT PROVED: 0 of ${cuts} power cuts were made. That what was acknowledged survives one was not tried here,`,
  );
  console.log(
    '  nor that synchronous=NORMAL would lose it. To try it: as root, on a Linux that may mount loop devices.',
  );
}

async function control(): Promise<void> {
  const server = (ledger: string): string[] => [childScript('writesNormal'), ledger];
  let losing = 0;
  for (let nth = 0; nth < cuts; nth++) {
    const { violations } = await powerCuts({ cuts: 1, seed: seed + nth, server });
    if (violations.some(({ kind }) => kind === 'lost')) losing++;
  }
  const isCaught = losing > cuts / 2;
  console.log(
    `${isCaught ? '✓' : '✗'} control: synchronous=NORMAL lost what it had acknowledged in ${losing} of ${cuts} cuts` +
      (isCaught ? '' : ': NOT CAUGHT'),
  );
  if (!isCaught) process.exitCode = 1;
}
