import { expect, test } from 'vitest';
import { autoBackupKills } from './autoBackupKills.ts';
import { backupKills } from './backupKills.ts';

test('a desk that is killed while it backs itself up leaves no unproved file under the name of a backup', async () => {
  const { wrong, halfWay, finished } = await autoBackupKills({ kills: 20, seed: 1, visitors: 3000 });

  expect(wrong).toEqual([]);
  expect(halfWay).toBeGreaterThan(5);
  expect(finished).toBeGreaterThan(0);
}, 600_000);

test('a killed backup never leaves an unproved file under the name of a backup, nor touches the ledger', async () => {
  const { wrong, halfWay } = await backupKills({ kills: 80, seed: 1, visitors: 3000 });

  expect(wrong).toEqual([]);
  expect(halfWay).toBeGreaterThan(5);
}, 600_000);
