import type { Reporter, TestModule } from 'vitest/node';

/** Closes the run with one plain line of counts; a failed check of the sources counts as failed too. */
export default class Counts implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly unknown[]): void {
    const checks = (process.env['FAILED_CHECKS'] ?? '').split(',').filter(Boolean);
    const count = { passed: 0, failed: errors.length + checks.length, skipped: 0, pending: 0 };
    for (const file of modules) {
      const places = [file, ...file.children.allSuites()]; // where something around the tests can go wrong
      count.failed += places.filter((place) => place.errors().length > 0).length;
      for (const test of file.children.allTests()) count[test.result().state] += 1;
    }
    if (checks.length > 0) process.stdout.write(`\nchecks that failed: ${checks.join(', ')}\n`);
    process.stdout.write(
      `\n${count.passed} passed, ${count.failed} failed, ${count.skipped + count.pending} skipped\n`,
    );
  }
}
