import { expect, test } from 'vitest';
import { autoBackupKills } from './autoBackupKills.ts';
import { backupKills } from './backupKills.ts';
import { childScript } from './desk.ts';
import { killStorm } from './killStorm.ts';
import { migrationKills } from './migrationKills.ts';
import { startKills } from './startKills.ts';
import { walCuts } from './walCuts.ts';

test('a hundred kills in the middle of work lose nothing that was acknowledged, and a retry does nothing twice', async () => {
  const storm = await killStorm({ kills: 100, seed: 20261122 });

  expect(storm.violations).toEqual([]);
  expect(storm.kills).toBe(100);
  expect(storm.acknowledged).toBeGreaterThan(500);
  expect(storm.retried).toBeGreaterThan(20);
});

test('a desk that answers before it commits is caught by the same storm', async () => {
  const server = (ledger: string): string[] => [childScript('answersBeforeCommit'), ledger];

  const { violations } = await killStorm({ kills: 6, seed: 1, server });

  expect(violations.map(({ kind }) => kind)).toContain('lost');
});

test('a desk that leaves out the journal is caught by the same storm, and by verify', async () => {
  const server = (ledger: string): string[] => [childScript('skipsJournal'), ledger];

  const { violations } = await killStorm({ kills: 6, seed: 1, server });

  expect(violations.find(({ kind }) => kind === 'verify')?.detail).toContain('every-visit-is-journaled');
});

test('a kill in the middle of a step of the schema leaves the old ledger or the new one, whole, and a backup of before', async () => {
  const { wrong, leftOld, leftNew } = await migrationKills({ statements: 3, blind: 1, seed: 1 });

  expect(wrong).toEqual([]);
  expect(leftOld).toBeGreaterThan(0);
  expect(leftNew).toBeGreaterThan(0);
});

test('a first start that is killed can be done again', async () => {
  expect((await startKills({ kills: 8, seed: 1 })).wrong).toEqual([]);
});

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

test('whatever is left of the write-ahead log of a killed desk, only the end is missing, and the heads file knows', async () => {
  const { wrong, lossesFound } = await walCuts({ cuts: 200, flips: 50, seed: 1 });

  expect(wrong).toEqual([]);
  expect(lossesFound).toBeGreaterThan(200);
});
