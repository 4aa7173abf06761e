import { expect, test } from 'vitest';
import { childScript } from './desk.ts';
import { powerCuts, whyNoPowerCuts } from './powerCuts.ts';
import { untilSeen } from './untilSeen.ts';

const why = await whyNoPowerCuts();
if (why !== undefined) console.warn(`SKIPPED: no power can be cut on this machine: ${why}`);

test.skipIf(why !== undefined)(
  'power that goes under the ledger takes nothing that was acknowledged',
  async () => {
    const { violations, kills, acknowledged } = await powerCuts({ cuts: 20, seed: 20261122 });

    expect(violations).toEqual([]);
    expect(kills).toBe(20);
    expect(acknowledged).toBeGreaterThan(100);
  },
);

test.skipIf(why !== undefined)(
  'a desk that does not wait for the disk is caught by the same cuts',
  async () => {
    const server = (ledger: string): string[] => [childScript('writesNormal'), ledger];

    const { seen } = await untilSeen('lost', (seed) => powerCuts({ cuts: 5, seed, server }), 1);

    expect(seen.map(({ kind }) => kind)).toContain('lost');
  },
);
