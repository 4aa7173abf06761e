import { expect, test } from 'vitest';
import { migrationKills } from './migrationKills.ts';

test('a kill in the middle of a step of the schema leaves the old ledger or the new one, whole, and a backup of before', async () => {
  const { wrong, leftOld, leftNew } = await migrationKills({ statements: 3, blind: 1, seed: 1 });

  expect(wrong).toEqual([]);
  expect(leftOld).toBeGreaterThan(0);
  expect(leftNew).toBeGreaterThan(0);
});
