import { expect, test } from 'vitest';
import { repairKills } from '../faults/repairKills.ts';

test(
  'the power goes in the middle of a repair: what was shown as done is done, what was typed comes back, no order is on paper twice unmarked',
  { timeout: 180_000 },
  async () => {
    const { wrong, reached, draftsBack } = await repairKills({ kills: 3, seed: 3 });

    console.log(`killed at ${JSON.stringify(reached)}, ${draftsBack} forms came back`);
    expect(wrong).toEqual([]);
    expect(reached).toMatchObject({ nothing: 0, typed: 1 });
    expect(draftsBack).toBe(1);
  },
);
