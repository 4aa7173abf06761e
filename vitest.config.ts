import { defineConfig } from 'vitest/config';
import { LongestFirst } from './tests/longestFirst.ts';

/** These need nothing but a processor: as many at a time as there are. */
const together = { environment: 'node', pool: 'forks', maxWorkers: '100%' } as const;

/** One window on each screen there is: two on one take the keyboard from each other. */
const windows = (process.env['DISPLAYS'] ?? '').split(' ').length;

/** A full run leaves its results, by which `npm run clauses` knows what is proved. */
const { TEST_RESULTS } = process.env;
const results: ['json', { outputFile: string }][] = TEST_RESULTS
  ? [['json', { outputFile: TEST_RESULTS }]]
  : [];

export default defineConfig({
  test: {
    reporters: [...results, 'default', './tests/reporter.ts'],
    sequence: { sequencer: LongestFirst },
    projects: [
      { test: { ...together, name: 'unit', include: ['tests/unit/**/*.test.{ts,tsx}'] } },
      {
        test: { ...together, name: 'ledger', include: ['tests/ledger/**/*.test.ts'], testTimeout: 30_000 },
      },
      {
        test: {
          ...together,
          name: 'faults',
          include: ['tests/faults/**/*.test.ts'],
          globalSetup: 'tests/build.ts',
          testTimeout: 600_000, // none is about time, and the machine may have more to do
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          environment: 'node',
          pool: 'forks',
          maxWorkers: windows,
          name: 'desktop',
          include: ['tests/desktop/**/*.test.ts'],
          globalSetup: 'tests/build.ts',
          testTimeout: 60_000,
          hookTimeout: 60_000,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
