import { expect, test } from 'vitest';
import { drawerSteps } from './drawerSteps.ts';

test('I22 a PC that dies after any step of the drawer comes back to that step, its answer heard or not', async () => {
  const { steps, wrong } = await drawerSteps();

  expect(wrong).toEqual([]);
  expect(steps).toBeGreaterThanOrEqual(30);
});
