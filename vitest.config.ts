import { defineConfig } from 'vitest/config';

/** These need nothing but a processor: as many at a time as there are. */
const together = { environment: 'node', pool: 'forks', maxWorkers: '100%' } as const;

/** One window, one ledger at a time: these share a screen, and time what they do. */
const alone = {
  environment: 'node',
  pool: 'forks',
  maxWorkers: 1,
  fileParallelism: false,
  globalSetup: 'tests/build.ts',
} as const;

/** A full run leaves its results, by which `npm run clauses` knows what is proved. */
const { TEST_RESULTS } = process.env;
const results: ['json', { outputFile: string }][] = TEST_RESULTS
  ? [['json', { outputFile: TEST_RESULTS }]]
  : [];

export default defineConfig({
  test: {
    reporters: [...results, 'default', './tests/reporter.ts'],
    projects: [
      { test: { ...together, name: 'unit', include: ['tests/unit/**/*.test.{ts,tsx}'] } },
      { test: { ...together, name: 'ledger', include: ['tests/ledger/**/*.test.ts'] } },
      {
        test: {
          ...alone,
          name: 'desktop',
          include: ['tests/desktop/**/*.test.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
          sequence: { groupOrder: 1 },
        },
      },
      {
        test: {
          ...alone,
          name: 'faults',
          include: ['tests/faults/**/*.test.ts'],
          testTimeout: 180_000,
          hookTimeout: 60_000,
          sequence: { groupOrder: 2 },
        },
      },
    ],
  },
});
