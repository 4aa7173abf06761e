import { expect, test } from 'vitest';
import { childScript } from './desk.ts';
import { killStorm } from './killStorm.ts';
import { startKills } from './startKills.ts';
import { walCuts } from './walCuts.ts';

test('a hundred kills in the middle of work lose nothing that was acknowledged, and a retry does nothing twice', async () => {
  const storm = await killStorm({ kills: 100, seed: 20261122 });

  expect(storm.violations).toEqual([]);
  expect(storm.kills).toBe(100);
  // every third cut came with the command done and its answer on the way, every third before it could be done
  expect(storm.doneBefore).toBeGreaterThan(20);
  expect(storm.retried - storm.doneBefore).toBeGreaterThan(0);
  expect(storm.acknowledged).toBeGreaterThan(200);
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

test('a first start that is killed can be done again', async () => {
  expect((await startKills({ kills: 8, seed: 1 })).wrong).toEqual([]);
});

test('whatever is left of the write-ahead log of a killed desk, only the end is missing, and the heads file knows', async () => {
  const { wrong, lossesFound } = await walCuts({ cuts: 200, flips: 50, seed: 1 });

  expect(wrong).toEqual([]);
  expect(lossesFound).toBeGreaterThan(200);
});
