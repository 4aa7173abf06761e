import { expect, test } from 'vitest';
import { receiptKills } from './receiptKills.ts';

test('I22 the power goes while money is taken: of every receipt there is nothing, or all of it with one paper, once', async () => {
  const told = await receiptKills({ kills: 30, seed: 20261122 });

  expect(told.wrong).toEqual([]);
  // ten of the cuts came with the receipt written and its answer on the way, ten before it could be written
  expect(told.writtenBefore).toBeGreaterThanOrEqual(10);
  expect(told.retried - told.writtenBefore).toBeGreaterThan(0);
  expect(told.acknowledged).toBeGreaterThan(told.retried);
});
