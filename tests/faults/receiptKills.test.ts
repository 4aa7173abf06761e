import { expect, test } from 'vitest';
import { receiptKills } from './receiptKills.ts';

test('I22 the power goes while money is taken: of every receipt there is nothing, or all of it with one paper, once', async () => {
  const told = await receiptKills({ kills: 30, seed: 20261122 });

  expect(told.wrong).toEqual([]);
  expect(told.acknowledged).toBeGreaterThan(100);
  expect(told.retried).toBeGreaterThan(20);
});
