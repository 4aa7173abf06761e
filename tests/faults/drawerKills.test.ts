import { expect, test } from 'vitest';
import { childScript } from './desk.ts';
import { tillStorm } from './tillStorm.ts';
import { untilSeen } from './untilSeen.ts';

test.concurrent(
  'I22 a hundred kills among payments, counts, seals, receptions and hand-ins lose nothing and do nothing twice',
  async () => {
    // at two counters side by side: a desk that starts again takes its time
    const storms = await Promise.all([1, 2].map((seed) => tillStorm({ kills: 50, seed })));
    const sum = (of: 'kills' | 'retried' | 'doneBefore'): number => storms[0]![of] + storms[1]![of];

    expect(storms.flatMap(({ violations }) => violations)).toEqual([]);
    expect(sum('kills')).toBe(100);
    // every third death came with the command done and its answer on the way, every third before it could be done
    expect(sum('doneBefore')).toBeGreaterThan(20);
    expect(sum('retried') - sum('doneBefore')).toBeGreaterThan(20);
    expect(storms.flatMap(({ commands }) => Object.keys(commands))).toEqual(expect.arrayContaining(stream));
  },
  1_800_000, // the longest there is, and all its processes are started from the ground up
);

test.concurrent('a desk that answers before it commits is caught by the same storm', async () => {
  const server = (ledger: string): string[] => [childScript('answersBeforeCommit'), ledger];

  const { seen } = await untilSeen('lost', (seed) => tillStorm({ kills: 10, seed, server }), 1);

  expect(seen.map(({ kind }) => kind)).toContain('lost');
});

test.concurrent('a desk that leaves out the journal is caught by the same storm, and by verify', async () => {
  const server = (ledger: string): string[] => [childScript('skipsJournal'), ledger, 'drawer.'];

  const { violations } = await tillStorm({ kills: 10, seed: 1, server });

  expect(violations.map(({ kind }) => kind)).toContain('lost');
  const rules = violations.filter(({ kind }) => kind === 'verify').map(({ detail }) => detail.split(' ')[0]);
  expect(rules).toContain('shifts-stand-as-journaled');
});

const stream = [
  'receipts.take',
  'drawer.open',
  'drawer.startCount',
  'drawer.submitCount',
  'drawer.approveVariance',
  'drawer.receive',
  'drawer.handInAndReopen',
  'drawer.prepareHandIn',
  'drawer.handOver',
  'drawer.cancelHandIn',
  'drawer.confirmHandIn',
];
