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

export default defineConfig({
  test: {
    reporters: ['default', './tests/reporter.ts'],
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
