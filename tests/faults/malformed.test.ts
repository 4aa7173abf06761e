import { expect, test } from 'vitest';
import { junkLines } from './junkLines.ts';
import { malformedCalls } from './malformedCalls.ts';

test('twenty thousand malformed calls of every procedure are answered with codes, and harm nothing', async () => {
  const { wrong, kinds, answers } = await malformedCalls({ calls: 20_000, seed: 20261122 });

  expect(wrong).toEqual([]);
  expect(kinds).toBeGreaterThanOrEqual(200);
  expect(answers['ok']).toBeGreaterThan(500);
  expect(answers['input/invalid']).toBeGreaterThan(5_000);
});

test('lines that are no calls are answered with codes, one by one, and the next call is served', async () => {
  expect((await junkLines({ lines: 600, seed: 1 })).wrong).toEqual([]);
});
