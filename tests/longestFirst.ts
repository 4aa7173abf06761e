import path from 'node:path';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Files that take long, the longest first: one that begins last leaves the other processors idle at the end. */
const long = [
  'tests/faults/drawerKills.test.ts',
  'tests/faults/kills.test.ts',
  'tests/faults/drawerSteps.test.ts',
  'tests/ledger/moneyProperties.test.ts',
  'tests/faults/backupKills.test.ts',
  'tests/faults/migrationKills.test.ts',
  'tests/desktop/dayWithoutWindow.test.ts',
  'tests/desktop/wholeDay.test.ts',
  'tests/desktop/screens.test.ts',
  'tests/desktop/screensLarge.test.ts',
  'tests/desktop/startScreens.test.ts',
];

/** The long files of a project before the others, which keep the order vitest gives them. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const rank = ({ moduleId }: TestSpecification): number => {
      const place = long.indexOf(path.relative(this.ctx.config.root, moduleId).replaceAll(path.sep, '/'));
      return place === -1 ? long.length : place;
    };
    return sorted.toSorted((one, other) => rank(one) - rank(other));
  }
}
